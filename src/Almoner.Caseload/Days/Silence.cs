using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Days;

/// <summary>
/// A stretch for which allocations were not loaded: beside it they end, and in it none does for long. Beginnings say nothing: an extract holds those of
/// all cases that are open on its first day, some of them years old.
/// </summary>
/// <param name="Team">Whose; null for everybody together.</param>
/// <param name="After">The last day on which one ended before it; null where none did, although cases were held.</param>
/// <param name="Until">The first day on which one ended after it; null where none did, although cases are held.</param>
internal sealed record Silence(string? Team, DateOnly? After, DateOnly? Until)
{
    /// <summary>Half a year, in days. No service of any size sees nothing end for so long.</summary>
    private const int Longest = 183;

    /// <summary>So many allocations end in the half year before or after it; where there are fewer, the service may be that quiet.</summary>
    private const int Busy = 30;

    /// <summary>
    /// The silences that reach into a span by more than a part of a month at either end: those of everybody, or where there is none, the first of each team,
    /// in order of teams.
    /// </summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="within">The days that are looked at.</param>
    /// <param name="last">The day up to which ends are to be expected, such as the one that records are complete to.</param>
    public static IReadOnlyList<Silence> In(DuckDBConnection engine, DaySpan within, DateOnly last)
    {
        var text = new SqlText();
        var found = engine.Read(text, $"""
            WITH ends AS (
              SELECT team, ended_on AS day, count(*) AS ends FROM allocations WHERE ended_on IS NOT NULL GROUP BY team, ended_on
            ),
            days AS (
              SELECT FALSE AS of_all, team, day, ends FROM ends
              UNION ALL
              SELECT TRUE, NULL, day, sum(ends) FROM ends GROUP BY day
            ),
            reach AS (
              SELECT grouping(team) = 1 AS of_all, team, min(began_on) AS first, count(*) FILTER (WHERE ended_on IS NULL) > 0 AS open FROM allocations GROUP BY GROUPING SETS ((team), ())
            ),
            edges AS (
              SELECT of_all, team, day AS after, lead(day) OVER (PARTITION BY of_all, team ORDER BY day) AS until FROM days
              UNION ALL
              SELECT of_all, team, NULL, min(day) FROM days GROUP BY of_all, team
            ),
            gaps AS (
              SELECT e.of_all, e.team, e.after, e.until
              FROM edges AS e JOIN reach AS r ON r.of_all = e.of_all AND r.team IS NOT DISTINCT FROM e.team
              WHERE coalesce(e.until, {Day(last)}) - coalesce(e.after, r.first) > {SqlText.Whole(Longest)} AND (e.until IS NOT NULL OR r.open)
                AND (e.after IS NULL OR e.after < {Day(StartOfMonth(within.Last))}) AND (e.until IS NULL OR e.until > {Day(EndOfMonth(within.First))})
                AND (e.after IS NOT NULL OR r.first <= {Day(within.Last)})
            )
            SELECT team, after, until
            FROM gaps AS g
            WHERE greatest(
                (SELECT coalesce(sum(ends), 0) FROM days AS d WHERE d.of_all = g.of_all AND d.team IS NOT DISTINCT FROM g.team AND d.day BETWEEN g.after - {SqlText.Whole(Longest)} AND g.after),
                (SELECT coalesce(sum(ends), 0) FROM days AS d WHERE d.of_all = g.of_all AND d.team IS NOT DISTINCT FROM g.team AND d.day BETWEEN g.until AND g.until + {SqlText.Whole(Longest)})) >= {SqlText.Whole(Busy)}
            ORDER BY of_all DESC, team, after NULLS FIRST
            """, row => new Silence(row.TextOrNull(0), row.DayOrNull(1), row.DayOrNull(2)));
        var ofAll = found.Where(silence => silence.Team is null).ToList();
        return ofAll.Count > 0 ? ofAll : [.. found.DistinctBy(silence => silence.Team)];

        string Day(DateOnly day) => $"CAST({text.Value(day)} AS DATE)";
    }

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
