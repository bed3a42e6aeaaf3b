using Almoner.Library.Caseload;
using Almoner.Library.Records;
using Almoner.Records.Sql;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Balance;

/// <summary>What the records say of the people of a team, beside their allocations, that bears on moving their cases.</summary>
/// <param name="Areas">Where people live, for those for whom it is recorded.</param>
/// <param name="States">For people in a protected state, the reason of the first declared state that holds.</param>
public sealed record CaseFacts(IReadOnlyDictionary<string, string> Areas, IReadOnlyDictionary<string, string> States)
{
    /// <summary>Protected states of which the records do not tell whether they hold on the day, in declared order.</summary>
    public IReadOnlyList<StateNotKnown> NotKnown { get; init; } = [];

    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="rules">Which states protect, and which field is the area.</param>
    /// <param name="people">The record set of people; needed where the rules name an area.</param>
    /// <param name="team">The team.</param>
    /// <param name="day">The day on which allocations and states hold.</param>
    /// <param name="completeTo">For record sets the last day that they are complete to; null, or none, where that is not known.</param>
    public static CaseFacts Read(DuckDBConnection engine, BalanceRules rules, RecordSet? people, string team, DateOnly day, IReadOnlyDictionary<string, DateOnly?> completeTo)
    {
        var states = new Dictionary<string, string>();
        foreach (var state in rules.ProtectedStates)
        {
            foreach (var person in Holding(engine, state, team, day)) states.TryAdd(person, state.Because);
        }

        return new CaseFacts(rules.Area is { } area ? AreasOf(engine, people!, area, team, day) : [], states)
        {
            NotKnown =
            [
                .. from state in rules.ProtectedStates
                   let complete = completeTo.GetValueOrDefault(state.Set.Name)
                   let isEmpty = engine.Read(new SqlText(), $"SELECT NOT EXISTS (SELECT 1 FROM {SqlText.Name(state.Set.Name)})", row => row.GetBoolean(0))[0]
                   where isEmpty || complete < day
                   select new StateNotKnown(state, isEmpty ? null : complete),
            ],
        };
    }

    private static List<string> Holding(DuckDBConnection engine, ProtectedState state, string team, DateOnly day)
    {
        var text = new SqlText();
        var (person, from, until) = (SqlText.Name(state.Set.Person!.Name), SqlText.Name(state.From.Name), SqlText.Name(state.Until.Name));
        return engine.Read(text, $"""
            SELECT DISTINCT {person}
            FROM {SqlText.Name(state.Set.Name)}
            WHERE {from} <= {Day(text, day.AddDays(state.DaysAhead))} AND ({until} IS NULL OR {until} > {Day(text, day)}) AND {person} IN ({PeopleOf(text, team, day)})
            """, row => row.GetString(0));
    }

    private static Dictionary<string, string> AreasOf(DuckDBConnection engine, RecordSet people, Field area, string team, DateOnly day)
    {
        var text = new SqlText();
        var (person, where) = (SqlText.Name(people.Person!.Name), SqlText.Name(area.Name));
        return engine.Read(text, $"""
            SELECT {person}, CAST({where} AS VARCHAR)
            FROM {SqlText.Name(people.Name)}
            WHERE {where} IS NOT NULL AND {person} IN ({PeopleOf(text, team, day)})
            """, row => (Person: row.GetString(0), Area: row.GetString(1))).DistinctBy(row => row.Person).ToDictionary(row => row.Person, row => row.Area);
    }

    private static string PeopleOf(SqlText text, string team, DateOnly day) =>
        $"SELECT person_id FROM allocations WHERE team = {text.Value(team)} AND began_on <= {Day(text, day)} AND (ended_on IS NULL OR ended_on >= {Day(text, day)})";

    private static string Day(SqlText text, DateOnly day) => $"CAST({text.Value(day)} AS DATE)";
}

/// <summary>A protected state of which nobody can tell whether it holds.</summary>
/// <param name="State">The state.</param>
/// <param name="CompleteTo">The last day that its records are complete to, before the day of the question; null where there are none.</param>
public sealed record StateNotKnown(ProtectedState State, DateOnly? CompleteTo);
