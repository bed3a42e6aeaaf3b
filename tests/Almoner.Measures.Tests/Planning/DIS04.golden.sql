-- discharge_packages by month of due_on, by hospital
-- $1 = 10
-- $2 = 2023-07-01
-- $3 = 2023-10-01
SELECT slot, g1, count(*) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."due_on") AS slot, r."hospital" AS g1, CASE WHEN ((r."reviewed_on" - r."home_on") <= $1) THEN 1 ELSE 0 END AS t2
    FROM "discharge_packages" AS r
    WHERE r."due_on" >= $2 AND r."due_on" < $3
)
GROUP BY slot, g1
