-- placements by month of started_on, by care_type
-- $1 = 'residential'
-- $2 = 75
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."started_on") AS slot, r."care_type" AS g1, CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)) THEN 1 ELSE 0 END AS t1
    FROM "placements" AS r
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."started_on" >= $3 AND r."started_on" < $4
)
GROUP BY slot, g1

-- people in placements by month of started_on, by care_type
-- $1 = 'residential'
-- $2 = 75
-- $3 = 2023-07-01
-- $4 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."care_type" AS g1,
      r."person_id" AS person,
      CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)) THEN month_bit(r."started_on", 24282) ELSE 0 END AS m1
    FROM "placements" AS r
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."started_on" >= $3 AND r."started_on" < $4 AND r."person_id" IS NOT NULL
      AND ((((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)))
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
