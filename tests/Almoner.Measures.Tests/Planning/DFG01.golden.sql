-- adaptations by month of certified_on, by work
-- $1 = 'disabled facilities grant'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT month_of(r."certified_on") AS slot, r."work" AS g1, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."kind" = $1) THEN (r."certified_on" - r."first_contact_on") END AS t2, CASE WHEN ((r."kind" = $1) AND ((r."certified_on" - r."first_contact_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM "adaptations" AS r
    WHERE r."certified_on" >= $2 AND r."certified_on" < $3
)
GROUP BY slot, g1
