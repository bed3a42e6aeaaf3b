using System.Globalization;

namespace Almoner.Caseload.Forecast;

/// <summary>The caseloads to come, by team and in all.</summary>
/// <param name="AsOf">The day after whose end the forecast begins.</param>
/// <param name="Change">What was changed.</param>
/// <param name="Teams">One a team, in the order given.</param>
/// <param name="All">All of them together; null when there are none.</param>
/// <param name="LeftOut">Teams that hold cases or did last year, and for which records do not reach back far enough.</param>
public sealed record CaseloadForecast(DateOnly AsOf, WhatIf Change, IReadOnlyList<TeamForecast> Teams, TeamForecast? All, IReadOnlyList<string> LeftOut)
{
    /// <summary>Months ahead that a forecast is given for.</summary>
    public static readonly IReadOnlyList<int> Horizons = [3, 6, 12];

    /// <summary>Draws of the resampling: 50 of them lie beyond either end of an interval.</summary>
    public const int Draws = 2000;

    /// <summary>The seed of chance: the same records give the same intervals.</summary>
    public const int Seed = 1;

    /// <summary>What it rests on, for readers.</summary>
    public static string Method { get; } = string.Create(CultureInfo.InvariantCulture,
        $"the last year's inflow by month and its lengths of involvement go on; {Interval.LevelWord} intervals from {Draws:N0} resamplings (seed {Seed})");

    /// <param name="histories">The teams' allocations; teams without any case in the last year are passed over.</param>
    /// <param name="asOf">The last day of the past.</param>
    /// <param name="change">What to change.</param>
    /// <param name="seed">Another seed shows how far chance itself moves the intervals.</param>
    public static CaseloadForecast Of(IReadOnlyList<TeamHistory> histories, DateOnly asOf, WhatIf change, int seed = Seed) => Of(histories, asOf, change, Horizons, Draws, seed);

    internal static CaseloadForecast Of(IReadOnlyList<TeamHistory> histories, DateOnly asOf, WhatIf change, IReadOnlyList<int> horizons, int draws, int seed)
    {
        var yearAgo = MonthsFrom.Day(asOf, -PastYear.MostMonths);
        var years = histories.Where(history => history.KnownOn(asOf).Any(allocation => allocation.Ended is not { } ended || ended > yearAgo))
            .Select(history => (history.Team, Past: PastYear.Of(history, asOf))).ToList();
        var pasts = years.Where(year => year.Past is not null).Select(year => (year.Team, Past: year.Past!)).ToList();
        var plain = pasts.ConvertAll(year => new Drawn(new TeamFuture(year.Team, year.Past, WhatIf.Nothing, horizons), horizons.Count, draws, seed));
        var changed = change.ChangesInflow
            ? pasts.ConvertAll(year => new Drawn(new TeamFuture(year.Team, year.Past, change, horizons), horizons.Count, draws, seed))
            : plain;
        var teams = pasts.Select((year, index) => new TeamForecast
        {
            Team = year.Team,
            From = year.Past.From,
            Now = year.Past.Held,
            Inflow = [.. year.Past.Months.Reverse().Select(month => month.Arrivals.Count)],
            InflowReviewed = year.Past.Months.Sum(month => month.Arrivals.Count(arrival => arrival.Reviewed)),
            HalfOverWithin = plain[index].Future.Lasting.HalfOver,
            Outlooks = Outlooks(asOf, horizons, [plain[index]]),
            Changed = Outlooks(asOf, horizons, [changed[index]]),
        }).ToList();
        var all = teams.Count == 0 ? null : new TeamForecast
        {
            Team = null,
            From = teams.Min(team => team.From),
            Now = teams.Sum(team => team.Now),
            Inflow = [.. Enumerable.Range(1, teams.Max(team => team.Inflow.Count)).Select(back => teams.Sum(team => back <= team.Inflow.Count ? team.Inflow[^back] : 0)).Reverse()],
            InflowReviewed = teams.Sum(team => team.InflowReviewed),
            HalfOverWithin = null,
            Outlooks = Outlooks(asOf, horizons, plain),
            Changed = Outlooks(asOf, horizons, changed),
        };
        return new CaseloadForecast(asOf, change, teams, all, [.. years.Where(year => year.Past is null).Select(year => year.Team)]);
    }

    /// <summary>Draws of the same number are added up, so that what moves teams together stays together.</summary>
    private static List<Outlook> Outlooks(DateOnly asOf, IReadOnlyList<int> horizons, List<Drawn> teams) =>
        [.. horizons.Select((months, horizon) => Outlook.Of(
            months, MonthsFrom.Day(asOf, months), teams.Sum(team => team.Expected[horizon]),
            [.. Enumerable.Range(0, teams[0].Draws).Select(draw => teams.Sum(team => team.Cases(draw, horizon)))]))];

    /// <summary>One team's draws. Each is worked out by itself, so the cores share them and the result does not depend on how.</summary>
    private sealed class Drawn
    {
        private readonly int[] cases;
        private readonly int horizons;

        public Drawn(TeamFuture future, int horizons, int draws, int seed)
        {
            (Future, Draws, this.horizons) = (future, draws, horizons);
            cases = new int[draws * horizons];
            Parallel.For(0, draws, draw => future.Draw(seed, draw, cases.AsSpan(draw * horizons, horizons)));
            Expected = future.Expected();
        }

        public TeamFuture Future { get; }

        public int Draws { get; }

        public double[] Expected { get; }

        public int Cases(int draw, int horizon) => cases[draw * horizons + horizon];
    }
}
