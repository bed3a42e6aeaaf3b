using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Days;

/// <summary>
/// A stretch for which allocations were not loaded: on both sides of it they end, and in it none does for long. Beginnings say nothing: an extract holds those of
/// all cases that are open on its first day, some of them years old.
/// </summary>
/// <param name="After">The last day on which one ended before it.</param>
/// <param name="Until">The first day on which one ended after it.</param>
internal sealed record Silence(DateOnly After, DateOnly Until)
{
    /// <summary>Half a year, in days. No service of any size sees nothing end for so long.</summary>
    private const int Longest = 183;

    /// <summary>So many allocations end in the half year before or after it; where there are fewer, the service may be that quiet.</summary>
    private const int Busy = 30;

    /// <summary>The first silence that reaches into a span; null for none.</summary>
    public static Silence? In(DuckDBConnection engine, Period span)
    {
        var text = new SqlText();
        var (first, last) = (text.Value(span.Start), text.Value(span.End));
        return engine.Read(text, $"""
            WITH days AS (
              SELECT ended_on AS day, count(*) AS ends FROM allocations WHERE ended_on IS NOT NULL GROUP BY ended_on
            ),
            gaps AS (SELECT day AS after, lead(day) OVER (ORDER BY day) AS until FROM days)
            SELECT after, until
            FROM gaps
            WHERE until - after > {SqlText.Whole(Longest)} AND after < {last} AND until > {first}
              AND greatest(
                (SELECT coalesce(sum(ends), 0) FROM days WHERE day BETWEEN gaps.after - {SqlText.Whole(Longest)} AND gaps.after),
                (SELECT coalesce(sum(ends), 0) FROM days WHERE day BETWEEN gaps.until AND gaps.until + {SqlText.Whole(Longest)})) >= {SqlText.Whole(Busy)}
            ORDER BY after
            """, row => new Silence(row.Day(0), row.Day(1))).FirstOrDefault();
    }
}
