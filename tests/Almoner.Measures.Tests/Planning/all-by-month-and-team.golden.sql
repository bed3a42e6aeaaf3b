-- calls by month of received_at
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_at") AS slot
    FROM "calls" AS r
    WHERE r."received_at" >= $1 AND r."received_at" < $2
)
GROUP BY slot

-- contact_assessments by month of completed_on, by team
-- $1 = 'resolved'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1, CASE WHEN (r."outcome" = $1) THEN 1 ELSE 0 END AS t2
    FROM "contact_assessments" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3
)
GROUP BY slot, g1

-- referrals by month of received_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."received_on") AS slot, r."team" AS g1, CASE WHEN r."urgent" THEN 1 ELSE 0 END AS t2
    FROM "referrals" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot, g1

-- referrals by month of sent_to_social_worker_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."sent_to_social_worker_on") AS slot, r."team" AS g1
    FROM "referrals" AS r
    WHERE r."sent_to_social_worker_on" >= $1 AND r."sent_to_social_worker_on" < $2
)
GROUP BY slot, g1

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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1 | m2) & period.months <> 0
GROUP BY by_set, slot, g1

-- survey_answers by month of answered_on
-- $1 = 'independent living'
-- $2 = 'able to live independently'
-- $3 = 'yes'
-- $4 = 'no'
-- $5 = 'reablement home care'
-- $6 = 'satisfied with the home carers'
-- $7 = 'day opportunities'
-- $8 = 'reconnected with the community'
-- $9 = 2023-07-01
-- $10 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3, sum(t4) AS t4, sum(t5) AS t5, sum(t6) AS t6
FROM (
    SELECT month_of(r."answered_on") AS slot, CASE WHEN (((r."survey" = $1) AND (r."question" = $2)) AND (r."answer" IN ($3, $4))) THEN 1 ELSE 0 END AS t1, CASE WHEN ((((r."survey" = $1) AND (r."question" = $2)) AND (r."answer" IN ($3, $4))) AND (r."answer" = $3)) THEN 1 ELSE 0 END AS t2, CASE WHEN (((r."survey" = $5) AND (r."question" = $6)) AND (r."answer" IN ($3, $4))) THEN 1 ELSE 0 END AS t3, CASE WHEN ((((r."survey" = $5) AND (r."question" = $6)) AND (r."answer" IN ($3, $4))) AND (r."answer" = $3)) THEN 1 ELSE 0 END AS t4, CASE WHEN (((r."survey" = $7) AND (r."question" = $8)) AND (r."answer" IN ($3, $4))) THEN 1 ELSE 0 END AS t5, CASE WHEN ((((r."survey" = $7) AND (r."question" = $8)) AND (r."answer" IN ($3, $4))) AND (r."answer" = $3)) THEN 1 ELSE 0 END AS t6
    FROM "survey_answers" AS r
    WHERE r."answered_on" >= $9 AND r."answered_on" < $10
)
GROUP BY slot

-- assessments by month of completed_on, by team
-- $1 = 'full'
-- $2 = 'proportionate'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, count(*) AS t3
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."kind" = $2) THEN 1 ELSE 0 END AS t2
    FROM "assessments" AS r
    WHERE r."completed_on" >= $3 AND r."completed_on" < $4
)
GROUP BY slot, g1

-- cases opened less closed by month (opened_on, closed_on), by team
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."opened_on"), 24282) AS slot, r."team" AS g1, 1 AS t1
    FROM "cases" AS r
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= r."opened_on")
  UNION ALL
    SELECT greatest(month_of(r."closed_on"), 24282) AS slot, r."team" AS g1, -(1) AS t1
    FROM "cases" AS r
    WHERE r."closed_on" < $1 AND r."closed_on" >= r."opened_on"
)
GROUP BY slot, g1

-- people in cases open at the end of each month (opened_on, closed_on), by team
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      months_from(r."opened_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) AS m1
    FROM "cases" AS r
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $2) AND r."person_id" IS NOT NULL
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

-- carer_assessments by month of completed_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1
    FROM "carer_assessments" AS r
    WHERE r."completed_on" >= $1 AND r."completed_on" < $2
)
GROUP BY slot, g1

