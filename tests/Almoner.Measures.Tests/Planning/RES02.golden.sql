-- placements by month of agreed_on, by care_type
-- $1 = 'nursing'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."agreed_on") AS slot, r."care_type" AS g1, CASE WHEN (r."kind" = $1) THEN 1 ELSE 0 END AS t1
    FROM "placements" AS r
    WHERE r."agreed_on" >= $2 AND r."agreed_on" < $3
)
GROUP BY slot, g1
