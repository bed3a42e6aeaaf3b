-- home_care_hours by month of to_on, by provider
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."to_on") AS slot, r."provider" AS g1, r."hours" AS t2
    FROM "home_care_hours" AS r
    WHERE r."to_on" >= $1 AND r."to_on" < $2
)
GROUP BY slot, g1
