using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>
/// What a case weighs and how much a worker can carry. A case weighs the sum of the points of its complexity, risk and travel, times the share
/// of the role in which it is held.
/// </summary>
public sealed record WeightingScheme
{
    public required string Name { get; init; }

    /// <summary>Why the points are as they are, for readers of the audit.</summary>
    public required string Reasons { get; init; }

    /// <summary>The points of a full-time worker's whole time, more than 0: 100 makes a point one per cent of it.</summary>
    public required Exact FullPoints { get; init; }

    /// <summary>The part of the time kept for what is no case work, such as supervision, training and duty: from 0 to under 1.</summary>
    public required Exact ProtectedShare { get; init; }

    /// <summary>By what part a newly qualified worker carries less: from 0 to under 1.</summary>
    public required Exact NewlyQualifiedReduction { get; init; }

    public required WeightFactor Complexity { get; init; }

    public required WeightFactor Risk { get; init; }

    public required WeightFactor Travel { get; init; }

    /// <summary>For each role of an allocation, what part of the case's points it carries: 0 to 1.</summary>
    public required IReadOnlyDictionary<string, Exact> RoleShares { get; init; }

    /// <summary>Bands of capacity used, from the lowest; the last is open.</summary>
    public required IReadOnlyList<CapacityBand> Bands { get; init; }

    public IReadOnlyList<WeightFactor> Factors => [Complexity, Risk, Travel];

    /// <summary>The points of a case for a worker who holds it in a role. All codes are those of the record sets.</summary>
    public Exact Points(string complexity, string risk, string travel, string role) =>
        (Complexity.Points[complexity] + Risk.Points[risk] + Travel.Points[travel]) * RoleShares[role];

    /// <summary>The same; null where a weight is not recorded, or is a code that the scheme does not know.</summary>
    public Exact? PointsIfKnown(string? complexity, string? risk, string? travel, string role) =>
        complexity is not null && risk is not null && travel is not null
        && Complexity.Points.ContainsKey(complexity) && Risk.Points.ContainsKey(risk) && Travel.Points.ContainsKey(travel) && RoleShares.ContainsKey(role)
            ? Points(complexity, risk, travel, role)
            : null;

    /// <summary>The points that a worker in post has for cases.</summary>
    /// <param name="fte">Contracted time as a part of full time.</param>
    /// <param name="newlyQualified">Whether the worker carries less for being newly qualified.</param>
    public Exact Available(Exact fte, bool newlyQualified) =>
        fte * FullPoints * (1 - ProtectedShare) * (newlyQualified ? 1 - NewlyQualifiedReduction : 1);

    /// <summary>The band of a capacity used.</summary>
    /// <param name="percent">Points carried as per cent of points available, 0 or more.</param>
    public CapacityBand BandOf(Exact percent) => Bands.First(band => band.UpTo is not { } most || percent <= most);
}

/// <summary>One thing that makes a case weigh more.</summary>
/// <param name="Field">The field of case_weights: "complexity".</param>
/// <param name="Points">Points for each of its codes, 0 or more, in declared order.</param>
/// <param name="Vary">By what part each of these points may be wrong, 0 to 1: findings are held to all values within.</param>
public sealed record WeightFactor(string Field, IReadOnlyDictionary<string, Exact> Points, Exact Vary);

/// <summary>A range of capacity used.</summary>
/// <param name="Name">In words: "full".</param>
/// <param name="UpTo">Its upper end in per cent of the points available, included; null for the last, which is open.</param>
public sealed record CapacityBand(string Name, Exact? UpTo);
