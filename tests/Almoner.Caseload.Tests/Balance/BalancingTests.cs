using Almoner.Caseload.Balance;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Balance;

public sealed class BalancingTests
{
    [Fact]
    public void An_even_team_moves_nothing()
    {
        var proposal = new TeamOf().Worker("A", 20).Worker("B", 20).Cases(4, "A", 4).Cases(4, "B", 4).Propose().Value!;
        Assert.Empty(proposal.Moves);
        Assert.Equal((Exact.Zero, true), (proposal.Proof.After, proposal.Proof.IsBest));
    }

    [Fact]
    public void Whoever_is_above_the_limit_gives_to_whoever_has_room()
    {
        var proposal = new TeamOf().Worker("A", 20).Worker("B", 20).Cases(7, "A", 4).Cases(1, "B", 4).Propose().Value!;
        Assert.Equal((1, 0), (proposal.OverBefore, proposal.OverAfter));
        Assert.Equal(["140.0%", "20.0%"], proposal.Workers.Select(worker => worker.UsedBefore.Print()));
        Assert.Equal(["80.0%", "80.0%"], proposal.Workers.Select(worker => worker.UsedAfter.Print()));
    }

    [Fact]
    public void A_worker_who_makes_room_for_a_case_gives_before_taking_it()
    {
        // A case of 8 that only B may take, who is full and can give a case of 4 to C.
        var only = Rules(new SkillNeeded([], new Dictionary<string, IReadOnlyList<string>> { ["risk"] = ["high"] }, [], ["occupational therapist"], false, "skill"));
        var proposal = new TeamOf().Worker("A", 20, away: true).Worker("B", 20, "occupational therapist").Worker("C", 12)
            .Case("large", "A", 8, risk: "high").Cases(4, "B", 4).Cases(1, "C", 4).Propose(only).Value!;
        Assert.Equal(["B", "B"], [proposal.Moves[0].Giver.WorkerId, proposal.Moves[^1].Taker.WorkerId]);
        Assert.All(proposal.Moves, move => Assert.True(move.Taker.After <= move.Taker.Limit));

        static BalanceRules Rules(SkillNeeded skill) => TeamOf.Rules with { Skills = [skill] };
    }

    [Fact]
    public void Within_the_even_range_nobody_moves() =>
        Assert.Empty(new TeamOf().Worker("A", 20).Worker("B", 20).Cases(9, "A", 2).Cases(7, "B", 2).Moves());

    [Fact]
    public void Fewer_and_larger_cases_move_rather_than_many_small_ones() => Assert.Equal(
        ["A-8-3-0: A to B"],
        new TeamOf().Worker("A", 40).Worker("B", 40).Cases(8, "A", 2).Cases(2, "A", 8).Cases(8, "B", 2).Moves());

    [Fact]
    public void The_most_recent_of_like_cases_moves() => Assert.Equal(
        ["new: A to B"],
        new TeamOf().Worker("A", 20).Worker("B", 20).Case("old", "A", 10, months: 9).Case("new", "A", 10, months: 1).Case("older", "A", 4, months: 11).Moves());

    [Theory]
    [InlineData(10, false)] // 2 + 1.4 + 4 for the move, and it takes off 6 above the limit and 2 outside the even range
    [InlineData(2, true)]
    public void A_long_held_case_moves_only_where_nothing_lighter_helps(int months, bool recentGoes)
    {
        var team = new TeamOf().Worker("A", 20).Worker("B", 20).Case("long", "A", 10, months: 14).Case("other", "A", 10, months: months, state: months == 10 ? "protected" : null).Case("small", "A", 4, months: 20, state: "protected");
        Assert.Equal([recentGoes ? "other: A to B" : "long: A to B"], team.Moves());
    }

    [Theory]
    [InlineData("supporting", null, 10.0, "the worker supports somebody else's case")]
    [InlineData("lead", "an enquiry is open", 10.0, "an enquiry is open")]
    [InlineData("lead", null, null, BalanceTaskReason)]
    public void A_protected_case_stays_whatever_the_load_and_is_counted(string role, string? state, double? points, string because)
    {
        var team = new TeamOf().Worker("A", 5).Worker("B", 50).Case("p", "A", points is { } known ? (decimal)known : null, role: role, state: state).Cases(1, "A", 10, months: 13);
        var proposal = team.Propose().Value!;
        Assert.Equal(["A-10-13-0: A to B"], proposal.Moves.Select(TeamOf.Told));
        Assert.Equal([(because, 1)], proposal.Staying.Select(staying => (staying.Because, staying.Cases)));
    }

