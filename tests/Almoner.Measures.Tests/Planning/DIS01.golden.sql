-- delayed_transfers opened less closed by month (delayed_from, ended_on)
-- $1 = 'social care'
-- $2 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."delayed_from"), 24282) AS slot, CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END AS t1
    FROM "delayed_transfers" AS r
    WHERE r."delayed_from" < $2 AND (r."ended_on" IS NULL OR r."ended_on" >= r."delayed_from")
  UNION ALL
    SELECT greatest(month_of(r."ended_on"), 24282) AS slot, -(CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END) AS t1
    FROM "delayed_transfers" AS r
    WHERE r."ended_on" < $2 AND r."ended_on" >= r."delayed_from"
)
GROUP BY slot

-- people in delayed_transfers open at the end of each month (delayed_from, ended_on)
-- $1 = 'social care'
-- $2 = 2023-10-01
-- $3 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."person_id" AS person,
      CASE WHEN (r."reason_group" = $1) THEN months_from(r."delayed_from", 24282, 3) & coalesce(months_before(r."ended_on", 24282, 3), 7) ELSE 0 END AS m1
    FROM "delayed_transfers" AS r
    WHERE r."delayed_from" < $2 AND (r."ended_on" IS NULL OR r."ended_on" >= $3) AND r."person_id" IS NOT NULL
      AND ((r."reason_group" = $1))
  )
  GROUP BY person
),
alike AS (
  SELECT 0 AS by_set, m1, count(*) AS times
  FROM counted
  GROUP BY m1
)
SELECT by_set, slot, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot

-- populations opened less closed by month (from_on, to_on)
-- $1 = 75
-- $2 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."from_on"), 24282) AS slot, CASE WHEN (r."age_from" >= $1) THEN r."people" END AS t1
    FROM "populations" AS r
    WHERE r."from_on" < $2 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24282) AS slot, -(CASE WHEN (r."age_from" >= $1) THEN r."people" END) AS t1
    FROM "populations" AS r
    WHERE r."to_on" < $2 AND r."to_on" >= r."from_on"
)
GROUP BY slot
