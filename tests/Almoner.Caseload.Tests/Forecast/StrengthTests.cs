using Almoner.Caseload.Forecast;
using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Forecast;

public sealed class StrengthTests
{
    private static readonly DateOnly Day = new(2023, 6, 30);

    [Fact]
    public void Points_follow_the_mean_of_the_cases_that_have_weights()
    {
        var strength = Strength.Of(Team("A", Worker("w1", 1, 85, 4, 6), Worker("w2", 0.6m, 51, [null])));
        Assert.Equal((2, Exact.Of(1.6m), (Exact)136, (Exact)5), (strength.Workers, strength.Fte, strength.AvailablePoints, strength.PointsACase));
        Assert.Equal("1 of 3 cases have no weights and are taken to weigh as much as the others", strength.Doubt);
        Assert.Equal((100.0, 10.0), (strength.Points(20), strength.CasesAWorker(20)));
        Assert.Equal(100 * 100 / 136.0, strength.CapacityUsed(20)!.Value, 9);
    }

    [Fact]
    public void Without_weights_there_are_no_points()
    {
        var strength = Strength.Of(Team("A", Worker("w1", 1, 85, [null])));
        Assert.Equal((null, null, 3.0), (strength.Points(3), strength.CapacityUsed(3), strength.CasesAWorker(3)));
    }

    [Fact]
    public void Leavers_take_the_mean_time_and_points_with_them()
    {
        var strength = Strength.Of(Team("A", Worker("w1", 1, 85, 4), Worker("w2", 0.6m, 51, 4), Worker("w3", 0.8m, 68, 4)));
        var left = strength.Without(1)!;
        Assert.Equal((2, Exact.Of(1.6m), (Exact)136, (Exact)4), (left.Workers, left.Fte, left.AvailablePoints, left.PointsACase));
        Assert.Null(strength.Without(3));
    }

    [Fact]
    public void A_worker_of_two_teams_is_one_worker_with_the_time_of_both()
    {
        var strength = Strength.Of(Team("A", Worker("w1", 0.5m, 42.5m, 4)), Team("B", Worker("w1", 0.5m, 42.5m, 6)));
        Assert.Equal((1, (Exact)1, (Exact)85, (Exact)5), (strength.Workers, strength.Fte, strength.AvailablePoints, strength.PointsACase));
    }

    [Fact]
    public void Where_nobody_is_in_post_there_is_nothing_to_divide_by()
    {
        var strength = Strength.Of(new TeamStanding("A", Day, [], [Case("w9", 4)]));
        Assert.Equal((0, null, null, 4.0), (strength.Workers, strength.CasesAWorker(1), strength.CapacityUsed(1), strength.Points(1)));
    }

    private static TeamStanding Team(string name, params WorkerStanding[] workers) => new(name, Day, workers, []);

    private static WorkerStanding Worker(string id, decimal fte, decimal available, params int?[] points) =>
        new(id, null, null, Exact.Of(fte), false, false, Exact.Of(available), [.. points.Select(each => Case(id, each))]);

    private static CaseStanding Case(string worker, int? points) => new("p", worker, Day, "lead", points is { } known ? (Exact)known : null, null, null, null, null, null);
}
