using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>Reallocations that would even out the workload of a team. It is a proposal: nothing changes until somebody allocates the cases anew.</summary>
/// <param name="Team">The team.</param>
/// <param name="AsOf">The day whose allocations it starts from.</param>
/// <param name="Moves">What would move, from the fullest worker first, except that a worker who makes room for a case gives before taking it.</param>
/// <param name="Workers">Everybody who holds or can take a case, in order of identifiers.</param>
/// <param name="Staying">Why cases may not move at all, in order of how many.</param>
/// <param name="StillOver">Who would still be above the limit, and what keeps them there.</param>
/// <param name="Proof">How good it is, beside the best there could be.</param>
public sealed record BalanceProposal(
    string Team, DateOnly AsOf, IReadOnlyList<CaseMove> Moves, IReadOnlyList<WorkerBalance> Workers, IReadOnlyList<StayingCases> Staying, IReadOnlyList<WorkerStillOver> StillOver, BalanceProof Proof)
{
    /// <summary>The record sets of which the rules ask whether a case is protected, and which do not tell; in order of names.</summary>
    public IReadOnlyList<string> NotLookedAt { get; init; } = [];

    /// <summary>Points carried of points available in the team; moves do not change it.</summary>
    public Figure CapacityUsed => Capacity.Used(
        Workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.PointsBefore), Workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.Available),
        Workers.Sum(worker => worker.CasesBefore), Workers.Sum(worker => worker.WithoutWeights));

    /// <summary>Workers above their limit now.</summary>
    public int OverBefore => Workers.Count(worker => worker.PointsBefore > worker.Limit);

    /// <summary>Workers above their limit after the moves.</summary>
    public int OverAfter => Workers.Count(worker => worker.PointsAfter > worker.Limit);
}

/// <summary>One case that would move.</summary>
/// <param name="Case">The case as it is held now.</param>
/// <param name="Points">Its points.</param>
/// <param name="MonthsHeld">Whole months for which the worker has held it.</param>
/// <param name="IsLongHeld">Whether it is one that moves only where nothing else helps.</param>
/// <param name="Area">Where the person lives; null where that is not recorded or does not count.</param>
/// <param name="AreaCases">Cases that the worker who takes it keeps in that area.</param>
/// <param name="Skills">What a worker must be to take it, each with its reason.</param>
/// <param name="Giver">The worker who gives it, with this move and those before it.</param>
/// <param name="Taker">The worker who takes it, with this move and those before it.</param>
public sealed record CaseMove(
    CaseStanding Case, Exact Points, int MonthsHeld, bool IsLongHeld, string? Area, int AreaCases, IReadOnlyList<SkillNeeded> Skills, LoadChange Giver, LoadChange Taker);

/// <summary>How a worker's load changes by one move, when the moves are made in order.</summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="Standing">How the worker stands; null for one without a post in the team.</param>
/// <param name="Limit">The most points that somebody who takes a case may hold.</param>
/// <param name="Before">Points before the move.</param>
/// <param name="After">Points after it.</param>
public sealed record LoadChange(string WorkerId, WorkerStanding? Standing, Exact Limit, Exact Before, Exact After)
{
    public Figure UsedBefore => Capacity.Used(Before, Standing?.AvailablePoints ?? 0, 1, 0);

    public Figure UsedAfter => Capacity.Used(After, Standing?.AvailablePoints ?? 0, 1, 0);
}

/// <summary>A worker before and after all moves.</summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="Standing">How the worker stands now; null for one without a post in the team, whose cases need somebody else.</param>
/// <param name="Limit">The most points that somebody who takes a case may hold.</param>
public sealed record WorkerBalance(
    string WorkerId, WorkerStanding? Standing, Exact Limit, int CasesBefore, int CasesAfter, Exact PointsBefore, Exact PointsAfter, int WithoutWeights)
{
    /// <summary>The points for cases; 0 on long absence and without a post.</summary>
    public Exact Available => Standing?.AvailablePoints ?? 0;

    public Figure UsedBefore => Capacity.Used(PointsBefore, Available, CasesBefore, WithoutWeights);

    public Figure UsedAfter => Capacity.Used(PointsAfter, Available, CasesAfter, WithoutWeights);
}

/// <summary>Cases that stay where they are for one reason.</summary>
public sealed record StayingCases(string Because, int Cases, Exact Points);

/// <summary>A worker who would still be above the limit.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Over">Points above the limit after the moves.</param>
/// <param name="Staying">Why the cases stay that the worker keeps.</param>
public sealed record WorkerStillOver(WorkerBalance Worker, Exact Over, IReadOnlyList<StayingCases> Staying);

/// <summary>How good a proposal is. Burdens are in points and less is better; what they hold stands in the rules of the balance.</summary>
/// <param name="Before">The burden if nothing moves.</param>
/// <param name="After">The burden with the moves, which weigh something themselves.</param>
/// <param name="Bound">No proposal weighs less.</param>
/// <param name="NewToArea">Moves to somebody who keeps no other case in the person's area; null where areas do not count.</param>
/// <param name="NewToAreaBound">Of proposals that move the same cases and are as good, none has fewer.</param>
/// <param name="ClockEndedIt">Whether the clock ended the search before its work was done: another run may come to another proposal.</param>
public sealed record BalanceProof(Exact Before, Exact After, Exact Bound, int? NewToArea, int NewToAreaBound, bool ClockEndedIt)
{
    /// <summary>Whether no other proposal weighs less.</summary>
    public bool IsBest => After == Bound;

    /// <summary>By how much the best could at most be lighter, as per cent of this one.</summary>
    public Figure Gap => Figure.OfRatio(Unit.Percent, 1, After - Bound, After, 100, 1, Phrase.Of("reason.nothing-weighs"));
}
