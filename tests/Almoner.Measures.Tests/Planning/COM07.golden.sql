-- community_events by month of held_on, by format
-- $1 = 'connected and social'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."held_on") AS slot, r."format" AS g1, CASE WHEN (r."purpose" = $1) THEN 1 ELSE 0 END AS t1
    FROM "community_events" AS r
    WHERE r."held_on" >= $2 AND r."held_on" < $3
)
GROUP BY slot, g1
