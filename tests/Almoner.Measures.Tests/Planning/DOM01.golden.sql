-- home_care_packages opened less closed by month (started_on, ended_on), by provider
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."started_on"), 24284) AS slot, r."provider" AS g1, 1 AS t1
    FROM "home_care_packages" AS r
    WHERE r."started_on" < $1 AND (r."ended_on" IS NULL OR r."ended_on" >= r."started_on")
  UNION ALL
    SELECT greatest(month_of(r."ended_on"), 24284) AS slot, r."provider" AS g1, -(1) AS t1
    FROM "home_care_packages" AS r
    WHERE r."ended_on" < $1 AND r."ended_on" >= r."started_on"
)
GROUP BY slot, g1

-- people in home_care_packages open at the end of each month (started_on, ended_on), by provider
-- $1 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."provider" AS g1,
      r."person_id" AS person,
      months_from(r."started_on", 24284, 1) & coalesce(months_before(r."ended_on", 24284, 1), 1) AS m1
    FROM "home_care_packages" AS r
    WHERE r."started_on" < $1 AND (r."ended_on" IS NULL OR r."ended_on" >= $1) AND r."person_id" IS NOT NULL
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
