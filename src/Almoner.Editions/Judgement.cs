using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A status, and why it is that.</summary>
/// <param name="Status">The status.</param>
/// <param name="Why">What was held against what, whole, in words: "241 of 250 by quarter 2 (500 in the year); 9 short, within 5%".</param>
public sealed record Judgement(Status Status, Phrase Why)
{
    /// <summary>What the target asks for by now, where it does not say so itself: "250 by quarter 2", "371 in 2022/23 Q2"; null elsewhere.</summary>
    public Phrase? Due { get; init; }

    /// <summary>The year to date, where that is judged and the quarter's own figure is another: "241 so far"; null elsewhere.</summary>
    public Phrase? SoFar { get; init; }

    /// <summary>How far the figure is from the target: "9 short, within 5%"; null where it is met or not judged.</summary>
    public Phrase? Distance { get; init; }

    /// <summary>Whether a figure that it rests on may still change.</summary>
    public bool IsProvisional { get; init; }
}

/// <summary>The figures of one measure that its target is judged on at the end of one quarter.</summary>
public sealed record Evidence
{
    public required Measure Measure { get; init; }

    public required Quarter Period { get; init; }

    /// <summary>The figure of the quarter.</summary>
    public required Figure Figure { get; init; }

    /// <summary>From the start of the financial year to the end of the quarter.</summary>
    public required Figure YearToDate { get; init; }

    /// <summary>The same quarter of the year before.</summary>
    public required Figure SameQuarterLastYear { get; init; }

    /// <summary>The whole year before.</summary>
    public required Figure LastYear { get; init; }

    /// <summary>The groups of the breakdown that the target is set for; empty where it is set for the whole.</summary>
    public IReadOnlyList<GroupFigure> Groups { get; init; } = [];
}

/// <summary>The figure of one group of a breakdown.</summary>
/// <param name="Group">The group, as the records name it.</param>
/// <param name="Figure">Its figure.</param>
public sealed record GroupFigure(string Group, Figure Figure);
