using Almoner.Caseload.Days;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Workers;

/// <summary>Reads who had which post, and who was away for long.</summary>
internal static class WorkforceReader
{
    /// <summary>Everybody with a post on some day of the span, in order of their identifiers.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="within">The days that are looked at; posts are cut to them.</param>
    /// <param name="longAbsenceDays">A spell of absence of at least as many days is long. One that lasts is as long as it is on the span's last day.</param>
    public static IReadOnlyList<Worker> Read(DuckDBConnection engine, DaySpan within, int longAbsenceDays)
    {
        var text = new SqlText();
        var posts = engine.Read(text, $"""
            SELECT worker_id, team, fte, greatest(began_on, {Day(text, within.First)}), least(coalesce(ended_on, {Day(text, within.Last)}), {Day(text, within.Last)})
            FROM worker_posts
            WHERE began_on <= {Day(text, within.Last)} AND (ended_on IS NULL OR ended_on >= {Day(text, within.First)} AND ended_on >= began_on)
            """, row => new Post(row.GetString(0), row.GetString(1), row.GetDecimal(2), new DaySpan(row.Day(3), row.Day(4))))
            .ToLookup(post => post.WorkerId);
        text = new SqlText();
        var absences = engine.Read(text, $"""
            SELECT worker_id, began_on, coalesce(ended_on, {Day(text, within.Last)})
            FROM worker_absences
            WHERE began_on <= {Day(text, within.Last)} AND coalesce(ended_on, {Day(text, within.Last)}) >= greatest({Day(text, within.First)}, began_on + {SqlText.Whole(longAbsenceDays - 1)})
            """, row => (Worker: row.GetString(0), Days: new DaySpan(row.Day(1), row.Day(2))))
            .ToLookup(absence => absence.Worker, absence => absence.Days);
        var known = engine.Read(new SqlText(), "SELECT worker_id, role, profession, newly_qualified_until FROM workers",
            row => (Id: row.GetString(0), Role: row.TextOrNull(1), Profession: row.TextOrNull(2), NewUntil: row.DayOrNull(3))).ToDictionary(worker => worker.Id);
        return [.. posts.OrderBy(spells => spells.Key, StringComparer.Ordinal).Select(spells =>
        {
            var isKnown = known.TryGetValue(spells.Key, out var told);
            return new Worker(spells.Key, told.Role, told.Profession, isKnown, told.NewUntil, [.. spells], DaySet.Of(absences[spells.Key]));
        })];
    }

    private static string Day(SqlText text, DateOnly day) => $"CAST({text.Value(day)} AS DATE)";
}
