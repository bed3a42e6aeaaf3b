-- mental_health_cases open at the end of each month (opened_on, closed_on), by team
-- $1 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT
      r."team" AS g1,
      months_from(r."opened_on", 24284, 1) & coalesce(months_before(r."closed_on", 24284, 1), 1) & coalesce(has1.months, 0) AS m1
    FROM "mental_health_cases" AS r
    LEFT JOIN (SELECT other."person_id" AS person, bit_or((coalesce(months_from(CAST(other."began_on" AS DATE), 24284, 1), 0) & (CASE WHEN (other."ended_on" IS NULL) THEN 1 ELSE 0 END | coalesce(months_before(CAST(other."ended_on" AS DATE), 24284, 1), 0)))) AS months FROM "treatment_plans" AS other GROUP BY person) AS has1 ON has1.person = r."person_id"
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $1)
),
alike AS (
  SELECT 0 AS by_set, NULL AS g1, m1, count(*) AS times
  FROM counted
  GROUP BY m1
  UNION ALL
  SELECT 1 AS by_set, g1, m1, count(*) AS times
  FROM counted
  GROUP BY g1, m1
)
SELECT by_set, slot, g1, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1
FROM alike JOIN (VALUES (0, 1)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot, g1

-- people in mental_health_cases open at the end of each month (opened_on, closed_on), by team
-- $1 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      months_from(r."opened_on", 24284, 1) & coalesce(months_before(r."closed_on", 24284, 1), 1) & coalesce(has1.months, 0) AS m1
    FROM "mental_health_cases" AS r
    LEFT JOIN (SELECT other."person_id" AS person, bit_or((coalesce(months_from(CAST(other."began_on" AS DATE), 24284, 1), 0) & (CASE WHEN (other."ended_on" IS NULL) THEN 1 ELSE 0 END | coalesce(months_before(CAST(other."ended_on" AS DATE), 24284, 1), 0)))) AS months FROM "treatment_plans" AS other GROUP BY person) AS has1 ON has1.person = r."person_id"
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $1) AND r."person_id" IS NOT NULL
  )
  GROUP BY g1, person
),
alike AS (
  SELECT 0 AS by_set, NULL AS g1, m1, count(*) AS times
  FROM (SELECT person, bit_or(m1) AS m1 FROM counted GROUP BY person)
  GROUP BY m1
  UNION ALL
  SELECT 1 AS by_set, g1, m1, count(*) AS times
  FROM counted
  GROUP BY g1, m1
)
SELECT by_set, slot, g1, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1
FROM alike JOIN (VALUES (0, 1)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot, g1
