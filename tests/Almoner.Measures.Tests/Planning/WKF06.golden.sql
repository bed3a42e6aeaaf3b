-- absences by month of began_on, by service
-- $1 = 'infection'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT month_of(r."began_on") AS slot, r."service" AS g1, CASE WHEN (r."reason" = $1) THEN 1 ELSE 0 END AS t1
    FROM "absences" AS r
    WHERE r."began_on" >= $2 AND r."began_on" < $3
)
GROUP BY slot, g1
