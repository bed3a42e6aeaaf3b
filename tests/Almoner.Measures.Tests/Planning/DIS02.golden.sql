-- delayed_transfers opened less closed by month (delayed_from, ended_on), by hospital
-- $1 = 'social care'
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."delayed_from"), 24282) AS slot, r."hospital" AS g1, CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END AS t1
    FROM "delayed_transfers" AS r
    WHERE r."delayed_from" < $2 AND (r."ended_on" IS NULL OR r."ended_on" >= r."delayed_from")
  UNION ALL
    SELECT greatest(month_of(r."ended_on"), 24282) AS slot, r."hospital" AS g1, -(CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END) AS t1
    FROM "delayed_transfers" AS r
    WHERE r."ended_on" < $2 AND r."ended_on" >= r."delayed_from"
)
GROUP BY slot, g1

-- people in delayed_transfers open at the end of each month (delayed_from, ended_on), by hospital
-- $1 = 'social care'
-- $2 = 2023-10-01
-- $3 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."hospital" AS g1,
      r."person_id" AS person,
      CASE WHEN (r."reason_group" = $1) THEN months_from(r."delayed_from", 24282, 3) & coalesce(months_before(r."ended_on", 24282, 3), 7) ELSE 0 END AS m1
    FROM "delayed_transfers" AS r
    WHERE r."delayed_from" < $2 AND (r."ended_on" IS NULL OR r."ended_on" >= $3) AND r."person_id" IS NOT NULL
      AND ((r."reason_group" = $1))
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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot, g1