-- carer_offers by month of identified_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3, sum(t4) AS t4
FROM (
    SELECT month_of(r."identified_on") AS slot, r."team" AS g1, CASE WHEN r."eligible" THEN 1 ELSE 0 END AS t1, CASE WHEN (r."eligible" AND (r."offered_on" IS NOT NULL)) THEN 1 ELSE 0 END AS t2, CASE WHEN ((r."eligible" AND r."new_carer") AND (r."offered_on" IS NOT NULL)) THEN 1 ELSE 0 END AS t3, CASE WHEN (((r."eligible" AND r."new_carer") AND (r."offered_on" IS NOT NULL)) AND r."accepted") THEN 1 ELSE 0 END AS t4
    FROM "carer_offers" AS r
    WHERE r."identified_on" >= $1 AND r."identified_on" < $2
)
GROUP BY slot, g1

-- reviews by month of completed_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1
    FROM "reviews" AS r
    WHERE r."completed_on" >= $1 AND r."completed_on" < $2
)
GROUP BY slot, g1

-- reviews by month of due_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."due_on") AS slot, r."team" AS g1, CASE WHEN (r."completed_on" <= CAST((r."due_on" + INTERVAL (28) DAY) AS DATE)) THEN 1 ELSE 0 END AS t2
    FROM "reviews" AS r
    WHERE r."due_on" >= $1 AND r."due_on" < $2
)
GROUP BY slot, g1

-- reviews opened less closed by month (due_on, completed_on), by team
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."due_on"), 24282) AS slot, r."team" AS g1, 1 AS t1
    FROM "reviews" AS r
    WHERE r."due_on" < $1 AND (r."completed_on" IS NULL OR r."completed_on" >= r."due_on")
  UNION ALL
    SELECT greatest(month_of(r."completed_on"), 24282) AS slot, r."team" AS g1, -(1) AS t1
    FROM "reviews" AS r
    WHERE r."completed_on" < $1 AND r."completed_on" >= r."due_on"
)
GROUP BY slot, g1

-- plan_outcomes by month of decided_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."decided_on") AS slot, r."team" AS g1
    FROM "plan_outcomes" AS r
    WHERE r."decided_on" >= $1 AND r."decided_on" < $2
)
GROUP BY slot, g1

-- day_service_places touching each period (started_on, ended_on), by team
-- $1 = 'complex needs'
-- $2 = 2023-07-01
-- $3 = 2023-07-31
-- $4 = 2023-08-01
-- $5 = 2023-08-31
-- $6 = 2023-09-01
-- $7 = 2023-09-30
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT span.slot AS slot, r."team" AS g1, CASE WHEN (r."service" = $1) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $2, $3), (1, $4, $5), (2, $6, $7)) AS span(slot, first_day, last_day)
    JOIN "day_service_places" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
)
GROUP BY slot, g1

-- people in day_service_places touching each period (started_on, ended_on), by team
-- $1 = 'complex needs'
-- $2 = 2023-07-01
-- $3 = 2023-07-31
-- $4 = 2023-08-01
-- $5 = 2023-08-31
-- $6 = 2023-09-01
-- $7 = 2023-09-30
WITH people AS MATERIALIZED (
  SELECT slot, g1, person, max(t1) AS t1
  FROM (
    SELECT span.slot AS slot, r."team" AS g1, r."person_id" AS person, CASE WHEN (r."service" = $1) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $2, $3), (1, $4, $5), (2, $6, $7)) AS span(slot, first_day, last_day)
    JOIN "day_service_places" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
    WHERE r."person_id" IS NOT NULL
  )
  GROUP BY slot, g1, person
)
SELECT 0 AS by_set, slot, NULL AS g1, sum(t1) AS t1
FROM (
    SELECT slot, person, max(t1) AS t1
    FROM people
    GROUP BY slot, person
)
GROUP BY slot
UNION ALL
SELECT 1 AS by_set, slot, g1, sum(t1) AS t1
FROM (
    SELECT slot, g1, person, max(t1) AS t1
    FROM people
    GROUP BY slot, g1, person
)
GROUP BY slot, g1

