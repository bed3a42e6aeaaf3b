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

    internal static MovementTable Of(DuckDBConnection engine, Period span, DateOnly day, AuditRules rules)
    {
        var reallocations = Reallocation.Read(engine, span, rules.ReallocatedWithinDays);
        var waiting = WaitingCase.Read(engine, day);
        var led = QuietCase.Read(engine, day, rules.ReallocatedWithinDays);
        return new MovementTable
        {
            Flows = FlowRow.All(engine, span, reallocations),
            Changes = ChangesOfWorker.Of(engine, span, reallocations),
            Waiting = WaitingRow.All(waiting),
            Quiet = QuietRow.All(led, rules.NoContactDays),
            Reallocations = reallocations,
            WaitingCases = waiting,
            QuietCases = [.. led.Where(one => one.Days > rules.NoContactDays)],
        };
    }

    /// <summary>The same without single people, and without the figures of the teams given.</summary>
    internal MovementTable Public(HashSet<string> hidden, int smallestGroup) => this with
    {
        Flows = [.. Flows.Select(row => row.Team is { } team && hidden.Contains(team) ? row.Withheld() : row)],
        Waiting = [.. Waiting.Select(row => row.Team is { } team && hidden.Contains(team) ? row.Withheld() : row.Protected(smallestGroup))],
        Quiet = [.. Quiet.Select(row => row.Team is { } team && hidden.Contains(team) ? row.Withheld() : row)],
        Reallocations = [],
        WaitingCases = [],
        QuietCases = [],
    };
}
