-- referrals by month of received_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."received_on") AS slot, r."team" AS g1, CASE WHEN r."urgent" THEN 1 ELSE 0 END AS t1
    FROM "referrals" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot, g1