    [Fact]
    public void What_could_not_be_looked_at_is_warned_of_and_every_move_tells_it()
    {
        var state = Records.Library.Caseload!.Balance!.ProtectedStates[0];
        var team = new TeamOf().Worker("A", 20).Worker("B", 20).Cases(7, "A", 4).Cases(1, "B", 4);
        var sure = team.Propose();
        Assert.Empty(sure.Problems);
        Assert.All(sure.Value!.Moves, move => Assert.Equal("Held for 3 months; no rule keeps it where it is", MoveInWords.WhyCase(move, sure.Value.NotLookedAt)));
        var unsure = Balancing.Propose(team.Standing, team.Facts with { NotKnown = [new StateNotKnown(state, null), new StateNotKnown(state, new DateOnly(2023, 5, 31))] }, TeamOf.Rules, TimeSpan.FromSeconds(10));
        Assert.Equal(
            ["nobody can tell of which cases it holds that an adult protection enquiry is open: no safeguarding_enquiries are loaded", "nobody can tell of which cases it holds that an adult protection enquiry is open: safeguarding_enquiries is complete to 31 May 2023 only"],
            unsure.Problems.Select(problem => problem.What));
        Assert.All(unsure.Problems, problem => Assert.Equal(("ALM-0623", Severity.Warning), (problem.Code, problem.Severity)));
        Assert.Equal(sure.Value.Moves.Count, unsure.Value!.Moves.Count);
        Assert.All(unsure.Value.Moves, move => Assert.Equal("Held for 3 months; no rule that could be looked at keeps it where it is (safeguarding_enquiries could not)", MoveInWords.WhyCase(move, unsure.Value.NotLookedAt)));
    }

    private const string BalanceTaskReason = "no weights are recorded, so nobody can say whom it would even out";

    [Fact]
    public void Somebody_on_long_absence_takes_nothing_and_gives_what_may_move()
    {
        var proposal = new TeamOf().Worker("A", 20, away: true).Worker("B", 20).Worker("C", 20).Cases(4, "A", 4).Cases(3, "B", 4).Cases(3, "C", 4).Propose().Value!;
        Assert.Equal(["A to B", "A to B", "A to C", "A to C"], proposal.Moves.Select(move => $"{move.Giver.WorkerId} to {move.Taker.WorkerId}").Order());
        Assert.All(proposal.Moves, move => Assert.Equal("Its worker is on long absence; held for 3 months", MoveInWords.WhyCase(move, [])));
    }

    [Fact]
    public void Cases_of_somebody_without_a_post_are_placed()
    {
        var proposal = new TeamOf().Worker("B", 20).Cases(2, "gone", 4).Propose().Value!;
        Assert.Equal(2, proposal.Moves.Count);
        Assert.Equal("Its worker has no post in the team; held for 3 months", MoveInWords.WhyCase(proposal.Moves[0], []));
        Assert.Equal(["B", "gone"], proposal.Workers.Select(worker => worker.WorkerId));
    }

    [Fact]
    public void A_case_with_nobody_there_comes_before_one_with_somebody_who_has_too_many() => Assert.Equal(
        ["gone-10-3-0: gone to B"],
        new TeamOf().Worker("A", 20).Worker("B", 20).Cases(5, "A", 10).Cases(1, "B", 10).Cases(1, "gone", 10).Moves());

    [Fact]
    public void Nobody_takes_more_cases_at_once_than_the_rules_allow()
    {
        var moves = new TeamOf().Worker("A", 20).Worker("B", 100).Cases(30, "A", 2).Propose(TeamOf.Rules with { MostNewCases = 3 }).Value!.Moves;
        Assert.Equal(3, moves.Count);
    }

    [Fact]
    public void Where_the_most_new_cases_bind_that_rule_is_named_and_not_the_limit()
    {
        var over = Assert.Single(new TeamOf().Worker("A", 20).Worker("B", 100).Cases(30, "A", 2).Propose(TeamOf.Rules with { MostNewCases = 3 }).Value!.StillOver);
        Assert.Equal([("whoever has room for it takes 3 cases already, the most that the rules allow (most_new_cases)", 27)], over.Staying.Select(staying => (staying.Because, staying.Cases)));
    }

