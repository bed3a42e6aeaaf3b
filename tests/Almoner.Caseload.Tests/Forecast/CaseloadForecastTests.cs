using Almoner.Caseload.Forecast;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Forecast;

public sealed class CaseloadForecastTests
{
    private static readonly DateOnly Today = SimulatedTeam.Today;
    private static readonly TeamHistory Lively = SimulatedTeam.Live(new Random(5), 15, 0.3);

    /// <summary>One case comes in each day and lasts ten: ten are held, both ends of each counted, and will be.</summary>
    [Fact]
    public void A_steady_team_stays_as_it_is()
    {
        var steady = new TeamHistory("Steady", [.. Enumerable.Range(-500, 501).Select(day => new AllocationSpell($"p{day}", Today.AddDays(day), day + 9 <= 0 ? Today.AddDays(day + 9) : null))]);
        var team = Assert.Single(CaseloadForecast.Of([steady], Today, WhatIf.Nothing).Teams);
        Assert.Equal((10, 10, new DateOnly(2022, 7, 1)), (team.Now, team.HalfOverWithin, team.From));
        Assert.Equal([31, 31, 30, 31, 30, 31, 31, 28, 31, 30, 31, 30], team.Inflow);
        Assert.Equal([new DateOnly(2023, 9, 30), new DateOnly(2023, 12, 31), new DateOnly(2024, 6, 30)], team.Outlooks.Select(outlook => outlook.On));
        Assert.All(team.Outlooks, outlook => Assert.True(outlook is { Expected: > 9.7 and < 10.3, Low: >= 8, High: <= 12 }, $"{outlook}"));
    }

    [Fact]
    public void A_team_that_nothing_comes_to_empties_as_its_cases_end()
    {
        // Twelve a month for two years, half of them ending after 30 days and half after 400; then none.
        var closing = new TeamHistory("Closing", [.. from month in Enumerable.Range(13, 24) from one in Enumerable.Range(0, 12)
            let began = Today.AddMonths(-month).AddDays(one)
            let ended = began.AddDays(one % 2 == 0 ? 29 : 399)
            select new AllocationSpell($"p{month}-{one}", began, ended <= Today ? ended : null)]);
        var team = Assert.Single(CaseloadForecast.Of([closing], Today, WhatIf.Nothing).Teams);
        Assert.Equal(0, team.Inflow.Sum());
        Assert.InRange(team.Now, 5, 12);
        Assert.Equal((0.0, 0), (Math.Round(team.Outlooks[2].Expected, 3), team.Outlooks[2].High));
    }

    [Fact]
    public void The_same_records_give_the_same_intervals_whatever_else_is_forecast_with_them()
    {
        var other = SimulatedTeam.Live(new Random(6), 8, 0) with { Team = "Other" };
        var alone = Assert.Single(CaseloadForecast.Of([Lively], Today, WhatIf.Nothing).Teams);
        var together = CaseloadForecast.Of([other, Lively], Today, WhatIf.Nothing);
        Assert.Equal(alone.Outlooks, together.Teams[1].Outlooks);
        Assert.Equal(alone.Outlooks, CaseloadForecast.Of([Lively with { Allocations = [.. Lively.Allocations.Reverse()] }], Today, WhatIf.Nothing).Teams[0].Outlooks);
        Assert.NotEqual(alone.Outlooks, CaseloadForecast.Of([Lively], Today, WhatIf.Nothing, seed: 2).Teams[0].Outlooks);
    }

    [Fact]
    public void Draws_do_not_depend_on_the_order_in_which_they_are_worked_out()
    {
        var future = new TeamFuture("Team", PastYear.Of(Lively, Today)!, WhatIf.Nothing, CaseloadForecast.Horizons);
        var backwards = new int[CaseloadForecast.Draws * 3];
        for (var draw = CaseloadForecast.Draws - 1; draw >= 0; draw--) future.Draw(CaseloadForecast.Seed, draw, backwards.AsSpan(draw * 3, 3));
        var outlooks = CaseloadForecast.Horizons.Select((months, horizon) => Outlook.Of(months, default, 0, [.. Enumerable.Range(0, CaseloadForecast.Draws).Select(draw => backwards[draw * 3 + horizon])]));
        Assert.Equal(outlooks.Select(outlook => (outlook.Low, outlook.High)), CaseloadForecast.Of([Lively], Today, WhatIf.Nothing).Teams[0].Outlooks.Select(outlook => (outlook.Low, outlook.High)));
    }

    [Fact]
    public void Another_seed_moves_the_ends_of_the_intervals_by_little()
    {
        var seeds = Enumerable.Range(1, 5).Select(seed => CaseloadForecast.Of([Lively], Today, WhatIf.Nothing, seed).Teams[0].Outlooks[2]).ToList();
        Assert.True(seeds.Max(outlook => outlook.Low) - seeds.Min(outlook => outlook.Low) <= 4, string.Join("; ", seeds));
        Assert.True(seeds.Max(outlook => outlook.High) - seeds.Min(outlook => outlook.High) <= 5, string.Join("; ", seeds));
    }

    [Fact]
    public void What_is_expected_is_the_middle_of_what_may_come()
    {
        var future = new TeamFuture("Team", PastYear.Of(Lively, Today)!, WhatIf.Nothing, CaseloadForecast.Horizons);
        var (sums, cases) = (new double[3], new int[3]);
        for (var draw = 0; draw < CaseloadForecast.Draws; draw++)
        {
            future.Draw(CaseloadForecast.Seed, draw, cases);
            for (var horizon = 0; horizon < 3; horizon++) sums[horizon] += (double)cases[horizon] / CaseloadForecast.Draws;
        }

        Assert.All(sums.Zip(future.Expected()), pair => Assert.InRange(pair.First / pair.Second, 0.98, 1.02));
    }

    [Fact]
    public void What_comes_after_the_day_of_the_forecast_does_not_bear_on_it()
    {
        var known = new TeamHistory("Team", [.. Lively.Allocations.Where(allocation => allocation.Began <= Today).Select(allocation => allocation.Ended > Today ? allocation with { Ended = null } : allocation)]);
        Assert.True(known.Allocations.Count < Lively.Allocations.Count);
        Assert.Equal(CaseloadForecast.Of([known], Today, WhatIf.Nothing).Teams[0].Outlooks, CaseloadForecast.Of([Lively], Today, WhatIf.Nothing).Teams[0].Outlooks);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(-30, 0)]
    [InlineData(150, 0)]
    [InlineData(0, 40)]
    [InlineData(10, 10)]
    public void A_change_of_inflow_changes_what_comes_and_not_what_is_held(int inflow, int reviews)
    {
        var past = PastYear.Of(Lively, Today)!;
        var change = new WhatIf(0, inflow, reviews);
        var plain = CaseloadForecast.Of([Lively], Today, change).Teams[0];
        var held = past.OpenAges.Sum(age => Survive(age));
        var coming = plain.Outlooks[2].Expected - held;
        var reviewed = (double)plain.InflowReviewed / plain.Inflow.Sum();
        var factor = (1 + inflow / 100.0) * (1 + reviewed * reviews / 100.0);
        Assert.InRange((plain.Changed[2].Expected - held) / coming, factor - 0.05, factor + 0.05);
        Assert.Equal(Math.Sign(factor - 1), Math.Sign(plain.Changed[2].High - plain.Outlooks[2].High));
        Assert.Equal(Math.Sign(factor - 1), Math.Sign(plain.Changed[2].Low - plain.Outlooks[2].Low));

        double Survive(int age)
        {
            var lasting = Survival.Of(past.Exposures, null, past.OpenAges.Max() + 366);
            return lasting.After(age + 365) / lasting.After(age);
        }
    }

    [Fact]
    public void Nothing_is_forecast_of_fewer_than_six_months_of_records()
    {
        Assert.Equal((6, null), (Months(new DateOnly(2023, 1, 1)), Months(new DateOnly(2023, 1, 2))));
        var forecast = CaseloadForecast.Of([Since(new DateOnly(2023, 1, 2)), Lively with { Team = "Other" }], Today, WhatIf.Nothing);
        Assert.Equal(("Team", "Other"), (Assert.Single(forecast.LeftOut), Assert.Single(forecast.Teams).Team));

        static TeamHistory Since(DateOnly firstEnd) => new("Team", [.. Lively.Allocations.Where(allocation => allocation.Ended >= firstEnd), new("q", firstEnd, firstEnd)]);

        static int? Months(DateOnly firstEnd) => PastYear.Of(Since(firstEnd), Today)?.Months.Count;
    }

    [Theory]
    [InlineData(183, 12)]
    [InlineData(184, null)]
    public void Records_begin_anew_after_half_a_year_without_any_end(int silence, int? months)
    {
        var lastBefore = Today.AddDays(-100 - silence);
        var history = new TeamHistory("Team", [.. Enumerable.Range(0, 900).Select(back => Today.AddDays(-back)).Where(end => end > Today.AddDays(-101) || end <= lastBefore).Select(end => new AllocationSpell($"p{end}", end.AddDays(-20), end))]);
        Assert.Equal(months, PastYear.Of(history, Today)?.Months.Count);
    }

    [Fact]
    public void Teams_that_ended_long_ago_are_passed_over()
    {
        var ended = new TeamHistory("Ended", [new("p", new DateOnly(2018, 1, 1), new DateOnly(2022, 6, 30))]);
        var forecast = CaseloadForecast.Of([ended], Today, WhatIf.Nothing);
        Assert.Equal((0, null, 0), (forecast.Teams.Count, forecast.All, forecast.LeftOut.Count));
    }

    [Fact]
    public void All_teams_together_are_the_sum_of_each_and_their_interval_is_narrower()
    {
        var forecast = CaseloadForecast.Of([Lively, SimulatedTeam.Live(new Random(7), 12, 0.3) with { Team = "Other" }], Today, WhatIf.Nothing);
        var (all, teams) = (forecast.All!, forecast.Teams);
        Assert.Equal(teams.Sum(team => team.Now), all.Now);
        Assert.Equal(teams.Sum(team => team.Outlooks[1].Expected), all.Outlooks[1].Expected, 9);
        Assert.Equal(teams.Sum(team => team.Inflow.Sum()), all.Inflow.Sum());
        Assert.InRange(all.Outlooks[1].High - all.Outlooks[1].Low, teams.Max(team => team.Outlooks[1].High - team.Outlooks[1].Low), teams.Sum(team => team.Outlooks[1].High - team.Outlooks[1].Low));
    }

    [Theory]
    [InlineData("2023-06-30", 3, "2023-09-30")]
    [InlineData("2023-02-28", 1, "2023-03-31")]
    [InlineData("2023-02-28", -12, "2022-02-28")]
    [InlineData("2024-02-29", -12, "2023-02-28")]
    [InlineData("2023-05-31", 6, "2023-11-30")]
    [InlineData("2023-05-15", 12, "2024-05-15")]
    [InlineData("2024-02-28", 12, "2025-02-28")]
    public void Months_ahead_keep_to_the_ends_of_months(string from, int months, string to) => Assert.Equal(Day(to), MonthsFrom.Day(Day(from), months));

    /// <summary>
    /// Two hundred and fifty years of a team whose ways are known, each forecast from its records and held against what then came. Were the interval too
    /// narrow, it would hold fewer; were it needlessly wide, nearly all.
    /// </summary>
    [Theory]
    [InlineData(60, 0.3)]
    [InlineData(15, 0.5)]
    [InlineData(4, 0.3)]
    public void An_interval_holds_what_comes_about_as_often_as_it_says(double aMonth, double unevenness)
    {
        const int years = 250;
        var within = new int[3];
        for (var year = 0; year < years; year++)
        {
            var history = SimulatedTeam.Live(new Random(1000 + year), aMonth, unevenness);
            var team = Assert.Single(CaseloadForecast.Of([history], Today, WhatIf.Nothing, CaseloadForecast.Horizons, 200, year).Teams);
            for (var horizon = 0; horizon < 3; horizon++) within[horizon] += team.Outlooks[horizon].Holds(history.HeldOn(team.Outlooks[horizon].On)) ? 1 : 0;
        }

        Assert.All(within, count => Assert.InRange(count / (double)years, 0.925, 0.98));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
