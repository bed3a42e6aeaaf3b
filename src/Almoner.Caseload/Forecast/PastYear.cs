namespace Almoner.Caseload.Forecast;

/// <summary>What the last year of a team tells: what came in, how long it stayed, and what is held.</summary>
internal sealed class PastYear
{
    /// <summary>Months that are looked back on.</summary>
    public const int MostMonths = 12;

    /// <summary>Of fewer months nothing is forecast: what they show may be one season.</summary>
    public const int FewestMonths = 6;

    /// <summary>Days without any end after which records begin anew: half a year, as when old cases come from another system than today's.</summary>
    public const int LongestSilence = 183;

    /// <summary>The first day that is looked at.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is looked at, whose end is the present.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Cases held on the last day, those that end on it included.</summary>
    public required int Held { get; init; }

    /// <summary>Days for which each involvement that goes on has lasted.</summary>
    public required int[] OpenAges { get; init; }

    /// <summary>Every involvement of the year, as far as the year saw it, in an order of their own.</summary>
    public required Exposure[] Exposures { get; init; }

    /// <summary>What came in during each month, the last month first.</summary>
    public required IReadOnlyList<MonthOfInflow> Months { get; init; }

    /// <summary>
    /// The year up to a day, or as many whole months as records reach back, which is to the first day on which they tell of an end: records
    /// that hold only what was open when they began would make cases look as if they never ended. Null for fewer than <see cref="FewestMonths"/>.
    /// </summary>
    public static PastYear? Of(TeamHistory history, DateOnly asOf)
    {
        var known = history.KnownOn(asOf).ToList();
        var firstEnd = asOf;
        foreach (var end in known.Select(allocation => allocation.Ended).OfType<DateOnly>().OrderDescending().TakeWhile(end => firstEnd.DayNumber - end.DayNumber <= LongestSilence)) firstEnd = end;
        var months = Enumerable.Range(1, MostMonths).TakeWhile(month => MonthsFrom.Day(asOf, -month).AddDays(1) >= firstEnd).Count();
        if (months < FewestMonths) return null;
        var from = MonthsFrom.Day(asOf, -months).AddDays(1);
        var seen = Involvement.Of(known).FindAll(involvement => involvement.Ended is not { } ended || ended >= from);
        return new PastYear
        {
            From = from,
            AsOf = asOf,
            Held = known.Count(allocation => allocation.IsHeldOn(asOf)),
            OpenAges = [.. seen.Where(involvement => involvement.Ended is null).Select(involvement => Age(involvement, asOf)).Order()],
            Exposures = [.. seen.Select(involvement => new Exposure(
                Math.Max(1, Age(involvement, from)), Age(involvement, involvement.Ended ?? asOf), involvement.Ended is not null))
                .OrderBy(exposure => exposure.From).ThenBy(exposure => exposure.To).ThenBy(exposure => exposure.Ended)],
            Months = [.. Enumerable.Range(1, months).Select(month => MonthOfInflow.Of(seen, MonthsFrom.Day(asOf, -month).AddDays(1), MonthsFrom.Day(asOf, 1 - month)))],
        };
    }

    /// <summary>Days that an involvement has lasted at the end of a day: 1 on the day on which it begins.</summary>
    private static int Age(Involvement involvement, DateOnly day) => day.DayNumber - involvement.Began.DayNumber + 1;
}

/// <summary>An involvement as far as the year saw it: at risk of ending on each of its days from one age to another.</summary>
/// <param name="From">Its age in days when it came into sight, 1 or more; more than 1 when it began before the year.</param>
/// <param name="To">Its age when it ended or the year did.</param>
/// <param name="Ended">Whether it ended then.</param>
internal readonly record struct Exposure(int From, int To, bool Ended);

/// <summary>What came in during one month.</summary>
/// <param name="Days">The month's days.</param>
/// <param name="Arrivals">For each involvement that began the day, from 0, and whether a review was recorded during it.</param>
internal sealed record MonthOfInflow(int Days, IReadOnlyList<(int Day, bool Reviewed)> Arrivals)
{
    public static MonthOfInflow Of(IEnumerable<Involvement> involvements, DateOnly first, DateOnly last) => new(
        last.DayNumber - first.DayNumber + 1,
        [.. involvements.Where(involvement => first <= involvement.Began && involvement.Began <= last)
            .Select(involvement => (involvement.Began.DayNumber - first.DayNumber, involvement.Reviewed)).OrderBy(arrival => arrival)]);
}
