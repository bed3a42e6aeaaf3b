using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>
/// A case that went from one lead worker to another: the first allocation ended, and another worker's began on that day or within the declared days after.
/// Supporting and duty workers come and go beside the lead and are no reallocation.
/// </summary>
/// <param name="EndedOn">The last day of the first worker.</param>
/// <param name="BeganOn">The first day of the second.</param>
public sealed record Reallocation(string PersonId, string FromWorker, string FromTeam, DateOnly EndedOn, string ToWorker, string ToTeam, DateOnly BeganOn)
{
    /// <summary>
    /// All of which one end lies in the span, in order of day and person. Each allocation is followed by at most one and follows at most one: the next
    /// that begins, and of several that ended before it the one that ended last.
    /// </summary>
    internal static IReadOnlyList<Reallocation> Read(DuckDBConnection engine, Period span, int withinDays)
    {
        var text = new SqlText();
        var (first, last, days) = ($"CAST({text.Value(span.Start)} AS DATE)", $"CAST({text.Value(span.End)} AS DATE)", SqlText.Whole(withinDays));
        return engine.Read(text, $"""
            WITH led AS (
              SELECT allocation_id, person_id, worker_id, team, began_on, ended_on
              FROM allocations
              WHERE role = 'lead' AND (ended_on IS NULL OR ended_on >= began_on)
            ),
            followed AS (
              SELECT a.allocation_id, a.person_id, a.worker_id, a.team, a.ended_on, b.allocation_id AS to_id, b.worker_id AS to_worker, b.team AS to_team, b.began_on AS to_day
              FROM led AS a JOIN led AS b ON b.person_id = a.person_id
              WHERE a.ended_on BETWEEN {first} - {days} AND {last}
                AND b.began_on BETWEEN a.ended_on AND a.ended_on + {days}
                AND (b.began_on > a.began_on OR b.began_on = a.began_on AND b.allocation_id > a.allocation_id)
              QUALIFY row_number() OVER (PARTITION BY a.allocation_id ORDER BY b.began_on, b.allocation_id) = 1
            )
            SELECT person_id, worker_id, team, ended_on, to_worker, to_team, to_day
            FROM (
              SELECT * FROM followed
              WHERE to_worker <> worker_id
              QUALIFY row_number() OVER (PARTITION BY to_id ORDER BY ended_on DESC, allocation_id DESC) = 1
            )
            WHERE ended_on >= {first} OR to_day BETWEEN {first} AND {last}
            ORDER BY to_day, person_id, to_id
            """, row => new Reallocation(row.GetString(0), row.GetString(1), row.GetString(2), row.Day(3), row.GetString(4), row.GetString(5), row.Day(6)));
    }
}
