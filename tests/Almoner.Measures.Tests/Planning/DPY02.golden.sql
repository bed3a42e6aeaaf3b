-- direct_payments touching each period (started_on, ended_on), by managed_by
-- $1 = 'child'
-- $2 = 2023-04-01
-- $3 = 2023-09-30
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT span.slot AS slot, r."managed_by" AS g1, CASE WHEN (r."scheme" = $1) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $2, $3)) AS span(slot, first_day, last_day)
    JOIN "direct_payments" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
)
GROUP BY slot, g1

-- people in direct_payments touching each period (started_on, ended_on), by managed_by
-- $1 = 'child'
-- $2 = 2023-04-01
-- $3 = 2023-09-30
WITH people AS MATERIALIZED (
  SELECT slot, g1, person, max(t1) AS t1
  FROM (
    SELECT span.slot AS slot, r."managed_by" AS g1, r."person_id" AS person, CASE WHEN (r."scheme" = $1) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $2, $3)) AS span(slot, first_day, last_day)
    JOIN "direct_payments" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
    WHERE r."person_id" IS NOT NULL
  )
  GROUP BY slot, g1, person
)
SELECT 0 AS by_set, slot, NULL AS g1, sum(t1) AS t1
FROM (
    SELECT slot, person, max(t1) AS t1
    FROM people
    GROUP BY slot, person
)
GROUP BY slot
UNION ALL
SELECT 1 AS by_set, slot, g1, sum(t1) AS t1
FROM (
    SELECT slot, g1, person, max(t1) AS t1
    FROM people
    GROUP BY slot, g1, person
)
GROUP BY slot, g1
