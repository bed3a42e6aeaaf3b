-- supplied_figures by month of as_of
-- $1 = 'workers'
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1, arg_max(t2, (moment, t2)) AS t2, max(CASE WHEN t2 IS NOT NULL THEN moment END) AS t2_at
FROM (
    SELECT month_of(r."as_of") AS slot, CASE WHEN (r."name" = $1) THEN 1 ELSE 0 END AS t1, CASE WHEN (r."name" = $1) THEN r."value" END AS t2, CAST(r."as_of" AS TIMESTAMP) AS moment
    FROM "supplied_figures" AS r
    WHERE r."as_of" >= $2 AND r."as_of" < $3
)
GROUP BY slot

-- contacts by month of received_at
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_at") AS slot
    FROM "contacts" AS r
    WHERE r."received_at" >= $1 AND r."received_at" < $2
)
GROUP BY slot

-- populations opened less closed by month (from_on, to_on)
-- $1 = 65
-- $2 = 74
-- $3 = 2023-10-01
SELECT slot, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."from_on"), 24284) AS slot, CASE WHEN ((r."age_from" >= $1) AND (r."age_to" <= $2)) THEN r."people" END AS t1
    FROM "populations" AS r
    WHERE r."from_on" < $3 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24284) AS slot, -(CASE WHEN ((r."age_from" >= $1) AND (r."age_to" <= $2)) THEN r."people" END) AS t1
    FROM "populations" AS r
    WHERE r."to_on" < $3 AND r."to_on" >= r."from_on"
)
GROUP BY slot
