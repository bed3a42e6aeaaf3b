-- reablement_episodes by month of ended_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."ended_on") AS slot, r."team" AS g1, CASE WHEN r."aim_achieved" THEN 1 ELSE 0 END AS t2
    FROM "reablement_episodes" AS r
    WHERE r."ended_on" >= $1 AND r."ended_on" < $2
)
GROUP BY slot, g1
