-- provider_concerns opened less closed by month (entered_on, left_on), by stage
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."entered_on"), 24284) AS slot, r."stage" AS g1, 1 AS t1
    FROM "provider_concerns" AS r
    WHERE r."entered_on" < $1 AND (r."left_on" IS NULL OR r."left_on" >= r."entered_on")
  UNION ALL
    SELECT greatest(month_of(r."left_on"), 24284) AS slot, r."stage" AS g1, -(1) AS t1
    FROM "provider_concerns" AS r
    WHERE r."left_on" < $1 AND r."left_on" >= r."entered_on"
)
GROUP BY slot, g1
