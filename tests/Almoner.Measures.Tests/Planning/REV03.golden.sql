-- reviews opened less closed by month (due_on, completed_on), by team
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."due_on"), 24284) AS slot, r."team" AS g1, 1 AS t1
    FROM "reviews" AS r
    WHERE r."due_on" < $1 AND (r."completed_on" IS NULL OR r."completed_on" >= r."due_on")
  UNION ALL
    SELECT greatest(month_of(r."completed_on"), 24284) AS slot, r."team" AS g1, -(1) AS t1
    FROM "reviews" AS r
    WHERE r."completed_on" < $1 AND r."completed_on" >= r."due_on"
)
GROUP BY slot, g1
