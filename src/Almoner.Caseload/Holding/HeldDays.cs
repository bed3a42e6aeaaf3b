using System.Data.Common;
using Almoner.Caseload.Days;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Holding;

/// <summary>The cases that each worker held for each team, by the months of a span: one scan of the allocations.</summary>
internal static class HeldDays
{
    /// <summary>What one worker held for one team.</summary>
    /// <param name="CaseDays">Case-days in each month.</param>
    /// <param name="AtEnd">Cases held on the last day of each month.</param>
    internal sealed record Row(string WorkerId, string Team, long[] CaseDays, long[] AtEnd);

    public static List<Row> Read(DuckDBConnection engine, Period span)
    {
        var months = span.Months.ToList();
        var text = new SqlText();
        var sql = new HeldSql(text, DaySpan.Of(span));
        return engine.Read(text, $"""
            WITH {sql.InPost}, {sql.Held("")}
            SELECT worker_id, team,
                {string.Join(",\n    ", sql.DaysUpTo(months).Concat(sql.AtEndOf(months)))}
            FROM held
            GROUP BY worker_id, team
            """, row => new Row(row.GetString(0), row.GetString(1), Months(row, 2, months.Count), [.. Enumerable.Range(0, months.Count).Select(month => row.GetInt64(2 + months.Count + month))]));
    }

    /// <summary>The days of each month, from those up to the end of each.</summary>
    internal static long[] Months(DbDataReader row, int column, int count)
    {
        var days = new long[count];
        for (var (month, before) = (0, 0L); month < count; month++)
        {
            var upTo = row.GetInt64(column + month);
            days[month] = upTo - before;
            before = upTo;
        }

        return days;
    }
}
