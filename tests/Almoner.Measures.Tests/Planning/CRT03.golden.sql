-- reablement_episodes by month of ended_on, by team
-- $1 = 'completed'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."ended_on") AS slot, r."team" AS g1, CASE WHEN (r."ended_as" = $1) THEN 1 ELSE 0 END AS t1
    FROM "reablement_episodes" AS r
    WHERE r."ended_on" >= $2 AND r."ended_on" < $3
)
GROUP BY slot, g1

-- people in reablement_episodes by month of ended_on, by team
-- $1 = 'completed'
-- $2 = 'no long-term care'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1, bit_or(m2) AS m2
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      CASE WHEN (r."ended_as" = $1) THEN month_bit(r."ended_on", 24282) ELSE 0 END AS m1,
      CASE WHEN (r."ended_as" = $1) AND ((r."care_after" = $2)) IS NOT TRUE THEN month_bit(r."ended_on", 24282) ELSE 0 END AS m2
    FROM "reablement_episodes" AS r
    WHERE r."ended_on" >= $3 AND r."ended_on" < $4 AND r."person_id" IS NOT NULL
      AND ((r."ended_as" = $1))
  )
  GROUP BY g1, person
),
alike AS (
  SELECT 0 AS by_set, NULL AS g1, m1, m2, count(*) AS times
  FROM (SELECT person, bit_or(m1) AS m1, bit_or(m2) AS m2 FROM counted GROUP BY person)
  GROUP BY m1, m2
  UNION ALL
  SELECT 1 AS by_set, g1, m1, m2, count(*) AS times
  FROM counted
  GROUP BY g1, m1, m2
)
SELECT by_set, slot, g1, sum(CASE WHEN m1 & period.months <> 0 AND m2 & period.months = 0 THEN times ELSE 0 END) AS t1, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t2
FROM alike JOIN (VALUES (0, 7)) AS period(slot, months)
  ON (m1 | m2) & period.months <> 0
GROUP BY by_set, slot, g1
