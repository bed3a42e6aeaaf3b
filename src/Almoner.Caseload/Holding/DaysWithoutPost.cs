using Almoner.Caseload.Days;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Holding;

/// <summary>Case-days of a span that stand in no average, since the worker had no post in the team on them.</summary>
/// <param name="WorkerId">Who is said to have held the cases.</param>
/// <param name="Team">For which team.</param>
/// <param name="CaseDays">Case-days without a post.</param>
/// <param name="OfCaseDays">All case-days of the worker's allocations for the team in the span.</param>
public sealed record DaysWithoutPost(string WorkerId, string Team, long CaseDays, long OfCaseDays)
{
    /// <summary>Every worker and team with such days, in order of team and worker.</summary>
    internal static IReadOnlyList<DaysWithoutPost> Read(DuckDBConnection engine, Period span, IReadOnlyList<HeldDays.Row> held)
    {
        var inPost = held.ToDictionary(row => (row.WorkerId, row.Team), row => row.CaseDays.Sum());
        var text = new SqlText();
        var sql = new HeldSql(text, DaySpan.Of(span));
        return [.. engine.Read(text, $"""
            SELECT a.worker_id, a.team, CAST(sum(least(coalesce(a.ended_on, {sql.Day(span.End)}), {sql.Day(span.End)}) - greatest(a.began_on, {sql.Day(span.Start)}) + 1) AS BIGINT)
            FROM allocations AS a
            WHERE {sql.InForce}
            GROUP BY a.worker_id, a.team
            """, row => (Worker: row.GetString(0), Team: row.GetString(1), Days: row.GetInt64(2)))
            .Select(row => new DaysWithoutPost(row.Worker, row.Team, row.Days - inPost.GetValueOrDefault((row.Worker, row.Team)), row.Days))
            .Where(row => row.CaseDays > 0)
            .OrderBy(row => row.Team, StringComparer.Ordinal).ThenBy(row => row.WorkerId, StringComparer.Ordinal)];
    }
}
