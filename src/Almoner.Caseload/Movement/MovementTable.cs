using Almoner.Caseload.Holding;
using Almoner.Caseload.Protection;
using Almoner.Library.Caseload;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>How cases came, went and changed hands over a span, and which of them nobody holds or has been in touch with on a day.</summary>
public sealed record MovementTable
{
    /// <summary>Beginnings and ends: all and each team, by month and over the span.</summary>
    public required IReadOnlyList<FlowRow> Flows { get; init; }

    /// <summary>How often people changed their lead worker.</summary>
    public required ChangesOfWorker Changes { get; init; }

    /// <summary>Cases that nobody holds on the day: all and each team.</summary>
    public required IReadOnlyList<WaitingRow> Waiting { get; init; }

    /// <summary>Cases without contact for long on the day: all and each team.</summary>
    public required IReadOnlyList<QuietRow> Quiet { get; init; }

    /// <summary>Every reallocation with one end in the span; none in the public form.</summary>
    public required IReadOnlyList<Reallocation> Reallocations { get; init; }

    /// <summary>Every case that nobody holds, the longest wait first; none in the public form.</summary>
    public required IReadOnlyList<WaitingCase> WaitingCases { get; init; }

    /// <summary>Every case without contact for longer than the declared days, the longest first; none in the public form.</summary>
    public required IReadOnlyList<QuietCase> QuietCases { get; init; }

    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="span">The months.</param>
    /// <param name="day">The day for waits and contacts.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="completeTo">The last day to which allocations are complete; figures beyond it are provisional. Null: not known.</param>
    internal static MovementTable Of(DuckDBConnection engine, Period span, DateOnly day, AuditRules rules, DateOnly? completeTo)
    {
        var beyond = completeTo is { } last ? Phrase.Of("reason.allocations-to", last) : null;
        var reallocations = Reallocation.Read(engine, span, rules.ReallocatedWithinDays);
        var waiting = WaitingCase.Read(engine, day);
        var isKnown = LastContacts.AnyUpTo(engine, day);
        var led = QuietCase.Read(engine, day, rules.ReallocatedWithinDays);
        return new MovementTable
        {
            Flows = [.. FlowRow.All(engine, span, reallocations).Select(row => completeTo < row.Period.End ? row.AsProvisional(beyond!) : row)],
            Changes = ChangesOfWorker.Of(engine, span, reallocations) with { Beyond = completeTo < span.End ? beyond : null },
            Waiting = [.. WaitingRow.All(waiting).Select(row => completeTo < day ? row.AsProvisional(beyond!) : row)],
            Quiet = [.. QuietRow.All(led, rules.NoContactDays, isKnown ? null : day).Select(row => completeTo < day ? row.AsProvisional(beyond!) : row)],
            Reallocations = reallocations,
            WaitingCases = waiting,
            QuietCases = isKnown ? [.. led.Where(one => one.Days > rules.NoContactDays)] : [],
        };
    }

    /// <summary>
    /// The same without single people, without the figures of teams that are too small, and without counts of few people. The longest wait is one
    /// person's and is never told; the middle one is that of means of neighbours.
    /// </summary>
    /// <param name="span">The span: its figures and those of single months are withheld apart from each other.</param>
    /// <param name="small">The teams that are withheld over the span.</param>
    /// <param name="smallInAMonth">The teams that are withheld by month, those over the span among them.</param>
    /// <param name="rules">How many people a figure has to stand on.</param>
    internal MovementTable Public(Period span, HashSet<string> small, HashSet<string> smallInAMonth, SmallGroups rules)
    {
        return this with
        {
            Flows = PublicFlows.Of(Flows, span, small, smallInAMonth, rules),
            Changes = Changes.Public(rules),
            Waiting = Told(Waiting, row => row.Team, row => row.By == By.Team, row => row.Waiting.Rows, _ => false, row => row.Withheld()).ConvertAll(row => row.Public(rules)),
            Quiet = Told(Quiet, row => row.Team, row => row.By == By.Team, row => row.Without, row => rules.IsFew(row.Share.Rows - row.Without), row => row.Withheld()),
            Reallocations = [],
            WaitingCases = [],
            QuietCases = [],
        };

        List<T> Told<T>(IReadOnlyList<T> rows, Func<T, string?> team, Func<T, bool> isTeam, Func<T, long> count, Func<T, bool> leavesFew, Func<T, T> withheld)
        {
            var hidden = small.Concat(rows.Where(row => isTeam(row) && leavesFew(row)).Select(row => team(row) ?? "")).ToHashSet();
            hidden.UnionWith(rules.HiddenCounts(rows.Where(isTeam).Select(row => new GroupSize(team(row), count(row))), hidden));
            return [.. rows.Select(row => (isTeam(row) ? hidden.Contains(team(row) ?? "") : rules.IsFew(count(row)) || leavesFew(row)) ? withheld(row) : row)];
        }
    }
}
