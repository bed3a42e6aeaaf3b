using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>One measure at the end of an edition's quarter: its figures, how they stand to its target, and how they moved.</summary>
public sealed record MeasureResult
{
    public required Measure Measure { get; init; }

    /// <summary>The edition's quarter.</summary>
    public required Quarter Period { get; init; }

    /// <summary>Its figures of the two years before, the four quarters of last year, and this year's quarters up to the edition's.</summary>
    public required IReadOnlyDictionary<Period, Figure> Figures { get; init; }

    /// <summary>From the start of the financial year to the end of the quarter.</summary>
    public required Figure YearToDate { get; init; }

    /// <summary>The target in force on the quarter's last day; null where none was set for it.</summary>
    public required Target? Target { get; init; }

    /// <summary>Values that stand beside it and are no targets.</summary>
    public required IReadOnlyList<Comparator> Comparators { get; init; }

    /// <summary>How it stands to its target at the end of the quarter.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>How it stood at the end of the quarter before, to the target of that time.</summary>
    public required Judgement JudgementBefore { get; init; }

    /// <summary>The figure of the edition's quarter.</summary>
    public Figure Figure => Figures[Period];

    public Status Status => Judgement.Status;

    /// <summary>Whether the status is another than a quarter before. Setting or dropping a target is no change of status.</summary>
    public bool StatusChanged => Status != JudgementBefore.Status && Status != Status.NoTarget && JudgementBefore.Status != Status.NoTarget;

    /// <summary>The change on the quarter before; null where either has no value. A count or sum of the year so far is not better for having grown.</summary>
    public Change? SinceQuarterBefore => Change.Between(Measure, At(Period.Plus(-1)), Figure) is { } change
        ? Measure.Cumulative && Measure.IsTotalledOverTime ? change with { Sense = ChangeSense.Neither } : change
        : null;

    /// <summary>The change on the same quarter of the year before; null where either has no value.</summary>
    public Change? SinceYearBefore => Change.Between(Measure, At(Period.YearBefore), Figure);

    /// <summary>The figure of a period; null where the edition does not hold it.</summary>
    public Figure? At(Period period) => Figures.GetValueOrDefault(period);
}
