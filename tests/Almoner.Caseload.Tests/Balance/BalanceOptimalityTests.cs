using Almoner.Caseload.Balance;
using Almoner.Library.Caseload;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Balance;

public sealed class BalanceOptimalityTests
{
    private static readonly string[] Professions = ["social worker", "occupational therapist", "social care professional"];
    private static readonly string[] Roles = ["lead", "lead", "duty", "supporting"];
    private static readonly decimal?[] Points = [1, 2.5m, 4, 4, 6.25m, 8, null];
    private static readonly string?[] Areas = ["North", "South", null];

    private static readonly BalanceRules Rules = TeamOf.Rules with { Skills = Records.Library.Caseload!.Balance!.Skills };

    private static readonly Gen<TeamOf> Teams = Gen.Select(
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 6]).Array[1, 4],
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0, 20], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 23]).Array[0, 7],
        (workers, cases) =>
        {
            var team = new TeamOf();
            foreach (var ((size, profession, isNew, away), index) in workers.Select((worker, index) => (worker, index)))
            {
                team.Worker(FormattableString.Invariant($"W{index}"), 4.1m + size * 3.3m, Professions[profession], isNew, away: away == 0);
            }

            var held = new HashSet<(int, int)>();
            foreach (var (person, worker, points, months, role, weight, rest) in cases)
            {
                // The last worker has no post.
                var holder = worker % (workers.Length + 1);
                if (!held.Add((person, holder))) continue;
                team.Case(
                    FormattableString.Invariant($"p{person}"), FormattableString.Invariant($"W{holder}"), Points[points], months, Roles[role],
                    risk: weight == 0 ? "high" : "low", complexity: weight == 1 ? "very high" : "low", area: Areas[person % 3], state: rest == 0 ? "protected" : null);
            }

            return team;
        });

    [Fact]
    public void No_way_to_place_the_cases_of_a_small_team_is_lighter_than_the_proposal() => Teams.Sample(team =>
    {
        var proposal = team.Propose(Rules).Value!;
        var every = new EveryProposal(team.Standing, team.Facts, Rules);
        var all = every.All().ToList();
        var lightest = all.Min(every.Burden);
        Assert.True(proposal.Proof.IsBest);
        Assert.Equal(Exact.Of(lightest), proposal.Proof.After);
        Assert.Equal(lightest, Matching(every, proposal, all, out _));
        Assert.Equal(Exact.Of(every.Burden([.. team.Standing.Workers.SelectMany(worker => worker.Cases).Concat(team.Standing.WithoutPost).Select(one => one.WorkerId)])), proposal.Proof.Before);
    }, iter: 150, threads: 1);

    [Fact]
    public void The_cases_that_move_go_to_as_few_workers_new_to_the_area_as_the_loads_allow() => Teams.Sample(team =>
    {
        var proposal = team.Propose(Rules).Value!;
        var every = new EveryProposal(team.Standing, team.Facts, Rules);
        var all = every.All().ToList();
        _ = Matching(every, proposal, all, out var chosen);
        string[] stay = [.. team.Standing.Workers.SelectMany(worker => worker.Cases).Concat(team.Standing.WithoutPost).Select(one => one.WorkerId)];
        var fewest = all.Where(places => places.Zip(stay, (place, was) => place != was).SequenceEqual(chosen.Zip(stay, (place, was) => place != was)) && every.OfLoads(places) <= every.OfLoads(chosen)).Min(every.NewToArea);
        Assert.Equal((fewest, fewest), (proposal.Proof.NewToArea, proposal.Proof.NewToAreaBound));
        Assert.Equal(fewest, every.NewToArea(chosen));
    }, iter: 80, threads: 1);

    /// <summary>The burden of the proposal's own moves, which must be among the allowed ways: it moves nothing protected, to nobody who may not take it or has no room.</summary>
    private static decimal Matching(EveryProposal every, BalanceProposal proposal, List<string[]> all, out string[] chosen)
    {
        var places = every.PlacesOf(proposal);
        Assert.Contains(all, way => way.SequenceEqual(places));
        chosen = places;
        return every.Burden(places);
    }
}
