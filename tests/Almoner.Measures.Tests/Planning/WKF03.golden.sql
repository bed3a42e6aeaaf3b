-- posts opened less closed by month (established_on, deleted_on), by service
-- $1 = 'social worker'
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT greatest(month_of(r."established_on"), 24284) AS slot, r."service" AS g1, CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."role" = $1) THEN r."fte" END AS t2
    FROM "posts" AS r
    WHERE r."established_on" < $2 AND (r."deleted_on" IS NULL OR r."deleted_on" >= r."established_on")
  UNION ALL
    SELECT greatest(month_of(r."deleted_on"), 24284) AS slot, r."service" AS g1, -(CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END) AS t1, -(CASE WHEN (r."role" = $1) THEN r."fte" END) AS t2
    FROM "posts" AS r
    WHERE r."deleted_on" < $2 AND r."deleted_on" >= r."established_on"
)
GROUP BY slot, g1

-- vacancies opened less closed by month (vacant_from, filled_on), by service
-- $1 = 'social worker'
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."vacant_from"), 24284) AS slot, r."service" AS g1, CASE WHEN (r."role" = $1) THEN r."fte" END AS t1
    FROM "vacancies" AS r
    WHERE r."vacant_from" < $2 AND (r."filled_on" IS NULL OR r."filled_on" >= r."vacant_from")
  UNION ALL
    SELECT greatest(month_of(r."filled_on"), 24284) AS slot, r."service" AS g1, -(CASE WHEN (r."role" = $1) THEN r."fte" END) AS t1
    FROM "vacancies" AS r
    WHERE r."filled_on" < $2 AND r."filled_on" >= r."vacant_from"
)
GROUP BY slot, g1
