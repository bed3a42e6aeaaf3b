-- home_care_referrals opened less closed by month (ready_on, closed_on), by source
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."ready_on"), 24282) AS slot, r."source" AS g1, 1 AS t1
    FROM "home_care_referrals" AS r
    WHERE r."ready_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= r."ready_on")
  UNION ALL
    SELECT greatest(month_of(r."closed_on"), 24282) AS slot, r."source" AS g1, -(1) AS t1
    FROM "home_care_referrals" AS r
    WHERE r."closed_on" < $1 AND r."closed_on" >= r."ready_on"
)
GROUP BY slot, g1

-- people in home_care_referrals open at the end of each month (ready_on, closed_on), by source
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."source" AS g1,
      r."person_id" AS person,
      months_from(r."ready_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) AS m1
    FROM "home_care_referrals" AS r
    WHERE r."ready_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $2) AND r."person_id" IS NOT NULL
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
