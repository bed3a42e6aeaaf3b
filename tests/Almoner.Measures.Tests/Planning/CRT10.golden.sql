-- reablement_episodes by month of ended_on, by team
-- $1 = 'long-term care'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."ended_on") AS slot, r."team" AS g1, CASE WHEN (r."care_after" IS NOT NULL) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."care_after" IS NOT NULL) AND (r."care_after" = $1)) THEN 1 ELSE 0 END AS t2
    FROM "reablement_episodes" AS r
    WHERE r."ended_on" >= $2 AND r."ended_on" < $3
)
GROUP BY slot, g1