    [Fact]
    public void Whoever_is_above_the_limit_takes_nothing_and_nobody_ends_above_it_by_taking()
    {
        var proposal = new TeamOf().Worker("A", 20).Worker("B", 20).Worker("C", 20).Cases(10, "A", 4).Cases(6, "B", 4).Cases(2, "C", 5).Propose().Value!;
        Assert.All(proposal.Moves, move => Assert.Equal("C", move.Taker.WorkerId));
        Assert.Equal(Exact.Of(18), proposal.Workers[2].PointsAfter);
    }

    [Fact]
    public void The_cases_of_an_overfull_team_say_why_they_stay()
    {
        var over = Assert.Single(new TeamOf().Worker("A", 20).Worker("B", 20).Cases(6, "A", 4).Case("p", "A", 4, state: "protected").Cases(5, "B", 4).Propose().Value!.StillOver);
        Assert.Equal(("A", Exact.Of(8)), (over.Worker.WorkerId, over.Over));
        Assert.Equal([("nobody who may take it has room left under the limit", 6), ("protected", 1)], over.Staying.Select(staying => (staying.Because, staying.Cases)));
    }

    [Fact]
    public void A_case_goes_only_to_somebody_with_the_skill_it_needs()
    {
        var skill = new SkillNeeded([], new Dictionary<string, IReadOnlyList<string>> { ["risk"] = ["high"] }, [], ["social worker"], true, "high risk");
        var team = new TeamOf().Worker("A", 20).Worker("care", 40, "social care professional").Worker("new", 40, newlyQualified: true).Worker("none", 40, null).Worker("old", 20)
            .Case("p", "A", 15, risk: "high").Case("q", "A", 15, risk: "high", state: "protected");
        var move = Assert.Single(team.Propose(TeamOf.Rules with { Skills = [skill] }).Value!.Moves);
        Assert.Equal("p: A to old", TeamOf.Told(move));
        Assert.Equal("Has room for 20.0 points under the limit; social worker (high risk)", MoveInWords.WhyTaker(move));
    }

    [Fact]
    public void What_an_occupational_therapist_holds_stays_with_occupational_therapists()
    {
        var skill = new SkillNeeded([], new Dictionary<string, IReadOnlyList<string>>(), ["occupational therapist"], ["occupational therapist"], false, "therapy");
        var team = new TeamOf().Worker("A", 10, "occupational therapist").Worker("B", 90).Worker("C", 20, "occupational therapist").Cases(3, "A", 6);
        Assert.All(team.Propose(TeamOf.Rules with { Skills = [skill] }).Value!.Moves, move => Assert.Equal("C", move.Taker.WorkerId));
    }

