using System.Globalization;
using Almoner.Caseload;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Bench.Caseload;

/// <summary>The same averages with a row for every day of every allocation, post and absence, as one would write it who thinks in days.</summary>
internal static class RowPerDay
{
    /// <returns>For each group the eight averages as what is divided and what by, in the order of their kinds.</returns>
    public static Dictionary<(By By, string Group), string> Answer(DuckDBConnection engine, Period span, int longAbsenceDays)
    {
        using var command = engine.CreateCommand();
        command.CommandText = Query(span, longAbsenceDays);
        using var reader = command.ExecuteReader();
        var answer = new Dictionary<(By, string), string>();
        while (reader.Read())
        {
            var parts = Enumerable.Range(2, 10).Select(column => Exact.Of(reader.GetFieldValue<decimal>(column))).ToList();
            answer[(Enum.Parse<By>(reader.GetString(0)), reader.GetString(1))] = string.Join(", ", parts.Skip(1).Take(4).Select(per => Averages.Print(parts[0], per)).Concat(parts.Skip(6).Select(per => Averages.Print(parts[5], per))));
        }

        return answer;
    }

    private static string Query(Period span, int longAbsenceDays)
    {
        var (first, last) = (Day(span.Start), Day(span.End));
        return $"""
            WITH away_days AS (
              SELECT DISTINCT worker_id, day FROM ({Days("worker_id", "worker_absences", $"coalesce(ended_on, {last}) - began_on + 1 >= {longAbsenceDays}")})
            ),
            post_days AS (
              SELECT worker_id, team, day, sum(fte) AS fte FROM ({Days("worker_id, team, fte", "worker_posts", "true")}) GROUP BY ALL
            ),
            case_days AS (
              SELECT worker_id, team, day, count(*) AS cases FROM ({Days("worker_id, team", "allocations", "true")}) GROUP BY ALL
            ),
            days AS MATERIALIZED (
              SELECT p.worker_id, p.team, p.day, p.fte, coalesce(c.cases, 0) AS cases, a.day IS NOT NULL AS away
              FROM post_days AS p
                LEFT JOIN case_days AS c ON c.worker_id = p.worker_id AND c.team = p.team AND c.day = p.day
                LEFT JOIN away_days AS a ON a.worker_id = p.worker_id AND a.day = p.day
            ),
            worker_days AS MATERIALIZED (
              SELECT worker_id, day, sum(fte) AS fte, sum(cases) AS cases, bool_or(away) AS away FROM days GROUP BY ALL
            )
            SELECT 'Team', team, {Sums} FROM days GROUP BY team
            UNION ALL
            SELECT 'Role', coalesce(w.role, ''), {Sums} FROM worker_days AS d LEFT JOIN workers AS w ON w.worker_id = d.worker_id GROUP BY coalesce(w.role, '')
            UNION ALL
            SELECT 'Worker', worker_id, {Sums} FROM worker_days GROUP BY worker_id
            """;

        string Days(string columns, string set, string where) => $"""
            SELECT {columns}, first + CAST(unnest(range(past - first)) AS INTEGER) AS day
            FROM (
              SELECT {columns}, greatest(began_on, {first}) AS first, least(coalesce(ended_on, {last}), {last}) + 1 AS past
              FROM {set}
              WHERE began_on <= {last} AND coalesce(ended_on, {last}) >= {first} AND {where}
            )
            """;
    }

    private static string Sums { get; } = string.Join(", ", new[] { "true", "day = last_day(day)" }.SelectMany(days => new[]
    {
        Sum("cases", days), Sum("1", days), Sum("1", $"{days} AND NOT away"), Sum("fte", days), Sum("fte", $"{days} AND NOT away"),
    }));

    private static string Sum(string of, string where) => $"CAST(coalesce(sum({of}) FILTER (WHERE {where}), 0) AS DECIMAL(28, 2))";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");
}
