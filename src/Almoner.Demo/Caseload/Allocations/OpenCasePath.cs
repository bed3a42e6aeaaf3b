namespace Almoner.Demo.Caseload.Allocations;

/// <summary>How many allocations a team has open on each day, so that over a span of days they add up to the case-days that it is to have.</summary>
internal static class OpenCasePath
{
    /// <param name="last">The last day, one on which the team works.</param>
    /// <param name="caseDays">What the counts of all days add up to.</param>
    /// <param name="weight">How busy each day is in relation to the others.</param>
    /// <param name="works">The days on which an allocation may begin or end: only on them, and after them, does the count change.</param>
    /// <param name="dip">By how much the count falls over days off, since those that end on the day before are made up for only after them.</param>
    /// <param name="before">The count on the day before the first.</param>
    /// <returns>One count a day. It never rises on a day off.</returns>
    public static List<int> Over(DateOnly first, DateOnly last, int caseDays, Func<DateOnly, long> weight, Func<DateOnly, bool> works, int dip, int before)
    {
        var path = new List<int>();
        var all = Days(first, last).Sum(weight);
        var (weighed, given) = (0L, 0);
        for (var day = first; day <= last; day = first.AddDays(path.Count))
        {
            var off = Days(day, last).TakeWhile(each => !works(each)).Count();
            var working = Days(day.AddDays(off), last).TakeWhile((each, place) => works(each) && (place == 0 || each.DayOfWeek != DayOfWeek.Monday)).Count();
            weighed += Days(day, day.AddDays(off + working - 1)).Sum(weight);
            var needed = (int)(caseDays * weighed / all) - given;
            var low = off == 0 ? 0 : Math.Min(before, (needed + (off * dip)) / (off + working)) - dip;
            var (level, left) = Math.DivRem(needed - (off * low), working);
            path.AddRange(Enumerable.Repeat(low, off));
            path.AddRange(Enumerable.Repeat(level, working));
            given += (off * low) + (working * level);
            before = level;
        }

        // What whole weeks left over, the last days hold.
        for (var left = caseDays - given; left > 0; left--)
            path[^left]++;

        return path;
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays);
}