-- mental_health_cases open at the end of each month (opened_on, closed_on), by team
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT
      r."team" AS g1,
      months_from(r."opened_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) & coalesce(has1.months, 0) AS m1
    FROM "mental_health_cases" AS r
    LEFT JOIN (SELECT other."person_id" AS person, bit_or((coalesce(months_from(CAST(other."began_on" AS DATE), 24282, 3), 0) & (CASE WHEN (other."ended_on" IS NULL) THEN 7 ELSE 0 END | coalesce(months_before(CAST(other."ended_on" AS DATE), 24282, 3), 0)))) AS months FROM "treatment_plans" AS other GROUP BY person) AS has1 ON has1.person = r."person_id"
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $2)
),
alike AS (
  SELECT 0 AS by_set, NULL AS g1, m1, count(*) AS times
  FROM counted
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

-- people in mental_health_cases open at the end of each month (opened_on, closed_on), by team
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1, bit_or(m2) AS m2
  FROM (
    SELECT
      r."team" AS g1,
      r."person_id" AS person,
      months_from(r."opened_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) & coalesce(has1.months, 0) AS m1,
      months_from(r."opened_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) AS m2
    FROM "mental_health_cases" AS r
    LEFT JOIN (SELECT other."person_id" AS person, bit_or((coalesce(months_from(CAST(other."began_on" AS DATE), 24282, 3), 0) & (CASE WHEN (other."ended_on" IS NULL) THEN 7 ELSE 0 END | coalesce(months_before(CAST(other."ended_on" AS DATE), 24282, 3), 0)))) AS months FROM "treatment_plans" AS other GROUP BY person) AS has1 ON has1.person = r."person_id"
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $2) AND r."person_id" IS NOT NULL
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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1 | m2) & period.months <> 0
GROUP BY by_set, slot, g1

-- mental_health_cases opened less closed by month (opened_on, closed_on), by team
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."opened_on"), 24282) AS slot, r."team" AS g1, 1 AS t1
    FROM "mental_health_cases" AS r
    WHERE r."opened_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= r."opened_on")
  UNION ALL
    SELECT greatest(month_of(r."closed_on"), 24282) AS slot, r."team" AS g1, -(1) AS t1
    FROM "mental_health_cases" AS r
    WHERE r."closed_on" < $1 AND r."closed_on" >= r."opened_on"
)
GROUP BY slot, g1

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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot, g1

-- reablement_hours by month of week_ending, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."week_ending") AS slot, r."team" AS g1, r."hours" AS t2
    FROM "reablement_hours" AS r
    WHERE r."week_ending" >= $1 AND r."week_ending" < $2
)
GROUP BY slot, g1

-- reablement_episodes by month of ended_on, by team
-- $1 = 'completed'
-- $2 = 'no long-term care'
-- $3 = 'long-term care'
-- $4 = 2023-07-01
-- $5 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, count(*) AS t2, sum(t3) AS t3, sum(t4) AS t4, sum(t5) AS t5, sum(t6) AS t6
FROM (
    SELECT month_of(r."ended_on") AS slot, r."team" AS g1, CASE WHEN (r."ended_as" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN r."aim_achieved" THEN 1 ELSE 0 END AS t3, CASE WHEN (r."care_after" IS NOT NULL) THEN 1 ELSE 0 END AS t4, CASE WHEN ((r."care_after" IS NOT NULL) AND (r."care_after" = $2)) THEN 1 ELSE 0 END AS t5, CASE WHEN ((r."care_after" IS NOT NULL) AND (r."care_after" = $3)) THEN 1 ELSE 0 END AS t6
    FROM "reablement_episodes" AS r
    WHERE r."ended_on" >= $4 AND r."ended_on" < $5
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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1 | m2) & period.months <> 0
GROUP BY by_set, slot, g1

-- reablement_assessments by month of assessed_on, by team
-- $1 = 'home care delivered'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."assessed_on") AS slot, r."team" AS g1, CASE WHEN (r."outcome" = $1) THEN 1 ELSE 0 END AS t2
    FROM "reablement_assessments" AS r
    WHERE r."assessed_on" >= $2 AND r."assessed_on" < $3
)
GROUP BY slot, g1

-- discharge_hub_referrals by month of received_at
-- $1 = 1
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."received_at") AS slot, CASE WHEN (working_days(CAST(r."received_at" AS DATE), CAST(r."triaged_at" AS DATE)) <= $1) THEN 1 ELSE 0 END AS t2
    FROM "discharge_hub_referrals" AS r
    WHERE r."received_at" >= $2 AND r."received_at" < $3
)
GROUP BY slot

