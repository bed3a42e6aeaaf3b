-- staff opened less closed by month (in_post_from, in_post_to), by service
-- $1 = 'school'
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."in_post_from"), 24284) AS slot, r."service" AS g1, CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 1 ELSE 0 END AS t1
    FROM "staff" AS r
    WHERE r."in_post_from" < $2 AND (r."in_post_to" IS NULL OR r."in_post_to" >= r."in_post_from")
  UNION ALL
    SELECT greatest(month_of(r."in_post_to"), 24284) AS slot, r."service" AS g1, -(CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 1 ELSE 0 END) AS t1
    FROM "staff" AS r
    WHERE r."in_post_to" < $2 AND r."in_post_to" >= r."in_post_from"
)
GROUP BY slot, g1

-- people in staff open at the end of each month (in_post_from, in_post_to), by service
-- $1 = 'school'
-- $2 = 'Safeguarding Awareness'
-- $3 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1, bit_or(m2) AS m2
  FROM (
    SELECT
      r."service" AS g1,
      r."staff_id" AS person,
      months_from(r."in_post_from", 24284, 1) & coalesce(months_before(r."in_post_to", 24284, 1), 1) & (CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 1 ELSE 0 END & coalesce(has1.months, 0)) AS m1,
      CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN months_from(r."in_post_from", 24284, 1) & coalesce(months_before(r."in_post_to", 24284, 1), 1) ELSE 0 END AS m2
    FROM "staff" AS r
    LEFT JOIN (SELECT other."staff_id" AS person, bit_or((CASE WHEN (other."course" = $2) THEN 1 ELSE 0 END & coalesce(months_from(CAST(other."completed_on" AS DATE), 24284, 1), 0))) AS months FROM "training" AS other GROUP BY person) AS has1 ON has1.person = r."staff_id"
    WHERE r."in_post_from" < $3 AND (r."in_post_to" IS NULL OR r."in_post_to" >= $3) AND r."staff_id" IS NOT NULL
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
SELECT by_set, slot, g1, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1, sum(CASE WHEN m2 & period.months <> 0 THEN times ELSE 0 END) AS t2
FROM alike JOIN (VALUES (0, 1)) AS period(slot, months)
  ON (m1 | m2) & period.months <> 0
GROUP BY by_set, slot, g1
