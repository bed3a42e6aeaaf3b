-- placements open at the end of each period (started_on, ended_on), by care_type
-- $1 = 'residential'
-- $2 = 65
-- $3 = 2023-09-01
-- $4 = 2023-09-30
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT span.slot AS slot, r."care_type" AS g1, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) THEN (span.last_day - r."supported_since") END AS t2, CASE WHEN (((r."kind" = $1) AND (completed_years(person."born_on", span.last_day) >= $2)) AND ((span.last_day - r."supported_since") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM (VALUES (0, $3, $4)) AS span(slot, first_day, last_day)
    JOIN "placements" AS r
      ON r."started_on" <= span.last_day AND (r."ended_on" IS NULL OR r."ended_on" > span.last_day)
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
)
GROUP BY slot, g1
