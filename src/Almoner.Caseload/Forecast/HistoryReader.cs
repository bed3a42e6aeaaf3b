using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Forecast;

/// <summary>Reads the allocations that a forecast rests on.</summary>
public static class HistoryReader
{
    /// <summary>Every team with an allocation that began by a day, in order of name.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="asOf">The last day that counts.</param>
    public static IReadOnlyList<TeamHistory> All(DuckDBConnection engine, DateOnly asOf)
    {
        var text = new SqlText();
        var day = $"CAST({text.Value(asOf)} AS DATE)";
        return [.. engine.Read(text, $"""
            SELECT team, person_id, began_on, ended_on, EXISTS (
              SELECT 1 FROM case_contacts
              WHERE case_contacts.person_id = allocations.person_id AND kind = 'review' AND on_day BETWEEN began_on AND least(coalesce(ended_on, {day}), {day}))
            FROM allocations
            WHERE began_on <= {day} AND (ended_on IS NULL OR ended_on >= began_on)
            ORDER BY team, person_id, began_on, allocation_id
            """, row => (Team: row.GetString(0), Allocation: new AllocationSpell(row.GetString(1), row.Day(2), row.DayOrNull(3), row.GetBoolean(4))))
            .GroupBy(row => row.Team, row => row.Allocation)
            .Select(team => new TeamHistory(team.Key, [.. team]))];
    }
}
