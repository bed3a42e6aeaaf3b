-- staff_months by month of month_end, by service
-- $1 = 2023-04-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."month_end") AS slot, r."service" AS g1, r."fte_days" AS t2
    FROM "staff_months" AS r
    WHERE r."month_end" >= $1 AND r."month_end" < $2
)
GROUP BY slot, g1

-- absence_days by month of day, by service
-- $1 = 'sickness'
-- $2 = 2023-04-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."day") AS slot, r."service" AS g1, CASE WHEN (r."reason_group" = $1) THEN r."fte_days" END AS t1
    FROM "absence_days" AS r
    WHERE r."day" >= $2 AND r."day" < $3
)
GROUP BY slot, g1
