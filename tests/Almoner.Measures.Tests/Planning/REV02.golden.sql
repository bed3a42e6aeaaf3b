-- reviews by month of due_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."due_on") AS slot, r."team" AS g1, CASE WHEN (r."completed_on" <= CAST((r."due_on" + INTERVAL (28) DAY) AS DATE)) THEN 1 ELSE 0 END AS t2
    FROM "reviews" AS r
    WHERE r."due_on" >= $1 AND r."due_on" < $2
)
GROUP BY slot, g1
