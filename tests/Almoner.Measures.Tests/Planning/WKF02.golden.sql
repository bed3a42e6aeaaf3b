-- supplied_figures by month of as_of
-- $1 = 'registered_domiciliary_workers'
-- $2 = 'registered_domiciliary_workers_wales'
-- $3 = 2023-07-01
-- $4 = 2023-10-01
SELECT slot, sum(t1) AS t1, arg_max(t2, (moment, t2)) AS t2, arg_max(t3, (moment, t3)) AS t3, max(CASE WHEN t2 IS NOT NULL THEN moment END) AS t2_at, max(CASE WHEN t3 IS NOT NULL THEN moment END) AS t3_at
FROM (
    SELECT month_of(r."as_of") AS slot, CASE WHEN (r."name" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."name" = $1) THEN r."value" END AS t2, CASE WHEN (r."name" = $2) THEN r."value" END AS t3, CAST(r."as_of" AS TIMESTAMP) AS moment
    FROM "supplied_figures" AS r
    WHERE r."as_of" >= $3 AND r."as_of" < $4
)
GROUP BY slot
