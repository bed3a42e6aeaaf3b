using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Caseload.Workers;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>The part that a worker has in a case, in the order of the case system's words.</summary>
internal enum Part
{
    Lead,
    Supporting,
    Duty,
}

/// <summary>Why a worker no longer holds a case, in the order of the case system's words.</summary>
internal enum Ending
{
    Closed,
    Reallocated,
    WorkerLeft,
    TransferredOut,
    Died,
}

/// <summary>A case of one person with one worker.</summary>
internal sealed class Allocation(Involvement of, Worker by, CaseloadTeam team, Part part, DateOnly beganOn)
{
    public Involvement Of => of;

    public Worker By => by;

    public CaseloadTeam Team => team;

    public Part Part => part;

    /// <summary>The first day on which the worker holds it.</summary>
    public DateOnly BeganOn => beganOn;

    /// <summary>The last day on which the worker holds it; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Ending? Ending { get; private set; }

    /// <summary>The day on which a colleague is to take it over, and why; null where the worker keeps it to its end.</summary>
    public (DateOnly Day, Ending Because)? HandOver { get; set; }

    /// <summary>Whether the colleague holds it already.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The day on which it is likely to end.</summary>
    public DateOnly DueOn => HandOver is { } change && change.Day < of.DueOn ? change.Day : of.DueOn;

    public void End(DateOnly day, Ending because) => (EndedOn, Ending) = (day, because);
}
