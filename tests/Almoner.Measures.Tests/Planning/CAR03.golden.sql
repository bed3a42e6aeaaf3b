-- carer_offers by month of identified_on, by team
-- $1 = 2023-07-01
-- $2 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1, sum(t2) AS t2
FROM (
    SELECT month_of(r."identified_on") AS slot, r."team" AS g1, CASE WHEN ((r."eligible" AND r."new_carer") AND (r."offered_on" IS NOT NULL)) THEN 1 ELSE 0 END AS t1, CASE WHEN (((r."eligible" AND r."new_carer") AND (r."offered_on" IS NOT NULL)) AND r."accepted") THEN 1 ELSE 0 END AS t2
    FROM "carer_offers" AS r
    WHERE r."identified_on" >= $1 AND r."identified_on" < $2
)
GROUP BY slot, g1
