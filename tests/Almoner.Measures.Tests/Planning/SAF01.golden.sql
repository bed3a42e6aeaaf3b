-- safeguarding_enquiries by month of completed_on, by team
-- $1 = 7
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1, CASE WHEN (working_days(r."received_on", r."completed_on") <= $1) THEN 1 ELSE 0 END AS t2
    FROM "safeguarding_enquiries" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3
)
GROUP BY slot, g1
