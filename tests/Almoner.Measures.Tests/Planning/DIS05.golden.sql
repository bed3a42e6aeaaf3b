-- hospital_discharges by month of discharged_at, by hospital
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."discharged_at") AS slot, r."hospital" AS g1
    FROM "hospital_discharges" AS r
    WHERE r."discharged_at" >= $1 AND r."discharged_at" < $2
)
GROUP BY slot, g1
