-- care_hub_sessions by month of attended_on, by hub
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."attended_on") AS slot, r."hub" AS g1
    FROM "care_hub_sessions" AS r
    WHERE r."attended_on" >= $1 AND r."attended_on" < $2
)
GROUP BY slot, g1