-- adaptations by month of certified_on
-- $1 = 'disabled facilities grant'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT month_of(r."certified_on") AS slot, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."kind" = $1) THEN (r."certified_on" - r."first_contact_on") END AS t2, CASE WHEN ((r."kind" = $1) AND ((r."certified_on" - r."first_contact_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM "adaptations" AS r
    WHERE r."certified_on" >= $2 AND r."certified_on" < $3
)
GROUP BY slot

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
-- $2 = 65
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT greatest(month_of(r."from_on"), 24282) AS slot, CASE WHEN (r."age_from" >= $1) THEN r."people" END AS t1, CASE WHEN (r."age_from" >= $2) THEN r."people" END AS t2
    FROM "populations" AS r
    WHERE r."from_on" < $3 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24282) AS slot, -(CASE WHEN (r."age_from" >= $1) THEN r."people" END) AS t1, -(CASE WHEN (r."age_from" >= $2) THEN r."people" END) AS t2
    FROM "populations" AS r
    WHERE r."to_on" < $3 AND r."to_on" >= r."from_on"
)
GROUP BY slot

-- hospital_discharges by month of discharged_at
-- $1 = 72
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, count(*) AS t3
FROM (
    SELECT month_of(r."discharged_at") AS slot, CASE WHEN r."medically_fit" THEN 1 ELSE 0 END AS t1, CASE WHEN (r."medically_fit" AND (date_diff('second', r."triaged_at", r."discharged_at") <= ($1 * 3600))) THEN 1 ELSE 0 END AS t2
    FROM "hospital_discharges" AS r
    WHERE r."discharged_at" >= $2 AND r."discharged_at" < $3
)
GROUP BY slot

-- discharge_packages by month of due_on
-- $1 = 10
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."due_on") AS slot, CASE WHEN ((r."reviewed_on" - r."home_on") <= $1) THEN 1 ELSE 0 END AS t2
    FROM "discharge_packages" AS r
    WHERE r."due_on" >= $2 AND r."due_on" < $3
)
GROUP BY slot

-- placements by month of agreed_on
-- $1 = 'residential'
-- $2 = 'nursing'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."agreed_on") AS slot, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."kind" = $2) THEN 1 ELSE 0 END AS t2
    FROM "placements" AS r
    WHERE r."agreed_on" >= $3 AND r."agreed_on" < $4
)
GROUP BY slot

-- placements by month of started_on
-- $1 = 'residential'
-- $2 = 75
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3, sum(t4) AS t4
FROM (
    SELECT month_of(r."started_on") AS slot, CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."kind" = $1) AND (r."started_on" = r."supported_since")) THEN 1 ELSE 0 END AS t2, CASE WHEN ((r."kind" = $1) AND (r."started_on" = r."supported_since")) THEN completed_years(person."born_on", r."started_on") END AS t3, CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t4
    FROM "placements" AS r
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."started_on" >= $3 AND r."started_on" < $4
)
GROUP BY slot

