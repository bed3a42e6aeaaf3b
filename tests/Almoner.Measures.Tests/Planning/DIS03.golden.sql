-- hospital_discharges by month of discharged_at, by hospital
-- $1 = 72
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."discharged_at") AS slot, r."hospital" AS g1, CASE WHEN r."medically_fit" THEN 1 ELSE 0 END AS t1, CASE WHEN (r."medically_fit" AND (date_diff('second', r."triaged_at", r."discharged_at") <= ($1 * 3600))) THEN 1 ELSE 0 END AS t2
    FROM "hospital_discharges" AS r
    WHERE r."discharged_at" >= $2 AND r."discharged_at" < $3
)
GROUP BY slot, g1
