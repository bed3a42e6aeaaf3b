-- absences by month of ended_on, by service
-- $1 = 'sickness'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."ended_on") AS slot, r."service" AS g1, CASE WHEN (r."reason_group" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN ((r."reason_group" = $1) AND (r."return_interview_on" IS NOT NULL)) THEN 1 ELSE 0 END AS t2
    FROM "absences" AS r
    WHERE r."ended_on" >= $2 AND r."ended_on" < $3
)
GROUP BY slot, g1
