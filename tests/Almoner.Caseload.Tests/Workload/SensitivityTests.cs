using Almoner.Caseload.Holding;
using Almoner.Caseload.Workload;
using Almoner.Library.Caseload;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Workload;

public sealed class SensitivityTests
{
    private static readonly WeightingScheme Scheme = Records.Library.Caseload!.Weighting;

    [Fact]
    public void The_shipped_scheme_says_how_far_each_point_may_be_wrong() => Assert.All(Scheme.Factors, factor => Assert.True(factor.Vary.Sign > 0));

    [Fact]
    public void Two_teams_are_told_apart_where_no_points_within_the_ranges_turn_them_round()
    {
        // Twice the cases of the same kind: fuller whatever a point is worth.
        var same = Of(("North", "medium", "low", "none", 200), ("South", "medium", "low", "none", 100));
        Assert.Equal(new PairOfTeams("North", "South", true), Assert.Single(same.Pairs));
        // 100 x 8 = 800 against 260 x 3 = 780: a quarter more or less on either turns them round.
        var close = Of(("North", "very high", "low", "none", 100), ("South", "medium", "low", "none", 260));
        Assert.Equal(new PairOfTeams("North", "South", false), Assert.Single(close.Pairs));
        Assert.Equal([(1, 1, 2), (2, 1, 2)], close.Teams.Select(team => (team.Rank, team.HighestRank, team.LowestRank)));
        // As full as each other is not fuller.
        Assert.False(Assert.Single(Of(("North", "medium", "low", "none", 1), ("South", "medium", "low", "none", 1)).Pairs).Holds);
    }

    [Fact]
    public void A_band_holds_when_the_least_and_the_most_lie_in_it()
    {
        // 100 point-days can be carried. 70 of complexity, 52.5 to 87.5, reach out of the band up to 80.
        Assert.Equal(("room for more", false), Only(("North", "very high", "low", "none", 10)));
        Assert.Equal(("room for more", true), Only(("North", "very high", "low", "none", 8)));

        static (string, bool) Only(params (string Team, string Complexity, string Risk, string Travel, long Days)[] days)
        {
            var team = Assert.Single(Sensitivity.Of(Rows(days), new Dictionary<string, Exact> { ["North"] = days[0].Days == 10 ? Exact.Of(800, 7) : 100 }, Scheme).Teams);
            return (team.Band.Name, team.BandHolds);
        }
    }

    [Fact]
    public void A_team_that_can_carry_nothing_is_not_ranked() =>
        Assert.Empty(Sensitivity.Of(Rows(("North", "low", "low", "none", 1)), new Dictionary<string, Exact> { ["North"] = 0 }, Scheme).Teams);

    [Fact]
    public void No_points_within_the_ranges_contradict_what_is_said() => Gen.Select(Kinds, Gen.Int[-100, 100].Array[11]).Sample((days, moves) =>
    {
        var said = Sensitivity.Of(Rows(days), Available, Scheme);
        var moved = With(moves);
        var used = Sensitivity.Of(Rows(days), Available, moved).Teams.ToDictionary(team => team.Team, team => team.CapacityUsed.Value!.Value);
        Assert.All(said.Teams, team => Assert.True(used[team.Team] >= team.Least.Value && used[team.Team] <= team.Most.Value));
        Assert.All(said.Teams.Where(team => team.BandHolds), team => Assert.Equal(team.Band, moved.BandOf(used[team.Team])));
        Assert.All(said.Pairs.Where(pair => pair.Holds), pair => Assert.True(used[pair.Fuller] > used[pair.Other]));
        Assert.All(said.Teams, team => Assert.InRange(1 + used.Values.Count(other => other > used[team.Team]), team.HighestRank, team.LowestRank));
    });

    [Fact]
    public void What_does_not_hold_is_turned_round_or_levelled_by_some_points_within_the_ranges() => Kinds.Sample(days =>
    {
        var said = Sensitivity.Of(Rows(days), Available, Scheme);
        foreach (var pair in said.Pairs.Where(pair => !pair.Holds))
        {
            // The corner against the fuller team: each point at its least where the fuller team has more of the code, otherwise at its most.
            var codes = Scheme.Factors.SelectMany(factor => factor.Points.Keys.Select(code => (factor.Field, code))).ToList();
            var used = Sensitivity.Of(Rows(days), Available, With([.. codes.Select(code => Load(pair.Fuller, code) > Load(pair.Other, code) ? -100 : 100)])).Teams.ToDictionary(team => team.Team, team => team.CapacityUsed.Value!.Value);
            Assert.True(used[pair.Fuller] <= used[pair.Other]);
        }

        Exact Load(string team, (string Field, string Code) code) =>
            days.Where(row => row.Team == team && (code.Field switch { "complexity" => row.Complexity, "risk" => row.Risk, _ => row.Travel }) == code.Code).Sum(row => row.Days) / Available[team];
    });

    private static readonly Dictionary<string, Exact> Available = new() { ["North"] = 100, ["South"] = 85, ["East"] = Exact.Of(153, 2) };

    private static readonly Gen<(string Team, string Complexity, string Risk, string Travel, long Days)[]> Kinds = Gen.Select(
        Gen.OneOf("North", "South", "East"), Gen.OneOf("low", "medium", "high", "very high"), Gen.OneOf("low", "medium", "high"), Gen.OneOf("none", "short", "medium", "long"), Gen.Long[0, 20]).Array[1, 12];

    /// <summary>Every point moved by so many per cent of what it may be wrong by.</summary>
    private static WeightingScheme With(int[] moves)
    {
        var next = 0;
        return Scheme with { Complexity = Moved(Scheme.Complexity), Risk = Moved(Scheme.Risk), Travel = Moved(Scheme.Travel) };

        WeightFactor Moved(WeightFactor factor) => factor with { Points = factor.Points.ToDictionary(point => point.Key, point => point.Value * (1 + factor.Vary * Exact.Of(moves[next++], 100))) };
    }

    private static Sensitivity Of(params (string Team, string Complexity, string Risk, string Travel, long Days)[] days) => Sensitivity.Of(Rows(days), new Dictionary<string, Exact> { ["North"] = 1000, ["South"] = 1000 }, Scheme);

    private static List<WeighedDays.Row> Rows(params (string Team, string Complexity, string Risk, string Travel, long Days)[] days) =>
        [.. days.Select(row => new WeighedDays.Row("W1", row.Team, new CaseKind("lead", row.Complexity, row.Risk, row.Travel), [row.Days]))];
}
