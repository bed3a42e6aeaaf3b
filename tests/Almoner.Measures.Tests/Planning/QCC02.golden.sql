-- complaints by month of received_on, by service_area
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."received_on") AS slot, r."service_area" AS g1
    FROM "complaints" AS r
    WHERE r."received_on" >= $1 AND r."received_on" < $2
)
GROUP BY slot, g1