    [Fact]
    public void A_worker_who_has_a_case_in_the_area_is_preferred()
    {
        var team = new TeamOf().Worker("A", 20).Worker("B", 20).Worker("C", 20)
            .Case("p", "A", 8, area: "North").Case("q", "A", 8, area: "South").Case("r", "A", 8, area: "East", state: "protected").Case("s", "A", 6, state: "protected")
            .Case("b", "B", 4, area: "South").Case("c", "C", 4, area: "North");
        Assert.Equal(["p: A to C", "q: A to B"], team.Moves());
        Assert.Equal(0, team.Propose().Value!.Proof.NewToArea);
        Assert.EndsWith("keeps 1 case in North", MoveInWords.WhyTaker(team.Propose().Value!.Moves[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_never_goes_to_somebody_who_holds_the_person_and_one_case_of_a_person_moves_at_most()
    {
        var team = new TeamOf().Worker("A", 10).Worker("B", 30).Worker("C", 30).Worker("D", 10).Case("p", "A", 20).Case("p", "B", 1, role: "duty").Case("p", "D", 20, role: "duty");
        var move = Assert.Single(team.Propose().Value!.Moves);
        Assert.Equal(("p", "C"), (move.Case.PersonId, move.Taker.WorkerId));
    }

    [Fact]
    public void Teams_of_nobody_and_of_one_say_that_there_is_nobody()
    {
        var (empty, alone) = (new TeamOf().Propose(), new TeamOf().Worker("A", 10).Cases(4, "A", 4).Propose());
        Assert.Equal([(BalanceCode.NobodyTakes, "nobody in Team can take a case: nobody has a post in it")], empty.Problems.Select(problem => (problem.Code, problem.What)));
        Assert.Equal("nobody in Team can take a case: everybody who is there is above the limit", Assert.Single(alone.Problems).What);
        Assert.Equal("nobody in Team can take a case: everybody is away", Assert.Single(new TeamOf().Worker("A", 10, away: true).Cases(1, "A", 4).Propose().Problems).What);
        Assert.Empty(alone.Value!.Moves);
        Assert.Equal([("nobody else may take it: skills, limits, or they hold the person already", 4)], Assert.Single(alone.Value!.StillOver).Staying.Select(staying => (staying.Because, staying.Cases)));
        Assert.Empty(empty.Value!.Workers);
        Assert.Empty(new TeamOf().Worker("A", 10).Propose().Problems);
    }

    [Fact]
    public void Moves_in_order_lead_from_now_to_then()
    {
        var proposal = new TeamOf().Worker("A", 20).Worker("B", 20).Worker("C", 20).Cases(8, "A", 4).Cases(1, "B", 4).Propose().Value!;
        Assert.True(proposal.Moves.Count >= 3);
        foreach (var worker in proposal.Workers)
        {
            var changes = proposal.Moves.SelectMany(move => new[] { move.Giver, move.Taker }).Where(change => change.WorkerId == worker.WorkerId).ToList();
            Assert.Equal(worker.PointsBefore, changes[0].Before);
            Assert.Equal(worker.PointsAfter, changes[^1].After);
            Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        }
    }

    [Fact]
    public void Points_too_fine_to_be_added_up_are_a_problem() =>
        Assert.Equal(BalanceCode.TooFine, Assert.Single(new TeamOf().Worker("A", 10).Case("p", "A", 0.00000000001m).Propose().Problems).Code);

    [Fact]
    public void The_same_team_gives_the_same_proposal_in_whatever_order_it_is_told()
    {
        var (team, facts) = CrowdedTeam.Of(seed: 7, workers: 12, cases: 200);
        var turned = team with { Workers = [.. team.Workers.Reverse().Select(worker => worker with { Cases = [.. worker.Cases.Reverse()] })] };
        string[] told = [.. new[] { team, team, turned }.Select(one => string.Join("; ", Balancing.Propose(one, facts, TeamOf.Rules, TimeSpan.FromSeconds(60)).Value!.Moves.Select(TeamOf.Told)))];
        Assert.NotEmpty(told[0]);
        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
    }

    [Fact]
    public void A_search_that_ends_early_says_how_far_it_is_from_the_best()
    {
        var (team, facts) = CrowdedTeam.Of(seed: 3, workers: 40, cases: 800);
        var proof = Balancing.Propose(team, facts, TeamOf.Rules, TimeSpan.FromSeconds(0.25)).Value!.Proof;
        Assert.False(proof.IsBest);
        Assert.True(proof.Bound < proof.After && proof.After <= proof.Before);
        Assert.Contains("The search ended before it was proven that none is better", MoveInWords.HowGood(proof), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_says_in_words_how_far_it_is_from_the_best()
    {
        Assert.Equal("Burden 12.0 now, 8.0 with the moves. It is proven that no proposal is better.", MoveInWords.HowGood(new BalanceProof(12, 8, 8, null, 0, false)));
        Assert.Equal(
            "Burden 12.0 now, 8.0 with the moves. The search ended before it was proven that none is better: the best could weigh 7.0, which is at most 12.5% less. The clock ended the search, so another run may come to another proposal; give it more time.",
            MoveInWords.HowGood(new BalanceProof(12, 8, 7, null, 0, true)));
    }

    [Theory]
    [InlineData("2023-06-30", 0)]
    [InlineData("2023-05-31", 0)]
    [InlineData("2023-05-30", 1)]
    [InlineData("2022-06-30", 12)]
    [InlineData("2022-07-01", 11)]
    public void Months_held_are_whole(string since, int months) => Assert.Equal(months, BalanceTask.MonthsBetween(Records.Day(since), TeamOf.Today));
}
