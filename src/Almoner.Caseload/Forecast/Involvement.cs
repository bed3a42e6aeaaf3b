namespace Almoner.Caseload.Forecast;

/// <summary>
/// One spell during which a team was involved with a person, whichever worker held the case: allocations that follow each other, the next beginning
/// on the last day of the one before or the day after. A person whose case two workers hold side by side has two.
/// </summary>
/// <param name="Began">The first day.</param>
/// <param name="Ended">The last day, included; null while it lasts.</param>
/// <param name="Reviewed">Whether a review was recorded during it.</param>
internal readonly record struct Involvement(DateOnly Began, DateOnly? Ended, bool Reviewed)
{
    /// <summary>Joins the allocations of one team. Handovers are no inflow: they follow from the cases that are there.</summary>
    public static List<Involvement> Of(IEnumerable<AllocationSpell> allocations)
    {
        var joined = new List<Involvement>();
        foreach (var person in allocations.GroupBy(allocation => allocation.PersonId))
        {
            var first = joined.Count;
            foreach (var next in person.OrderBy(allocation => allocation.Began).ThenBy(allocation => allocation.Ended ?? DateOnly.MaxValue))
            {
                var before = joined.FindIndex(first, involvement => involvement.Ended is { } ended && (ended == next.Began || ended.AddDays(1) == next.Began));
                if (before < 0) joined.Add(new Involvement(next.Began, next.Ended, next.Reviewed));
                else joined[before] = joined[before] with { Ended = next.Ended, Reviewed = joined[before].Reviewed || next.Reviewed };
            }
        }

        return joined;
    }
}
