-- reablement_assessments by month of assessed_on, by team
-- $1 = 'home care delivered'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."assessed_on") AS slot, r."team" AS g1, CASE WHEN (r."outcome" = $1) THEN 1 ELSE 0 END AS t2
    FROM "reablement_assessments" AS r
    WHERE r."assessed_on" >= $2 AND r."assessed_on" < $3
)
GROUP BY slot, g1
