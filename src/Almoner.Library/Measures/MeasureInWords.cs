using Almoner.Library.Expressions;
using Almoner.Terms;

namespace Almoner.Library.Measures;

/// <summary>A measure's definition as sentences for readers.</summary>
/// <param name="Counts">What it counts over, which rows, and where they stand in time.</param>
/// <param name="Numerator">What is counted or divided.</param>
/// <param name="Denominator">What it is divided by; null where nothing is.</param>
/// <param name="Notes">How it is to be read: ripening, cumulation, since when.</param>
public sealed record MeasureInWords(string Counts, string Numerator, string? Denominator, IReadOnlyList<string> Notes)
{
    /// <param name="measure">The measure.</param>
    /// <param name="wording">The language.</param>
    /// <param name="said">What fields, codes and other record sets are called in it, by what they are in English; titles of the measure are in it already.</param>
    public static MeasureInWords Of(Measure measure, Wording wording, Func<string, string> said)
    {
        var notes = new List<string>();
        if (measure.Cumulative) notes.Add(wording["measure.cumulative"]);
        if (measure.MeanOfMonthEnds) notes.Add(wording["measure.mean-of-month-ends"]);
        if (measure.RipensAfter is { } ripening) notes.Add(wording.Say("measure.ripens", ripening.In(wording)));
        if (measure.Since is { } since) notes.Add(wording.Say("measure.since", wording.Month(since)));
        if (measure.About is { } about) notes.Add(about);
        if (measure.Source is { } source) notes.Add(wording.Say("measure.source", source));
        var tallies = new TallyInWords(wording, said);
        return measure.Formula switch
        {
            Formula.Plain(var tally) => new(tallies.Rows(measure.Base), tallies.Amount(tally), null, notes),
            Formula.Ratio(var numerator, var denominator, _) => new(tallies.Rows(measure.Base), tallies.Full(numerator, measure.Base), tallies.Full(denominator, measure.Base), notes),
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        };
    }

    /// <summary>In English, as editions keep it.</summary>
    public static MeasureInWords Of(Measure measure) => Of(measure, Wording.English, text => text);
}

/// <summary>What is counted, in the words of a language.</summary>
file sealed class TallyInWords(Wording wording, Func<string, string> said)
{
    private readonly ExpressionInWords expressions = new(wording, said);

    /// <summary>"Reviews with “due on” in the period, where “completed on” is recorded".</summary>
    public string Rows(Tally tally) => tally.Where is null ? Standing(tally) : wording.Say("measure.where", Standing(tally), expressions.Condition(tally.Where));

    private string Standing(Tally tally) => tally.Standing switch
    {
        Measures.Standing.CountedOn(var date) => wording.Say("measure.counted-on", tally.Of.Title, expressions.Name(date)),
        Measures.Standing.Open(var from, var to) => wording.Say("measure.open", tally.Of.Title, expressions.Name(from), expressions.Name(to)),
        Measures.Standing.During(var from, var to) => wording.Say("measure.during", tally.Of.Title, expressions.Name(from), expressions.Name(to)),
        _ => throw new InvalidOperationException($"Unknown standing {tally.Standing}."),
    };

    public string Amount(Tally tally) => tally.Amount switch
    {
        Measures.Amount.Rows => wording["measure.records"],
        Measures.Amount.People => wording["measure.people"],
        Measures.Amount.PeopleWithEveryRow(var meeting) => wording.Say("measure.people-with-every-record", expressions.Condition(meeting)),
        Measures.Amount.Sum(var of) => wording.Say("measure.sum", expressions.Of(of)),
        Measures.Amount.Maximum(var of) => wording.Say("measure.largest", expressions.Of(of)),
        Measures.Amount.Median(var of) => wording.Say("measure.median", expressions.Of(of)),
        Measures.Amount.Latest => wording.Say("measure.supplied", expressions.Called(SuppliedFigures.NameIn(tally)!)),
        _ => throw new InvalidOperationException($"Unknown amount {tally.Amount}."),
    };

    /// <summary>A part of a ratio; only the condition that it adds is said when it is about the measure's own rows.</summary>
    public string Full(Tally part, Tally rows)
    {
        if (part.Amount is Measures.Amount.Latest) return Amount(part);
        if (Populations.BandOf(part) is var (from, to)) return Population(ExpressionInWords.Quoted(part.Of.Title), from, to);
        var same = part.Of == rows.Of && part.Standing == rows.Standing;
        if (same && part.Where == rows.Where) return Amount(part);
        if (same && part.Where is Expression.And(var shared, var added) && shared == rows.Where) return wording.Say("measure.for-which", Amount(part), expressions.Condition(added));
        if (same && rows.Where is null && part.Where is not null) return wording.Say("measure.for-which", Amount(part), expressions.Condition(part.Where));
        return wording.Say("measure.over", Amount(part), Rows(part));
    }

    private string Population(string title, Exact? from, Exact? to) => (from, to) switch
    {
        (null, null) => wording.Say("measure.population", title),
        (null, _) => wording.Say("measure.population-to", title, to),
        (_, null) => wording.Say("measure.population-from", title, from),
        _ => wording.Say("measure.population-between", title, from, to),
    };
}