-- people in placements by month of started_on
-- $1 = 'residential'
-- $2 = 75
-- $3 = 2023-07-01
-- $4 = 2023-10-01
WITH counted AS MATERIALIZED (
  SELECT person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."person_id" AS person,
      CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)) THEN month_bit(r."started_on", 24282) ELSE 0 END AS m1
    FROM "placements" AS r
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."started_on" >= $3 AND r."started_on" < $4 AND r."person_id" IS NOT NULL
      AND ((((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") >= $2)))
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

-- placements open at the end of each period (started_on, ended_on)
-- $1 = 'residential'
-- $2 = 65
-- $3 = 2023-07-01
-- $4 = 2023-07-31
-- $5 = 2023-08-01
-- $6 = 2023-08-31
-- $7 = 2023-09-01
-- $8 = 2023-09-30
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT span.slot AS slot, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN (span.last_day - r."supported_since") END AS t2, CASE WHEN (((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) AND ((span.last_day - r."supported_since") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM (VALUES (0, $3, $4), (1, $5, $6), (2, $7, $8)) AS span(slot, first_day, last_day)
    JOIN "placements" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" > span.last_day)
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
)
GROUP BY slot

-- people in placements open at the end of each period (started_on, ended_on)
-- $1 = 'residential'
-- $2 = 65
-- $3 = 2023-07-01
-- $4 = 2023-07-31
-- $5 = 2023-08-01
-- $6 = 2023-08-31
-- $7 = 2023-09-01
-- $8 = 2023-09-30
WITH people AS MATERIALIZED (
  SELECT slot, person, max(t1) AS t1
  FROM (
    SELECT span.slot AS slot, r."person_id" AS person, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $3, $4), (1, $5, $6), (2, $7, $8)) AS span(slot, first_day, last_day)
    JOIN "placements" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" > span.last_day)
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."person_id" IS NOT NULL
  )
  GROUP BY slot, person
)
SELECT 0 AS by_set, slot, sum(t1) AS t1
FROM (
    SELECT slot, person, max(t1) AS t1
    FROM people
    GROUP BY slot, person
)
GROUP BY slot

-- home_care_packages opened less closed by month (started_on, ended_on)
-- $1 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."started_on"), 24282) AS slot, 1 AS t1
    FROM "home_care_packages" AS r
    WHERE r."started_on" < $1 AND (r."ended_on" IS NULL OR r."ended_on" >= r."started_on")
  UNION ALL
    SELECT greatest(month_of(r."ended_on"), 24282) AS slot, -(1) AS t1
    FROM "home_care_packages" AS r
    WHERE r."ended_on" < $1 AND r."ended_on" >= r."started_on"
)
GROUP BY slot

-- people in home_care_packages open at the end of each month (started_on, ended_on)
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."person_id" AS person,
      months_from(r."started_on", 24282, 3) & coalesce(months_before(r."ended_on", 24282, 3), 7) AS m1
    FROM "home_care_packages" AS r
    WHERE r."started_on" < $1 AND (r."ended_on" IS NULL OR r."ended_on" >= $2) AND r."person_id" IS NOT NULL
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

-- home_care_hours by month of to_on
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."to_on") AS slot, r."hours" AS t2
    FROM "home_care_hours" AS r
    WHERE r."to_on" >= $1 AND r."to_on" < $2
)
GROUP BY slot

-- home_care_referrals by month of closed_on
-- $1 = 'package started'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3, max(t4) AS t4
FROM (
    SELECT month_of(r."closed_on") AS slot, CASE WHEN (r."outcome" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."outcome" = $1) THEN (r."closed_on" - r."referred_on") END AS t2, CASE WHEN ((r."outcome" = $1) AND ((r."closed_on" - r."referred_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t3, CASE WHEN (r."outcome" = $1) THEN (r."closed_on" - r."referred_on") END AS t4
    FROM "home_care_referrals" AS r
    WHERE r."closed_on" >= $2 AND r."closed_on" < $3
)
GROUP BY slot

-- home_care_referrals opened less closed by month (ready_on, closed_on)
-- $1 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."ready_on"), 24282) AS slot, 1 AS t1
    FROM "home_care_referrals" AS r
    WHERE r."ready_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= r."ready_on")
  UNION ALL
    SELECT greatest(month_of(r."closed_on"), 24282) AS slot, -(1) AS t1
    FROM "home_care_referrals" AS r
    WHERE r."closed_on" < $1 AND r."closed_on" >= r."ready_on"
)
GROUP BY slot

-- people in home_care_referrals open at the end of each month (ready_on, closed_on)
-- $1 = 2023-10-01
-- $2 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT person, bit_or(m1) AS m1
  FROM (
    SELECT
      r."person_id" AS person,
      months_from(r."ready_on", 24282, 3) & coalesce(months_before(r."closed_on", 24282, 3), 7) AS m1
    FROM "home_care_referrals" AS r
    WHERE r."ready_on" < $1 AND (r."closed_on" IS NULL OR r."closed_on" >= $2) AND r."person_id" IS NOT NULL
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

-- direct_payments touching each period (started_on, ended_on)
-- $1 = 'adult'
-- $2 = 'child'
-- $3 = 2023-04-01
-- $4 = 2023-07-31
-- $5 = 2023-08-31
-- $6 = 2023-09-30
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT span.slot AS slot, CASE WHEN (r."scheme" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."scheme" = $2) THEN 1 ELSE 0 END AS t2
    FROM (VALUES (0, $3, $4), (1, $3, $5), (2, $3, $6)) AS span(slot, first_day, last_day)
    JOIN "direct_payments" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
)
GROUP BY slot

