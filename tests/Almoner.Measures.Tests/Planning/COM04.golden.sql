-- districts opened less closed by month (from_on, to_on), by district
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."from_on"), 24284) AS slot, r."district" AS g1, 1 AS t1
    FROM "districts" AS r
    WHERE r."from_on" < $1 AND (r."to_on" IS NULL OR r."to_on" >= r."from_on")
  UNION ALL
    SELECT greatest(month_of(r."to_on"), 24284) AS slot, r."district" AS g1, -(1) AS t1
    FROM "districts" AS r
    WHERE r."to_on" < $1 AND r."to_on" >= r."from_on"
)
GROUP BY slot, g1

-- ambassadors opened less closed by month (recruited_on, stood_down_on), by district
-- $1 = 2023-10-01
SELECT slot, g1, sum(t1) AS t1
FROM (
    SELECT greatest(month_of(r."recruited_on"), 24284) AS slot, r."district" AS g1, 1 AS t1
    FROM "ambassadors" AS r
    WHERE r."recruited_on" < $1 AND (r."stood_down_on" IS NULL OR r."stood_down_on" >= r."recruited_on")
  UNION ALL
    SELECT greatest(month_of(r."stood_down_on"), 24284) AS slot, r."district" AS g1, -(1) AS t1
    FROM "ambassadors" AS r
    WHERE r."stood_down_on" < $1 AND r."stood_down_on" >= r."recruited_on"
)
GROUP BY slot, g1
