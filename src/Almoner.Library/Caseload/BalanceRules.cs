using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>How workload is evened out between the workers of a team: what may move, to whom, and what a good proposal is.</summary>
public sealed record BalanceRules
{
    /// <summary>A part of the points available, such as 1: whoever takes a case ends at or under it, and points above it count as over the limit.</summary>
    public required Exact Limit { get; init; }

    /// <summary>How far a worker's capacity used may lie from the team's mean, on either side, before it counts as uneven: 0 to 1.</summary>
    public required Exact EvenWithin { get; init; }

    /// <summary>The most cases that one worker takes at once, 1 or more.</summary>
    public required int MostNewCases { get; init; }

    /// <summary>The field of people that says where a person lives; null when travel does not count.</summary>
    public required Field? Area { get; init; }

    /// <summary>What each thing weighs when proposals are compared.</summary>
    public required BurdenWeights Burden { get; init; }

    /// <summary>Cases that move only where nothing else helps; null when no case counts as long held.</summary>
    public required LongHeldCases? LongHeld { get; init; }

    /// <summary>For each role of an allocation in which a case stays where it is, why.</summary>
    public required IReadOnlyDictionary<string, string> ProtectedRoles { get; init; }

    /// <summary>States of a person, any of which keeps the person's cases where they are, in declared order.</summary>
    public required IReadOnlyList<ProtectedState> ProtectedStates { get; init; }

    /// <summary>What a worker must be to take certain cases, in declared order; all that apply must hold.</summary>
    public required IReadOnlyList<SkillNeeded> Skills { get; init; }
}

/// <summary>What each thing weighs when proposals are compared. All are 0 or more and in points of workload.</summary>
/// <param name="OverLimit">Each point above a worker's limit.</param>
/// <param name="NobodyThere">Each point that is held by somebody who is away or has no post in the team, and so has no limit.</param>
/// <param name="Uneven">Each point outside the even range.</param>
/// <param name="Move">That a person changes worker.</param>
/// <param name="MonthHeld">Each whole month for which the worker has held a case that moves.</param>
public sealed record BurdenWeights(Exact OverLimit, Exact NobodyThere, Exact Uneven, Exact Move, Exact MonthHeld);

/// <summary>Cases that move only where nothing else helps.</summary>
/// <param name="Months">Whole months of an allocation from which a case is long held.</param>
/// <param name="Move">What it weighs, beside the move itself, that such a case moves; in points.</param>
public sealed record LongHeldCases(int Months, Exact Move);

/// <summary>A state of a person that keeps the person's cases where they are: something that has begun, or falls due soon, and has not ended.</summary>
/// <param name="Set">The record set; it is about people.</param>
/// <param name="From">The date from which the state holds.</param>
/// <param name="Until">The date on which it no longer holds; empty while it lasts.</param>
/// <param name="DaysAhead">Days by which the state holds before <paramref name="From"/>: 0 for what is open, more for what falls due.</param>
/// <param name="Because">The reason, as a proposal gives it.</param>
public sealed record ProtectedState(RecordSet Set, Field From, Field Until, int DaysAhead, string Because);

/// <summary>What a worker must be to take certain cases. An empty list of codes means any.</summary>
/// <param name="Roles">Roles of the allocation.</param>
/// <param name="Weights">For each field of case_weights that counts, its codes.</param>
/// <param name="HeldBy">Professions of the worker who holds the case now.</param>
/// <param name="Professions">Professions, any of which may take the case.</param>
/// <param name="Experienced">Whether newly qualified workers may not take it.</param>
/// <param name="Because">The reason, as a proposal gives it.</param>
public sealed record SkillNeeded(
    IReadOnlyList<string> Roles, IReadOnlyDictionary<string, IReadOnlyList<string>> Weights, IReadOnlyList<string> HeldBy, IReadOnlyList<string> Professions, bool Experienced, string Because);
