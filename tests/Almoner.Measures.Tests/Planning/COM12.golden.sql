-- training by month of completed_on
-- $1 = 'Dementia Friends'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT month_of(r."completed_on") AS slot, CASE WHEN (r."course" = $1) THEN 1 ELSE 0 END AS t1
    FROM "training" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3
)
GROUP BY slot

-- people in training by month of completed_on
-- $1 = 'Dementia Friends'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."staff_id" AS person,
      CASE WHEN (r."course" = $1) THEN month_bit(r."completed_on", 24282) ELSE 0 END AS m1
    FROM "training" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3 AND r."staff_id" IS NOT NULL
      AND ((r."course" = $1))
  )
  GROUP BY person
),
alike AS (
  SELECT 0 AS by_set, m1, count(*) AS times
  FROM counted
  GROUP BY m1
)
SELECT by_set, slot, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1
FROM alike JOIN (VALUES (0, 7)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot
