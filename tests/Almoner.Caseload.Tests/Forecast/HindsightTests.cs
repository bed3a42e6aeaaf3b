using Almoner.Caseload.Forecast;

namespace Almoner.Caseload.Tests.Forecast;

public sealed class HindsightTests
{
    private static readonly DateOnly Today = SimulatedTeam.Today;
    private static readonly TeamHistory Team = SimulatedTeam.Live(new Random(5), 15, 0.3);

    [Fact]
    public void It_says_what_a_forecast_made_then_would_have_said_of_today()
    {
        var (one, all) = (Hindsight.Of([Team], Today)[4], Hindsight.Of([Team], Today)[5]);
        var then = new DateOnly(2022, 6, 30);
        Assert.Equal((Team.Team, then, Team.HeldOn(then), Team.HeldOn(Today)), (one.Team, one.MadeOn, one.Held, one.Came));
        Assert.Equal(Today, one.Outlook.On);
        var forecast = CaseloadForecast.Of([Team], then, WhatIf.Nothing, [12], CaseloadForecast.Draws, CaseloadForecast.Seed);
        Assert.Equal(forecast.Teams[0].Outlooks[0], one.Outlook);
        Assert.Equal((null, one.Outlook.Low, one.Came), (all.Team, all.Outlook.Low, all.Came));
    }

    [Fact]
    public void It_says_nothing_of_times_for_which_records_do_not_reach_back()
    {
        var since = new DateOnly(2022, 4, 1);
        var recent = Team with { Allocations = [.. Team.Allocations.Where(allocation => allocation.Ended >= since), new("q", since, since)] };
        Assert.Equal([(3, Team.Team), (3, null), (6, Team.Team), (6, null)], Hindsight.Of([recent], Today, 50).Select(one => (one.Outlook.Months, one.Team)));
    }

    [Fact]
    public void All_together_are_held_against_the_same_teams()
    {
        var since = new DateOnly(2022, 12, 1);
        var recent = new TeamHistory("New", [.. Team.Allocations.Where(allocation => allocation.Began >= since)]);
        var all = Hindsight.Of([Team, recent], Today, 50).Where(one => one.Team is null && one.Outlook.Months == 6);
        Assert.Equal(Team.HeldOn(Today), Assert.Single(all).Came);
    }
}
