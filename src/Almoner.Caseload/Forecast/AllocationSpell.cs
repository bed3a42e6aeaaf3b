namespace Almoner.Caseload.Forecast;

/// <summary>One allocation as a forecast sees it.</summary>
/// <param name="PersonId">Whose case it is.</param>
/// <param name="Began">The first day.</param>
/// <param name="Ended">The last day, included; null while it lasts.</param>
/// <param name="Reviewed">Whether a review was recorded with the person while it lasted; false where nobody asked.</param>
public readonly record struct AllocationSpell(string PersonId, DateOnly Began, DateOnly? Ended, bool Reviewed = false)
{
    public bool IsHeldOn(DateOnly day) => Began <= day && (Ended is not { } ended || ended >= day);
}

/// <summary>All allocations of a team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Allocations">Its allocations, in any order.</param>
public sealed record TeamHistory(string Team, IReadOnlyList<AllocationSpell> Allocations)
{
    /// <summary>Cases held on a day, allocations that end on it included: as a month-end count has them.</summary>
    public int HeldOn(DateOnly day) => Allocations.Count(allocation => allocation.IsHeldOn(day));

    /// <summary>What was known at the end of a day: nothing that began later, and no end that came later.</summary>
    internal IEnumerable<AllocationSpell> KnownOn(DateOnly day) => Allocations.Where(allocation => allocation.Began <= day)
        .Select(allocation => allocation.Ended > day ? allocation with { Ended = null } : allocation);
}
