using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>A measure's definition as sentences for readers.</summary>
/// <param name="Counts">What it counts over, which rows, and where they stand in time.</param>
/// <param name="Numerator">What is counted or divided.</param>
/// <param name="Denominator">What it is divided by; null where nothing is.</param>
/// <param name="Notes">How it is to be read: ripening, cumulation, since when.</param>
public sealed record MeasureInWords(string Counts, string Numerator, string? Denominator, IReadOnlyList<string> Notes)
{
    public static MeasureInWords Of(Measure measure)
    {
        var notes = new List<string>();
        if (measure.Cumulative) notes.Add("Counted from the start of the financial year to the end of the period.");
        if (measure.MeanOfMonthEnds) notes.Add("For more than one month, the mean of the month-end values.");
        if (measure.RipensAfter is { } ripening) notes.Add($"Provisional until {ripening} after the end of the period.");
        if (measure.Since is { } since) notes.Add($"Measured since {since.LongName}.");
        if (measure.About is { } about) notes.Add(about);
        if (measure.Source is { } source) notes.Add($"Source of the definition: {source}");
        return measure.Formula switch
        {
            Formula.Plain(var tally) => new(Rows(measure.Base), Amount(tally), null, notes),
            Formula.Ratio(var numerator, var denominator, _) => new(Rows(measure.Base), Full(numerator, measure.Base), Full(denominator, measure.Base), notes),
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        };
    }

    /// <summary>"Reviews with “due on” in the period, where “completed on” is recorded".</summary>
    private static string Rows(Tally tally) =>
        $"{tally.Of.Title} {Standing(tally.Standing)}{(tally.Where is null ? "" : $", where {ExpressionInWords.Condition(tally.Where)}")}";

    private static string Standing(Standing standing) => standing switch
    {
        Measures.Standing.CountedOn(var date) => $"with {ExpressionInWords.Name(date)} in the period",
        Measures.Standing.Open(var from, var to) => $"open at the end of the period's last day ({ExpressionInWords.Name(from)} on or before it, {ExpressionInWords.Name(to)} not recorded or after it)",
        Measures.Standing.During(var from, var to) => $"that touched the period ({ExpressionInWords.Name(from)} on or before its last day, {ExpressionInWords.Name(to)} not recorded or on or after its first)",
        _ => throw new InvalidOperationException($"Unknown standing {standing}."),
    };

    private static string Amount(Tally tally) => tally.Amount switch
    {
        Measures.Amount.Rows => "the number of records",
        Measures.Amount.People => "the number of different people among them",
        Measures.Amount.PeopleWithEveryRow(var meeting) => $"the number of different people all of whose records in the period meet this: {ExpressionInWords.Condition(meeting)}",
        Measures.Amount.Sum(var of) => $"the sum of {ExpressionInWords.Of(of)}",
        Measures.Amount.Maximum(var of) => $"the largest of {ExpressionInWords.Of(of)}",
        Measures.Amount.Median(var of) => $"the median of {ExpressionInWords.Of(of)}",
        Measures.Amount.Latest => $"the last value supplied as \u2018{SuppliedFigures.NameIn(tally)}\u2019 in the period",
        _ => throw new InvalidOperationException($"Unknown amount {tally.Amount}."),
    };

    /// <summary>A part of a ratio; only the condition that it adds is said when it is about the measure's own rows.</summary>
    private static string Full(Tally part, Tally rows)
    {
        if (part.Amount is Measures.Amount.Latest) return Amount(part);
        if (Populations.BandOf(part) is var (from, to)) return $"the people{Aged(from, to)} who live in the area on the period's last day, from \u2018{part.Of.Title}\u2019";
        var same = part.Of == rows.Of && part.Standing == rows.Standing;
        if (same && part.Where == rows.Where) return Amount(part);
        if (same && part.Where is Expression.And(var shared, var added) && shared == rows.Where) return $"{Amount(part)} for which {ExpressionInWords.Condition(added)}";
        if (same && rows.Where is null && part.Where is not null) return $"{Amount(part)} for which {ExpressionInWords.Condition(part.Where)}";
        return $"{Amount(part)}, over {Rows(part)}";
    }

    private static string Aged(Exact? from, Exact? to) => (from, to) switch
    {
        (null, null) => "",
        (null, _) => $" aged {to} and under",
        (_, null) => $" aged {from} and over",
        _ => $" aged {from} to {to}",
    };
}
