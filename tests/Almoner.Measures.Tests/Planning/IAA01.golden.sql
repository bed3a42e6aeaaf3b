-- calls by month of received_at
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, count(*) AS t1
FROM (
    SELECT month_of(r."received_at") AS slot
    FROM "calls" AS r
    WHERE r."received_at" >= $1 AND r."received_at" < $2
)
GROUP BY slot
