-- discharge_hub_referrals by month of received_at, by source
-- $1 = 1
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."received_at") AS slot, r."source" AS g1, CASE WHEN (working_days(CAST(r."received_at" AS DATE), CAST(r."triaged_at" AS DATE)) <= $1) THEN 1 ELSE 0 END AS t2
    FROM "discharge_hub_referrals" AS r
    WHERE r."received_at" >= $2 AND r."received_at" < $3
)
GROUP BY slot, g1
