using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.People;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>A person's case with a team, whoever holds it, and while nobody does.</summary>
internal sealed class Involvement(Person about, CaseloadTeam team, DateOnly openedOn, DateOnly dueOn)
{
    public Person About => about;

    public CaseloadTeam Team => team;

    public DateOnly OpenedOn => openedOn;

    /// <summary>The day on which it is likely to be closed.</summary>
    public DateOnly DueOn { get; set; } = dueOn;

    /// <summary>The day on which it was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>By first day.</summary>
    public List<Allocation> Allocations { get; } = [];
}