-- people in direct_payments touching each period (started_on, ended_on)
-- $1 = 'adult'
-- $2 = 'child'
-- $3 = 2023-04-01
-- $4 = 2023-07-31
-- $5 = 2023-08-31
-- $6 = 2023-09-30
WITH people AS MATERIALIZED (
  SELECT slot, person, max(t1) AS t1, max(t2) AS t2
  FROM (
    SELECT span.slot AS slot, r."person_id" AS person, CASE WHEN (r."scheme" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."scheme" = $2) THEN 1 ELSE 0 END AS t2
    FROM (VALUES (0, $3, $4), (1, $3, $5), (2, $3, $6)) AS span(slot, first_day, last_day)
    JOIN "direct_payments" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" >= span.first_day)
    WHERE r."person_id" IS NOT NULL
  )
  GROUP BY slot, person
)
SELECT 0 AS by_set, slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT slot, person, max(t1) AS t1, max(t2) AS t2
    FROM people
    GROUP BY slot, person
)
GROUP BY slot

-- provider_concerns opened less closed by month (entered_on, left_on)
-- $1 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."entered_on"), 24282) AS slot, 1 AS t1
    FROM "provider_concerns" AS r
    WHERE r."entered_on" < $1 AND (r."left_on" IS NULL OR r."left_on" >= r."entered_on")
  UNION ALL
    SELECT greatest(month_of(r."left_on"), 24282) AS slot, -(1) AS t1
    FROM "provider_concerns" AS r
    WHERE r."left_on" < $1 AND r."left_on" >= r."entered_on"
)
GROUP BY slot

-- complaints by month of received_on
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_on") AS slot
    FROM "complaints" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot

-- compliments by month of received_on
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_on") AS slot
    FROM "compliments" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot

-- safeguarding_enquiries by month of completed_on, by team
-- $1 = 7
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."completed_on") AS slot, r."team" AS g1, CASE WHEN (working_days(r."received_on", r."completed_on") <= $1) THEN 1 ELSE 0 END AS t2
    FROM "safeguarding_enquiries" AS r
    WHERE r."completed_on" >= $2 AND r."completed_on" < $3
)
GROUP BY slot, g1

-- safeguarding_contacts by month of received_on
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_on") AS slot
    FROM "safeguarding_contacts" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot

-- staff opened less closed by month (in_post_from, in_post_to), by team
-- $1 = 'school'
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT greatest(month_of(r."in_post_from"), 24282) AS slot, r."team" AS g1, CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 1 ELSE 0 END AS t1, 1 AS t2
    FROM "staff" AS r
    WHERE r."in_post_from" < $2 AND (r."in_post_to" IS NULL OR r."in_post_to" >= r."in_post_from")
  UNION ALL
    SELECT greatest(month_of(r."in_post_to"), 24282) AS slot, r."team" AS g1, -(CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 1 ELSE 0 END) AS t1, -(1) AS t2
    FROM "staff" AS r
    WHERE r."in_post_to" < $2 AND r."in_post_to" >= r."in_post_from"
)
GROUP BY slot, g1

