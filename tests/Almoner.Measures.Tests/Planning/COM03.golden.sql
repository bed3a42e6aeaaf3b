-- pledges by month of pledged_on, by sector
-- $1 = 2023-04-01
-- $2 = 2023-10-01
SELECT slot, g1, count(*) AS t1
FROM (
    SELECT month_of(r."pledged_on") AS slot, r."sector" AS g1
    FROM "pledges" AS r
    WHERE r."pledged_on" >= $1 AND r."pledged_on" < $2
)
GROUP BY slot, g1
