-- contacts by month of received_at, by team
-- $1 = 'advice given'
-- $2 = 'assistance given'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."received_at") AS slot, r."team" AS g1, CASE WHEN (r."outcome" IN ($1, $2)) THEN 1 ELSE 0 END AS t1
    FROM "contacts" AS r
    WHERE r."received_at" >= $3 AND r."received_at" < $4
)
GROUP BY slot, g1

-- people in contacts by month of received_at, by team
-- $1 = 'advice given'
-- $2 = 'assistance given'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1, bit_or(m2) AS m2
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      CASE WHEN (r."outcome" IN ($1, $2)) THEN month_bit(r."received_at", 24282) ELSE 0 END AS m1,
      CASE WHEN (r."outcome" IN ($1, $2)) AND ((NOT EXISTS (SELECT 1 FROM "contacts" AS other WHERE other."person_id" = r."person_id" AND other."received_at" > r."received_at" AND other."received_at" <= (r."received_at" + INTERVAL (6) MONTH)))) IS NOT TRUE THEN month_bit(r."received_at", 24282) ELSE 0 END AS m2
    FROM "contacts" AS r
    WHERE r."received_at" >= $3 AND r."received_at" < $4 AND r."person_id" IS NOT NULL
      AND ((r."outcome" IN ($1, $2)))
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