-- people in staff open at the end of each month (in_post_from, in_post_to), by team
-- $1 = 'school'
-- $2 = 'Safeguarding Awareness'
-- $3 = 'Dementia Friends'
-- $4 = 2023-10-01
-- $5 = 2023-08-01
WITH counted AS MATERIALIZED (
  SELECT g1, person, bit_or(m1) AS m1, bit_or(m2) AS m2, bit_or(m3) AS m3, bit_or(m4) AS m4
  FROM (
    SELECT
      r."team" AS g1,
      r."staff_id" AS person,
      months_from(r."in_post_from", 24282, 3) & coalesce(months_before(r."in_post_to", 24282, 3), 7) & (CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN 7 ELSE 0 END & coalesce(has1.months, 0)) AS m1,
      CASE WHEN ((NOT r."casual") AND (r."setting" <> $1)) THEN months_from(r."in_post_from", 24282, 3) & coalesce(months_before(r."in_post_to", 24282, 3), 7) ELSE 0 END AS m2,
      months_from(r."in_post_from", 24282, 3) & coalesce(months_before(r."in_post_to", 24282, 3), 7) & coalesce(has2.months, 0) AS m3,
      months_from(r."in_post_from", 24282, 3) & coalesce(months_before(r."in_post_to", 24282, 3), 7) AS m4
    FROM "staff" AS r
    LEFT JOIN (SELECT other."staff_id" AS person, bit_or((CASE WHEN (other."course" = $2) THEN 7 ELSE 0 END & coalesce(months_from(CAST(other."completed_on" AS DATE), 24282, 3), 0))) AS months FROM "training" AS other GROUP BY person) AS has1 ON has1.person = r."staff_id"
    LEFT JOIN (SELECT other."staff_id" AS person, bit_or((CASE WHEN (other."course" = $3) THEN 7 ELSE 0 END & coalesce(months_from(CAST(other."completed_on" AS DATE), 24282, 3), 0))) AS months FROM "training" AS other GROUP BY person) AS has2 ON has2.person = r."staff_id"
    WHERE r."in_post_from" < $4 AND (r."in_post_to" IS NULL OR r."in_post_to" >= $5) AND r."staff_id" IS NOT NULL
  )
  GROUP BY g1, person
),
alike AS (
  SELECT 0 AS by_set, NULL AS g1, m1, m2, m3, m4, count(*) AS times
  FROM (SELECT person, bit_or(m1) AS m1, bit_or(m2) AS m2, bit_or(m3) AS m3, bit_or(m4) AS m4 FROM counted GROUP BY person)
  GROUP BY m1, m2, m3, m4
  UNION ALL
  SELECT 1 AS by_set, g1, m1, m2, m3, m4, count(*) AS times
  FROM counted
  GROUP BY g1, m1, m2, m3, m4
)
SELECT by_set, slot, g1, sum(CASE WHEN m1 & period.months <> 0 THEN times ELSE 0 END) AS t1, sum(CASE WHEN m2 & period.months <> 0 THEN times ELSE 0 END) AS t2, sum(CASE WHEN m3 & period.months <> 0 THEN times ELSE 0 END) AS t3, sum(CASE WHEN m4 & period.months <> 0 THEN times ELSE 0 END) AS t4
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1 | m2 | m3 | m4) & period.months <> 0
GROUP BY by_set, slot, g1

-- pledges by month of pledged_on
-- $1 = 2023-04-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."pledged_on") AS slot
    FROM "pledges" AS r
    WHERE r."pledged_on" >= $1 AND r."pledged_on" < $2
)
GROUP BY slot

-- districts opened less closed by month (from_on, to_on)
-- $1 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."from_on"), 24282) AS slot, 1 AS t1
    FROM "districts" AS r
    WHERE r."from_on" < $1 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24282) AS slot, -(1) AS t1
    FROM "districts" AS r
    WHERE r."to_on" < $1 AND r."to_on" >= r."from_on"
)
GROUP BY slot

-- ambassadors opened less closed by month (recruited_on, stood_down_on)
-- $1 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."recruited_on"), 24282) AS slot, 1 AS t1
    FROM "ambassadors" AS r
    WHERE r."recruited_on" < $1 AND (r."stood_down_on" IS NULL OR r."stood_down_on" >= r."recruited_on")
  UNION ALL
    SELECT greatest(month_of(r."stood_down_on"), 24282) AS slot, -(1) AS t1
    FROM "ambassadors" AS r
    WHERE r."stood_down_on" < $1 AND r."stood_down_on" >= r."recruited_on"
)
GROUP BY slot

-- community_events by month of held_on
-- $1 = 'active and mobile'
-- $2 = 'connected and social'
-- $3 = 'dementia friendly'
-- $4 = 2023-07-01
-- $5 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3, sum(t4) AS t4, sum(t5) AS t5
FROM (
    SELECT month_of(r."held_on") AS slot, CASE WHEN (r."purpose" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."purpose" = $1) THEN r."participants" END AS t2, CASE WHEN (r."purpose" = $2) THEN 1 ELSE 0 END AS t3, CASE WHEN (r."purpose" = $2) THEN r."participants" END AS t4, CASE WHEN (r."purpose" = $3) THEN 1 ELSE 0 END AS t5
    FROM "community_events" AS r
    WHERE r."held_on" >= $4 AND r."held_on" < $5
)
GROUP BY slot

