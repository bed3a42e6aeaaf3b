using Almoner.Caseload.Days;
using Almoner.Caseload.Workload;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Holding;

/// <summary>The case-days that each worker held for each team by what the case weighed on them, in each month of a span. Days without weights are not among them.</summary>
internal static class WeighedDays
{
    internal sealed record Row(string WorkerId, string Team, CaseKind Kind, long[] CaseDays);

    public static List<Row> Read(DuckDBConnection engine, Period span)
    {
        var months = span.Months.ToList();
        var text = new SqlText();
        var sql = new HeldSql(text, DaySpan.Of(span));
        return engine.Read(text, $"""
            WITH {sql.InPost}, {sql.Held(", a.person_id, a.role")}, {HeldSql.Weighed},
            weighed_days AS (
              SELECT h.worker_id, h.team, h.role, w.complexity, w.risk, w.travel, greatest(h.first, w.first) AS first, least(h.past, coalesce(w.past, h.past)) AS past
              FROM held AS h JOIN weighed AS w ON w.person_id = h.person_id
              WHERE w.first < h.past AND (w.past IS NULL OR w.past > h.first)
            )
            SELECT worker_id, team, role, complexity, risk, travel,
                {string.Join(",\n    ", sql.DaysUpTo(months))}
            FROM weighed_days
            GROUP BY worker_id, team, role, complexity, risk, travel
            """, row => new Row(row.GetString(0), row.GetString(1), new CaseKind(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)), HeldDays.Months(row, 6, months.Count)));
    }
}
