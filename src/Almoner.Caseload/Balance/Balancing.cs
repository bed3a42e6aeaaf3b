using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>Proposes reallocations within a team.</summary>
public static class Balancing
{
    /// <summary>The time that a search has unless somebody says otherwise.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What finding the moves may take of the time. When it needs less, the rest goes to finding who is already in which area.
    /// </summary>
    private const double ShareOfMoves = 0.8;

    /// <summary>A proposal for the team; the same team, facts and rules give the same one, unless the clock ends the search.</summary>
    /// <param name="team">How the team stands.</param>
    /// <param name="facts">What else is known of its people.</param>
    /// <param name="rules">What may move, to whom, and what is good.</param>
    /// <param name="time">The most that the search may take.</param>
    public static Checked<BalanceProposal> Propose(TeamStanding team, CaseFacts facts, BalanceRules rules, TimeSpan time)
    {
        if (BalanceTask.Of(team, facts, rules) is not { } task)
        {
            return Problem.Error(BalanceCode.TooFine, $"the points of the cases of {team.Team} are too fine to be added up in a search",
                "Write the weighting and the burdens of the balance with fewer decimals; two are enough");
        }

        var limit = SearchLimit.Of(time);
        var (places, moves) = MovesSearch.Run(task, limit.Part(ShareOfMoves));
        var takers = rules.Area is null ? SearchEnd.Nothing : TakersSearch.Run(task, places, limit.Less(moves));
        var proposal = Telling.Of(team, task, places, rules, moves, takers) with { NotLookedAt = [.. facts.NotKnown.Select(state => state.State.Set.Name).Distinct().Order(StringComparer.Ordinal)] };
        return new Checked<BalanceProposal>(proposal,
        [
            .. facts.NotKnown.Select(ProtectionNotKnown),
            .. task.Carriers.Any(carrier => carrier.Takes) ? Array.Empty<Problem>() : [Problem.Warning(BalanceCode.NobodyTakes, $"nobody in {team.Team} can take a case: {WhyNobody(team)}", "Ask a team beside it, or raise the limit of the balance in library/caseload/")],
        ]);
    }

    private static Problem ProtectionNotKnown(StateNotKnown state) => Problem.Warning(
        BalanceCode.ProtectionNotKnown,
        $"nobody can tell of which cases it holds that {state.State.Because}: {(state.CompleteTo is { } day ? $"{state.State.Set.Name} is complete to {Words.Day(day)} only" : $"no {state.State.Set.Name} are loaded")}",
        $"Load {state.State.Set.Name}, or look this up for each move before it is made");

    private static string WhyNobody(TeamStanding team) => team.Workers.Count == 0 ? "nobody has a post in it"
        : team.Workers.All(worker => worker.AvailablePoints.IsZero) ? "everybody is away"
        : "everybody who is there is above the limit";
}