-- care_hub_sessions by month of attended_on
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."attended_on") AS slot, r."hours" AS t2
    FROM "care_hub_sessions" AS r
    WHERE r."attended_on" >= $1 AND r."attended_on" < $2
)
GROUP BY slot

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
FROM alike JOIN (VALUES (0, 1), (1, 2), (2, 4)) AS period(slot, months)
  ON (m1) & period.months <> 0
GROUP BY by_set, slot

-- supplied_figures by month of as_of
-- $1 = 'registered_domiciliary_workers'
-- $2 = 'registered_domiciliary_workers_wales'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, sum(t1) AS t1, arg_max(t2, (moment, t2)) AS t2, arg_max(t3, (moment, t3)) AS t3, max(CASE WHEN t2 IS NOT NULL THEN moment END) AS t2_at, max(CASE WHEN t3 IS NOT NULL THEN moment END) AS t3_at
FROM (
    SELECT month_of(r."as_of") AS slot, CASE WHEN (r."name" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."name" = $1) THEN r."value" END AS t2, CASE WHEN (r."name" = $2) THEN r."value" END AS t3, CAST(r."as_of" AS TIMESTAMP) AS moment
    FROM "supplied_figures" AS r
    WHERE r."as_of" >= $3 AND r."as_of" < $4
)
GROUP BY slot

-- staff_months by month of month_end, by team
-- $1 = 2023-04-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."month_end") AS slot, r."team" AS g1, r."fte_days" AS t2
    FROM "staff_months" AS r
    WHERE r."month_end" >= $1 AND r."month_end" < $2
)
GROUP BY slot, g1

-- absence_days by month of day, by team
-- $1 = 'sickness'
-- $2 = 2023-04-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."day") AS slot, r."team" AS g1, CASE WHEN (r."reason_group" = $1) THEN r."fte_days" END AS t1
    FROM "absence_days" AS r
    WHERE r."day" >= $2 AND r."day" < $3
)
GROUP BY slot, g1

-- absences by month of ended_on, by team
-- $1 = 'sickness'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."ended_on") AS slot, r."team" AS g1, CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."reason_group" = $1) AND (r."return_interview_on" IS NOT NULL)) THEN 1 ELSE 0 END AS t2
    FROM "absences" AS r
    WHERE r."ended_on" >= $2 AND r."ended_on" < $3
)
GROUP BY slot, g1

-- absences by month of began_on, by team
-- $1 = 'infection'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."began_on") AS slot, r."team" AS g1, CASE WHEN (r."reason" = $1) THEN 1 ELSE 0 END AS t1
    FROM "absences" AS r
    WHERE r."began_on" >= $2 AND r."began_on" < $3
)
GROUP BY slot, g1

-- vacancies opened less closed by month (vacant_from, filled_on)
-- $1 = 'social worker'
-- $2 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT greatest(month_of(r."vacant_from"), 24282) AS slot, CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."role" = $1) THEN r."fte" END AS t2
    FROM "vacancies" AS r
    WHERE r."vacant_from" < $2 AND (r."filled_on" IS NULL OR r."filled_on" >= r."vacant_from")
  UNION ALL
    SELECT greatest(month_of(r."filled_on"), 24282) AS slot, -(CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END) AS t1, -(CASE WHEN (r."role" = $1) THEN r."fte" END) AS t2
    FROM "vacancies" AS r
    WHERE r."filled_on" < $2 AND r."filled_on" >= r."vacant_from"
)
GROUP BY slot

-- posts opened less closed by month (established_on, deleted_on)
-- $1 = 'social worker'
-- $2 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT greatest(month_of(r."established_on"), 24282) AS slot, CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."role" = $1) THEN r."fte" END AS t2
    FROM "posts" AS r
    WHERE r."established_on" < $2 AND (r."deleted_on" IS NULL OR r."deleted_on" >= r."established_on")
  UNION ALL
    SELECT greatest(month_of(r."deleted_on"), 24282) AS slot, -(CASE WHEN (r."role" = $1) THEN 1 ELSE 0 END) AS t1, -(CASE WHEN (r."role" = $1) THEN r."fte" END) AS t2
    FROM "posts" AS r
    WHERE r."deleted_on" < $2 AND r."deleted_on" >= r."established_on"
)
GROUP BY slot
