-- reablement_assessments by month of assessed_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."assessed_on") AS slot, r."team" AS g1
    FROM "reablement_assessments" AS r
    WHERE r."assessed_on" >= $1 AND r."assessed_on" < $2
)
GROUP BY slot, g1
