-- survey_answers by month of answered_on
-- $1 = 'reablement home care'
-- $2 = 'satisfied with the home carers'
-- $3 = 'yes'
-- $4 = 'no'
-- $5 = 2023-07-01
-- $6 = 2023-10-01
SELECT slot, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."answered_on") AS slot, CASE WHEN (((r."survey" = $1) AND (r."question" = $2)) AND (r."answer" IN ($3, $4))) THEN 1 ELSE 0 END AS t1, CASE WHEN ((((r."survey" = $1) AND (r."question" = $2)) AND (r."answer" IN ($3, $4))) AND (r."answer" = $3)) THEN 1 ELSE 0 END AS t2
    FROM "survey_answers" AS r
    WHERE r."answered_on" >= $5 AND r."answered_on" < $6
)
GROUP BY slot
