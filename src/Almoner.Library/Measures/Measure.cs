using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>A measure as analysts declare it, read and checked. What it means is its <see cref="Formula"/> over tallies.</summary>
public sealed record Measure
{
    /// <summary>"SAF01": letters then digits.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether it is a key performance indicator.</summary>
    public bool Kpi { get; init; }

    public Better Better { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>Decimals printed, 0 to 4.</summary>
    public required int Decimals { get; init; }

    /// <summary>The rows it is about, whatever is then counted of them: they give <see cref="Figure.Rows"/>.</summary>
    public required Tally Base { get; init; }

    public required Formula Formula { get; init; }

    /// <summary>The fields it may be broken down by.</summary>
    public IReadOnlyList<Field> Breakdowns { get; init; } = [];

    /// <summary>Counts from the start of the financial year to the end of the period asked for.</summary>
    public bool Cumulative { get; init; }

    /// <summary>A stock whose value for a longer period is the mean of its month-end values.</summary>
    public bool MeanOfMonthEnds { get; init; }

    /// <summary>How long after the end of a period its figure may still change; null when it is complete at once.</summary>
    public TimeSpanOfCalendar? RipensAfter { get; init; }

    /// <summary>The first month it was measured in; periods that begin before have no figure. Null: always.</summary>
    public Month? Since { get; init; }

    /// <summary>Where the definition comes from, for readers.</summary>
    public string? Source { get; init; }

    /// <summary>A note to readers about how to take the figure.</summary>
    public string? About { get; init; }

    public required Place Place { get; init; }

    /// <summary>Whether it is a count or sum: a group without rows is 0, and a group is a share of the total. People in several groups count in each.</summary>
    public bool AddsUp => Formula is Formula.Plain { Tally.Amount: Amount.Rows or Amount.People or Amount.Sum };

    /// <summary>Whether it counts or adds up what happens in a period, so that a longer period comes to more: no stock, share, mean, median or maximum.</summary>
    public bool IsTotalledOverTime => !MeanOfMonthEnds && AddsUp && Formula is Formula.Plain { Tally.Standing: not Standing.Open };

    /// <summary>Every tally that its figure needs, the base included.</summary>
    public IEnumerable<Tally> Tallies => Formula switch
    {
        Formula.Plain(var tally) => [Base, tally],
        Formula.Ratio(var numerator, var denominator, _) => [Base, numerator, denominator],
        _ => throw new InvalidOperationException($"Unknown formula {Formula}."),
    };
}

/// <summary>Which way a measure should move.</summary>
public enum Better
{
    /// <summary>Neither way is better: it tells volume.</summary>
    None,
    Higher,
    Lower,
}

/// <summary>How tallies make a figure.</summary>
public abstract record Formula
{
    /// <summary>The tally itself: a count, sum, median, maximum or last value.</summary>
    public sealed record Plain(Tally Tally) : Formula;

    /// <summary>Numerator / denominator x times, each merged over the whole period first: never a mean of ratios. None when either has no value.</summary>
    public sealed record Ratio(Tally Numerator, Tally Denominator, Exact Times) : Formula;
}

/// <summary>Something counted or added up: over a record set, of which rows, when, and what.</summary>
/// <param name="Of">The record set.</param>
/// <param name="Where">Which rows; null for all. A row counts only where it is true, not where it is unknown.</param>
/// <param name="Standing">Where rows stand in time.</param>
/// <param name="Amount">What is worked out.</param>
public sealed record Tally(RecordSet Of, Expression? Where, Standing Standing, Amount Amount);

/// <summary>Where rows stand in time.</summary>
public abstract record Standing
{
    /// <summary>An event: a row belongs to the period that holds its date. Rows without one belong to none.</summary>
    public sealed record CountedOn(Field Date) : Standing;

    /// <summary>A stock: rows open at the end of the period's last day, that is From on or before that day, and To empty or after it.</summary>
    public sealed record Open(Field From, Field To) : Standing;

    /// <summary>Rows that touched the period at all: From on or before its last day, and To empty or on or after its first.</summary>
    public sealed record During(Field From, Field To) : Standing;
}

/// <summary>What a tally works out of its rows.</summary>
public abstract record Amount
{
    /// <summary>The number of rows.</summary>
    public sealed record Rows : Amount;

    /// <summary>The number of different people.</summary>
    public sealed record People : Amount;

    /// <summary>The number of different people all of whose rows in the period meet the condition.</summary>
    public sealed record PeopleWithEveryRow(Expression Meeting) : Amount;

    /// <summary>The sum of a number over the rows where it is known. 0 when there are none.</summary>
    public sealed record Sum(Expression Of) : Amount;

    /// <summary>The largest value; none without rows.</summary>
    public sealed record Maximum(Expression Of) : Amount;

    /// <summary>The middle value, or the mean of the two middle values; none without rows.</summary>
    public sealed record Median(Expression Of) : Amount;

    /// <summary>The value of the row that stands last in the period, of rows at the same moment the largest; none without rows. Only of events.</summary>
    public sealed record Latest(Expression Of) : Amount;
}
