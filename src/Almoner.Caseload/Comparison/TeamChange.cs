using Almoner.Terms;

namespace Almoner.Caseload.Comparison;

/// <summary>How a team's average went since an earlier audit.</summary>
public enum Direction
{
    /// <summary>Nothing says what to compare with, or that it cannot be compared; or one of the two has no average.</summary>
    NotComparable,

    /// <summary>Higher by more than the rounding of the earlier average hides.</summary>
    Rose,

    /// <summary>Lower by more than the rounding of the earlier average hides.</summary>
    Fell,

    /// <summary>The earlier average, as printed, may be the same.</summary>
    Same,
}

/// <summary>One team beside an earlier audit.</summary>
public sealed record TeamChange
{
    public required string Team { get; init; }

    /// <summary>This audit's average.</summary>
    public required Figure Now { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>Why it is not comparable; null when it is.</summary>
    public Phrase? WhyNot { get; init; }

    /// <summary>The team of the earlier audit; null when none is declared.</summary>
    public string? EarlierTeam { get; init; }

    /// <summary>The earlier average, as published; null when there is none to compare with.</summary>
    public Figure? Before { get; init; }

    /// <summary>Now less before, in cases a worker; null when not comparable.</summary>
    public Exact? Difference { get; init; }

    /// <summary>This audit's average over only those months that the earlier one looked at; null where the audits look at the same months, or this one does not hold them.</summary>
    public Figure? NowInSameMonths { get; init; }

    /// <summary>That less before, in cases a worker; null where there is none.</summary>
    public Exact? DifferenceInSameMonths => Before is { Value: { } before } && NowInSameMonths is { Value: { } now } ? now - before : null;

    /// <summary>How much the team's average varies by itself; null when not comparable.</summary>
    public Variation? Variation { get; init; }

    /// <summary>Whether the change is larger than the team's own variation, from <see cref="Variation.Deviations"/> standard deviations on; null when that is not known, or the average is provisional.</summary>
    public bool? BeyondVariation { get; init; }
}
