-- plan_outcomes by month of decided_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."decided_on") AS slot, r."team" AS g1
    FROM "plan_outcomes" AS r
    WHERE r."decided_on" >= $1 AND r."decided_on" < $2
)
GROUP BY slot, g1
