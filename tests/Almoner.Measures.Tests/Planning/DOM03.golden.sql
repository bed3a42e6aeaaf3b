-- home_care_referrals by month of closed_on, by source
-- $1 = 'package started'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2, sum(t3) AS t3
FROM (
    SELECT month_of(r."closed_on") AS slot, r."source" AS g1, CASE WHEN (r."outcome" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."outcome" = $1) THEN (r."closed_on" - r."referred_on") END AS t2, CASE WHEN ((r."outcome" = $1) AND ((r."closed_on" - r."referred_on") IS NOT NULL)) THEN 1 ELSE 0 END AS t3
    FROM "home_care_referrals" AS r
    WHERE r."closed_on" >= $2 AND r."closed_on" < $3
)
GROUP BY slot, g1
