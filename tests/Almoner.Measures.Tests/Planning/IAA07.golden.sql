-- referrals by month of sent_to_social_worker_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."sent_to_social_worker_on") AS slot, r."team" AS g1
    FROM "referrals" AS r
    WHERE r."sent_to_social_worker_on" >= $1 AND r."sent_to_social_worker_on" < $2
)
GROUP BY slot, g1
