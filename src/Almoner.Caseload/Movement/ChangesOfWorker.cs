using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Protection;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>How often people changed their lead worker in a span.</summary>
/// <param name="PeopleByChanges">For each number of changes from 0 on, how many people had so many; the last number is the most that anybody had.</param>
public sealed record ChangesOfWorker(IReadOnlyList<long> PeopleByChanges)
{
    /// <summary>Changes of the span by the people who had a lead worker on some day of it.</summary>
    public Figure PerPerson => Told(PeopleByChanges.Skip(1).Sum(), Figure.OfRatio(CaseloadUnit.ChangesPerPerson, 2, PeopleByChanges.Select((people, changes) => people * changes).Sum(), People, 1, People, Phrase.Of("reason.nobody-had-lead")));

    /// <summary>The people who changed at least so often, as per cent of all.</summary>
    public Figure ShareWithAtLeast(int changes) => Told(PeopleByChanges.Skip(changes).Sum(), Figure.OfRatio(Unit.Percent, 1, PeopleByChanges.Skip(changes).Sum(), People, 100, People, Phrase.Of("reason.nobody-had-lead")));

    /// <summary>People with a lead worker on some day of the span.</summary>
    public long People => PeopleByChanges.Sum();

    /// <summary>Why the figures may still change; null where they may not.</summary>
    internal Phrase? Beyond { get; init; }

    /// <summary>How many people a figure has to stand on; null in the whole form.</summary>
    private SmallGroups? Rules { get; init; }

    /// <summary>The same with figures of few people withheld.</summary>
    internal ChangesOfWorker Public(SmallGroups rules) => this with { Rules = rules };

    /// <param name="changed">The people who make a figure what it is.</param>
    /// <param name="figure">The figure.</param>
    private Figure Told(long changed, Figure figure) => Rules is { } rules && (rules.IsFew(changed) || rules.IsFew(People - changed)) ? figure.Withhold(SmallGroups.Reason) : Beyond is { } reason ? figure.AsProvisional(reason) : figure;

    internal static ChangesOfWorker Of(DuckDBConnection engine, Period span, IReadOnlyList<Reallocation> reallocations)
    {
        var text = new SqlText();
        var people = engine.Read(text, $"SELECT count(DISTINCT a.person_id) FROM allocations AS a WHERE a.role = 'lead' AND {new HeldSql(text, DaySpan.Of(span)).InForce}", row => row.GetInt64(0))[0];
        var changes = reallocations.Where(one => span.Holds(one.BeganOn)).GroupBy(one => one.PersonId).Select(person => person.Count()).ToList();
        var byChanges = new long[changes.Count == 0 ? 1 : changes.Max() + 1];
        byChanges[0] = people - changes.Count;
        foreach (var often in changes) byChanges[often]++;
        return new ChangesOfWorker(byChanges);
    }
}
