-- assessments by month of completed_on, by team
-- $1 = 'proportionate'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1
    FROM "assessments" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3
)
GROUP BY slot, g1
