using Almoner.Terms;

namespace Almoner.Caseload.Days;

/// <summary>Days in a row. Both ends included: one day has length 1.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public int Length => Last.DayNumber - First.DayNumber + 1;

    public static DaySpan Of(Period period) => new(period.Start, period.End);

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary>The days that both have; null when there are none.</summary>
    public DaySpan? And(DaySpan other)
    {
        var (first, last) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        return first <= last ? new DaySpan(first, last) : null;
    }
}
