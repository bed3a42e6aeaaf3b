-- placements open at the end of each period (started_on, ended_on)
-- $1 = 'residential'
-- $2 = 65
-- $3 = 2023-09-01
-- $4 = 2023-09-30
SELECT slot, sum(t1) AS t1
FROM (
    SELECT span.slot AS slot, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $3, $4)) AS span(slot, first_day, last_day)
    JOIN "placements" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" > span.last_day)
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
)
GROUP BY slot

-- people in placements open at the end of each period (started_on, ended_on)
-- $1 = 'residential'
-- $2 = 65
-- $3 = 2023-09-01
-- $4 = 2023-09-30
WITH people AS MATERIALIZED (
  SELECT slot, person, max(t1) AS t1
  FROM (
    SELECT span.slot AS slot, r."person_id" AS person, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN 1 ELSE 0 END AS t1
    FROM (VALUES (0, $3, $4)) AS span(slot, first_day, last_day)
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

-- populations opened less closed by month (from_on, to_on)
-- $1 = 65
-- $2 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."from_on"), 24284) AS slot, CASE WHEN (r."age_from" >= $1) THEN r."people" END AS t1
    FROM "populations" AS r
    WHERE r."from_on" < $2 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24284) AS slot, -(CASE WHEN (r."age_from" >= $1) THEN r."people" END) AS t1
    FROM "populations" AS r
    WHERE r."to_on" < $2 AND r."to_on" >= r."from_on"
)
GROUP BY slot
