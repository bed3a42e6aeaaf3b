using Almoner.Caseload.Holding;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Workload;

/// <summary>
/// How far the ranking and the bands of teams depend on the points of the scheme. Every point may be wrong by its declared part, each by itself and all at
/// once. Capacity used is linear in the points, so that the least and the most it can be are known exactly: nothing is tried out at random.
/// </summary>
/// <param name="Teams">Every team of which capacity used is known, from the fullest.</param>
/// <param name="Pairs">For each two of them, the fuller first, whether it stays the fuller throughout.</param>
public sealed record Sensitivity(IReadOnlyList<TeamRange> Teams, IReadOnlyList<PairOfTeams> Pairs)
{
    /// <summary>The same with values as printed, and with some teams left out. Places are counted anew among the others: a gap would tell where those left out stand.</summary>
    internal Sensitivity Public(HashSet<string> hidden)
    {
        var pairs = Pairs.Where(pair => !hidden.Contains(pair.Fuller) && !hidden.Contains(pair.Other)).ToList();
        return new Sensitivity(Placed([.. Teams.Where(team => !hidden.Contains(team.Team)).Select(team => team.AsPrinted())], pairs), pairs);
    }

    /// <summary>The same with figures that may still change.</summary>
    internal Sensitivity AsProvisional(Phrase reason) => this with
    {
        Teams = [.. Teams.Select(team => team with { CapacityUsed = team.CapacityUsed.AsProvisional(reason), Least = team.Least.AsProvisional(reason), Most = team.Most.AsProvisional(reason) })],
    };

    /// <param name="days">Case-days by team and kind.</param>
    /// <param name="available">The point-days that each team can carry; teams whose cases have no weights are not among them.</param>
    /// <param name="scheme">The points and how far they may be wrong.</param>
    internal static Sensitivity Of(IEnumerable<WeighedDays.Row> days, IReadOnlyDictionary<string, Exact> available, WeightingScheme scheme)
    {
        var weights = scheme.Factors.SelectMany(factor => factor.Points.Select(point => new Weight(factor.Field, point.Key, point.Value, point.Value * factor.Vary))).ToList();
        var byTeam = days.GroupBy(row => row.Team).ToDictionary(team => team.Key, team => LoadOf(team, scheme));
        var teams = available.Where(team => team.Value.Sign > 0)
            .Select(team => (Team: team.Key, Load: Divided(byTeam.GetValueOrDefault(team.Key) ?? [], team.Value)))
            .Select(team => (team.Team, team.Load, Value: Sum(weights, weight => weight.Points * At(team.Load, weight))))
            .OrderByDescending(team => team.Value).ThenBy(team => team.Team, StringComparer.Ordinal)
            .ToList();
        var pairs = (
            from place in Enumerable.Range(0, teams.Count)
            from other in Enumerable.Range(place + 1, teams.Count - place - 1)
            select new PairOfTeams(teams[place].Team, teams[other].Team, Sum(weights, weight => Least(weight, At(teams[place].Load, weight) - At(teams[other].Load, weight))).Sign > 0)).ToList();
        return new Sensitivity(
            Placed([.. teams.Select(team =>
            {
                var spread = Sum(weights, weight => weight.Spread * At(team.Load, weight));
                var (least, most) = (100 * (team.Value - spread), 100 * (team.Value + spread));
                return new TeamRange(team.Team, Percent(100 * team.Value), Percent(least), Percent(most), scheme.BandOf(100 * team.Value), scheme.BandOf(least) == scheme.BandOf(most), 0, 0, 0);
            })], pairs),
            pairs);
    }

    /// <summary>The same teams with their places.</summary>
    /// <param name="teams">From the fullest.</param>
    /// <param name="pairs">Each two of them.</param>
    private static IReadOnlyList<TeamRange> Placed(IReadOnlyList<TeamRange> teams, IReadOnlyList<PairOfTeams> pairs) => [.. teams.Select((team, place) => team with
    {
        Rank = place + 1,
        HighestRank = 1 + pairs.Count(pair => pair.Other == team.Team && pair.Holds),
        LowestRank = teams.Count - pairs.Count(pair => pair.Fuller == team.Team && pair.Holds),
    })];

    /// <summary>The least that one weight can add to a difference.</summary>
    private static Exact Least(Weight weight, Exact difference) => weight.Points * difference - weight.Spread * (difference.Sign < 0 ? -difference : difference);

    /// <summary>For each code of each factor the case-days that have it, in shares of the roles.</summary>
    private static Dictionary<(string Field, string Code), Exact> LoadOf(IEnumerable<WeighedDays.Row> rows, WeightingScheme scheme)
    {
        var load = new Dictionary<(string, string), Exact>();
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            var days = kind.Sum(row => row.CaseDays.Sum()) * scheme.RoleShares[kind.Key.Role];
            foreach (var code in new[] { (scheme.Complexity.Field, kind.Key.Complexity), (scheme.Risk.Field, kind.Key.Risk), (scheme.Travel.Field, kind.Key.Travel) })
            {
                load[code] = load.GetValueOrDefault(code) + days;
            }
        }

        return load;
    }

    private static Dictionary<(string, string), Exact> Divided(Dictionary<(string, string), Exact> load, Exact by) => load.ToDictionary(code => code.Key, code => code.Value / by);

    private static Exact At(Dictionary<(string, string), Exact> load, Weight weight) => load.GetValueOrDefault((weight.Field, weight.Code));

    private static Exact Sum(IEnumerable<Weight> weights, Func<Weight, Exact> of) => weights.Aggregate(Exact.Zero, (sum, weight) => sum + of(weight));

    private static Figure Percent(Exact value) => Figure.Of(Unit.Percent, 1, value, 0);

    /// <summary>The points of one code, and by how many they may be wrong.</summary>
    private sealed record Weight(string Field, string Code, Exact Points, Exact Spread);
}

/// <summary>What a team's capacity used can be while the points keep within what is declared.</summary>
/// <param name="Team">The team.</param>
/// <param name="CapacityUsed">With the points as declared.</param>
/// <param name="Least">The least it can be.</param>
/// <param name="Most">The most it can be.</param>
/// <param name="Band">The band with the points as declared.</param>
/// <param name="BandHolds">Whether it is in that band throughout.</param>
/// <param name="Rank">Its place with the points as declared; 1 is the fullest.</param>
/// <param name="HighestRank">A place that it cannot rise above: one more than the teams that are fuller throughout.</param>
/// <param name="LowestRank">A place that it cannot fall below.</param>
public sealed record TeamRange(string Team, Figure CapacityUsed, Figure Least, Figure Most, CapacityBand Band, bool BandHolds, int Rank, int HighestRank, int LowestRank)
{
    /// <summary>Whether capacity used is over so many per cent whatever the points are within what is declared.</summary>
    public bool HoldsOver(long percent) => Least.Value > percent;

    internal TeamRange AsPrinted() => this with { CapacityUsed = CapacityUsed.AsPrinted(), Least = Least.AsPrinted(), Most = Most.AsPrinted() };
}

/// <summary>Two teams of which one is fuller with the points as declared, or as full.</summary>
/// <param name="Fuller">The fuller one.</param>
/// <param name="Other">The other.</param>
/// <param name="Holds">Whether the first is fuller whatever the points are within what is declared.</param>
public sealed record PairOfTeams(string Fuller, string Other, bool Holds);
