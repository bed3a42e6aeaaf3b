using Almoner.Library.Expressions;
using Almoner.Library.Measures;

namespace Almoner.Testing;

/// <summary>Definitions in the words of the library, for people who look at a case that failed.</summary>
public static class MeasureText
{
    public static string Of(Measure measure)
    {
        var formula = measure.Formula switch
        {
            Formula.Plain(var tally) => $"figure: {Of(tally)}",
            Formula.Ratio(var above, var below, var times) => $"numerator: {Of(above)}\ndenominator: {Of(below)}\ntimes: {times}",
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        };
        return $"""
            {measure.Code} base: {Of(measure.Base)}
            {formula}
            cumulative: {measure.Cumulative}, mean of month ends: {measure.MeanOfMonthEnds}, ripens after: {measure.RipensAfter}, since: {measure.Since}
            """;
    }

    public static string Of(Tally tally)
    {
        var amount = tally.Amount switch
        {
            Amount.Rows => "rows",
            Amount.People => "people",
            Amount.PeopleWithEveryRow(var meeting) => $"people with every row meeting {Of(meeting)}",
            Amount.Sum(var of) => $"sum of {Of(of)}",
            Amount.Maximum(var of) => $"maximum of {Of(of)}",
            Amount.Median(var of) => $"median of {Of(of)}",
            Amount.Latest(var of) => $"last {Of(of)}",
            _ => throw new InvalidOperationException($"Unknown amount {tally.Amount}."),
        };
        var standing = tally.Standing switch
        {
            Standing.CountedOn(var date) => $"counted on {date.Name}",
            Standing.Open(var from, var to) => $"open from {from.Name} to {to.Name}",
            Standing.During(var from, var to) => $"during {from.Name} to {to.Name}",
            _ => throw new InvalidOperationException($"Unknown standing {tally.Standing}."),
        };
        return $"{amount} of {tally.Of.Name} {standing}{(tally.Where is null ? "" : $" where {Of(tally.Where)}")}";
    }

    private static string Of(Expression expression) => ExpressionText.Of(expression);
}
