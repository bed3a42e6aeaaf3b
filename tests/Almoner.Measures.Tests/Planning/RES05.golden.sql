-- placements by month of started_on, by care_type
-- $1 = 'residential'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT month_of(r."started_on") AS slot, r."care_type" AS g1, CASE WHEN ((r."kind" = $1) AND (r."started_on" = r."supported_since")) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."kind" = $1) AND (r."started_on" = r."supported_since")) THEN completed_years(person."born_on", r."started_on") END AS t2, CASE WHEN (((r."kind" = $1) AND (r."started_on" = r."supported_since")) AND (completed_years(person."born_on", r."started_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM "placements" AS r
    LEFT JOIN "people" AS person ON person."person_id" = r."person_id"
    WHERE r."started_on" >= $2 AND r."started_on" < $3
)
GROUP BY slot, g1
