namespace Almoner.Caseload.Forecast;

/// <summary>Cases that a team will hold on a day.</summary>
/// <param name="Months">Months from the day of the forecast.</param>
/// <param name="On">The day.</param>
/// <param name="Expected">The mean of what may come.</param>
/// <param name="Low">The lower end of the interval, included.</param>
/// <param name="High">The upper end of the interval, included.</param>
public sealed record Outlook(int Months, DateOnly On, double Expected, int Low, int High)
{
    public bool Holds(int cases) => Low <= cases && cases <= High;

    /// <summary>From draws: the part of <see cref="Interval.Level"/> in their middle.</summary>
    internal static Outlook Of(int months, DateOnly on, double expected, int[] draws)
    {
        Array.Sort(draws);
        var tail = (int)(draws.Length * (1 - Interval.Level) / 2);
        return new Outlook(months, on, expected, draws[tail], draws[^(tail + 1)]);
    }
}
