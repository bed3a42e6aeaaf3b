using MathNet.Numerics.Distributions;

namespace Almoner.Caseload.Forecast;

/// <summary>
/// What may become of a team. Each draw takes the year's months of inflow and the year's involvements again, with replacement, as if the year had
/// gone otherwise; then lets months come in at random from these, and every case end by the lengths that these give. So an interval holds
/// both what a year cannot tell and what chance will do.
/// </summary>
internal sealed class TeamFuture
{
    private readonly string team;
    private readonly PastYear past;
    private readonly (double Plain, double Reviewed) factors;
    private readonly double spread;
    private readonly double aMonth;
    private readonly int[] ahead;
    private readonly int[] firstDays;
    private readonly int longest;

    /// <param name="team">The team, after which its streams of chance are named.</param>
    /// <param name="past">Its last year.</param>
    /// <param name="change">What comes in otherwise.</param>
    /// <param name="horizons">Months from now, rising.</param>
    public TeamFuture(string team, PastYear past, WhatIf change, IReadOnlyList<int> horizons)
    {
        (this.team, this.past) = (team, past);
        factors = (change.Factor(reviewed: false), change.Factor(reviewed: true));
        aMonth = past.Months.Average(month => month.Arrivals.Count);
        spread = Spread(past.Months.Count);
        ahead = [.. horizons.Select(DaysAhead)];
        // Days from now to the first of each month to come; the one after the last closes it.
        firstDays = [.. Enumerable.Range(0, horizons[^1] + 1).Select(month => DaysAhead(month) + 1)];
        longest = past.OpenAges.DefaultIfEmpty(0).Max() + ahead[^1];
        Lasting = Survival.Of(past.Exposures, null, longest);
    }

    /// <summary>How long involvements lasted in the year as it was.</summary>
    public Survival Lasting { get; }

    /// <summary>The mean number of cases at each horizon, if the year as it was goes on.</summary>
    public double[] Expected()
    {
        var cases = new double[ahead.Length];
        for (var horizon = 0; horizon < ahead.Length; horizon++)
        {
            // Held on a day are those that last for more days than came before it.
            foreach (var age in past.OpenAges) cases[horizon] += Lasting.After(age + ahead[horizon] - 1) / Lasting.After(age);
        }

        foreach (var source in past.Months)
        {
            for (var month = 0; month + 1 < firstDays.Length; month++)
            {
                foreach (var (day, reviewed) in source.Arrivals)
                {
                    var begins = Begins(source, day, month);
                    for (var horizon = 0; horizon < ahead.Length; horizon++)
                    {
                        if (begins <= ahead[horizon]) cases[horizon] += (reviewed ? factors.Reviewed : factors.Plain) * LengthOf(month) / source.Days * Lasting.After(ahead[horizon] - begins) / past.Months.Count;
                    }
                }
            }
        }

        return cases;
    }

    /// <summary>One way in which things may go: cases at each horizon.</summary>
    public void Draw(int seed, int draw, Span<int> cases)
    {
        cases.Clear();
        // All teams draw the same months, for a month that is busy for one is often busy for others.
        var months = Chance.Of(seed, "months", draw);
        var year = new MonthOfInflow[past.Months.Count];
        for (var month = 0; month < year.Length; month++) year[month] = past.Months[months.Below(year.Length)];

        var again = Chance.Of(seed, $"involvements of {team}", draw);
        var times = new int[past.Exposures.Length];
        for (var taken = 0; taken < times.Length; taken++) times[again.Below(times.Length)]++;
        var lasting = Survival.Of(past.Exposures, times, longest);

        var held = Chance.Of(seed, $"held by {team}", draw);
        foreach (var age in past.OpenAges) Count(cases, 1, lasting.EndAfter(age, held.Part()) - age);

        var coming = Chance.Of(seed, $"coming to {team}", draw);
        // A change draws from streams of its own, so that all else is the same with and without it.
        var (more, moreComing) = (Chance.Of(seed, $"change for {team}", draw), Chance.Of(seed, $"more for {team}", draw));
        for (var month = 0; month + 1 < firstDays.Length; month++)
        {
            var source = year[months.Below(year.Length)];
            // So many for each that came in then: as many a day, and as much busier or quieter as few months may hide.
            var like = source.Arrivals.Count == 0 ? 0 : Math.Max(0, aMonth + spread * (source.Arrivals.Count - aMonth)) / source.Arrivals.Count * LengthOf(month) / source.Days;
            foreach (var (day, reviewed) in source.Arrivals)
            {
                var begins = Begins(source, day, month);
                var factor = like * (reviewed ? factors.Reviewed : factors.Plain);
                var copies = (int)factor + (more.Part() < factor - (int)factor ? 1 : 0);
                var length = lasting.EndAfter(0, coming.Part());
                if (copies > 0) Count(cases, begins, begins + length - 1);
                for (var copy = 1; copy < copies; copy++) Count(cases, begins, begins + lasting.EndAfter(0, moreComing.Part()) - 1);
            }
        }
    }

    /// <summary>Adds a case to the horizons on which it is held; days are counted from now, tomorrow being 1, both ends included.</summary>
    private void Count(Span<int> cases, int first, int last)
    {
        for (var horizon = 0; horizon < ahead.Length; horizon++)
        {
            if (first <= ahead[horizon] && ahead[horizon] <= last) cases[horizon]++;
        }
    }

    /// <summary>The day, counted from now, on which an arrival of a past month comes in a month ahead: by the middle of the day, at the same part of the month.</summary>
    private int Begins(MonthOfInflow source, int day, int month) => firstDays[month] + (2 * day + 1) * LengthOf(month) / (2 * source.Days);

    /// <summary>Days of a month ahead.</summary>
    private int LengthOf(int month) => firstDays[month + 1] - firstDays[month];

    /// <summary>
    /// How much further from their mean months of inflow are taken to lie than those that were seen. Of n months, deviations from their own mean are
    /// too small by the root of (n - 1) / n, and how small is itself not known, for which Student's t allows. For 12 months it is 1.17.
    /// </summary>
    private static double Spread(int months) =>
        Math.Sqrt(months / (months - 1.0)) * StudentT.InvCDF(0, 1, months - 1, (1 + Interval.Level) / 2) / Interval.Deviate;

    private int DaysAhead(int months) => MonthsFrom.Day(past.AsOf, months).DayNumber - past.AsOf.DayNumber;
}
