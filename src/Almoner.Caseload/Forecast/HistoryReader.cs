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
        using var command = text.Command(engine, $"""
            SELECT team, person_id, began_on, ended_on, EXISTS (
              SELECT 1 FROM case_contacts
              WHERE case_contacts.person_id = allocations.person_id AND kind = 'review' AND on_day BETWEEN began_on AND least(coalesce(ended_on, {day}), {day}))
            FROM allocations
            WHERE began_on <= {day} AND (ended_on IS NULL OR ended_on >= began_on)
            ORDER BY team, person_id, began_on, allocation_id
            """);
        using var reader = command.ExecuteReader();
        var teams = new List<TeamHistory>();
        List<AllocationSpell> allocations = [];
        while (reader.Read())
        {
            var team = reader.GetString(0);
            if (teams.Count == 0 || teams[^1].Team != team) teams.Add(new TeamHistory(team, allocations = []));
            allocations.Add(new AllocationSpell(reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetBoolean(4)));
        }

        return teams;
    }
}
