-- reablement_episodes by month of started_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."started_on") AS slot, r."team" AS g1
    FROM "reablement_episodes" AS r
    WHERE r."started_on" >= $1 AND r."started_on" < $2
)
GROUP BY slot, g1

-- people in reablement_episodes by month of started_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      month_bit(r."started_on", 24282) AS m1
    FROM "reablement_episodes" AS r
    WHERE r."started_on" >= $1 AND r."started_on" < $2 AND r."person_id" IS NOT NULL
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
FROM alike JOIN (VALUES (0, 7)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot, g1
