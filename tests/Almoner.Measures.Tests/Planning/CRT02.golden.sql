-- reablement_hours by month of week_ending, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."week_ending") AS slot, r."team" AS g1, r."hours" AS t2
    FROM "reablement_hours" AS r
    WHERE r."week_ending" >= $1 AND r."week_ending" < $2
)
GROUP BY slot, g1
