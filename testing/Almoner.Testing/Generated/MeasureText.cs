using System.Globalization;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;

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
            base: {Of(measure.Base)}
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

    public static string Of(Expression expression) => expression switch
    {
        Expression.Constant(_, string word) => $"'{word}'",
        Expression.Constant(_, DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture),
        Expression.Constant(_, bool yes) => yes ? "true" : "false",
        Expression.Constant(_, var value) => value.ToString()!,
        Expression.FieldValue(RowOf.This, var field) => field.Name,
        Expression.FieldValue(RowOf.Person, var field) => $"person.{field.Name}",
        Expression.FieldValue(_, var field) => $"row.{field.Name}",
        Expression.PeriodEdge(var isEnd) => isEnd ? "period.end" : "period.start",
        Expression.Compare(var how, var left, var right) => $"({Of(left)} {Sign(how)} {Of(right)})",
        Expression.And(var left, var right) => $"({Of(left)} and {Of(right)})",
        Expression.Or(var left, var right) => $"({Of(left)} or {Of(right)})",
        Expression.Not(var of) => $"not {Of(of)}",
        Expression.IsNull(var of) => $"({Of(of)} is null)",
        Expression.In(var of, var choices) => $"({Of(of)} in ({string.Join(", ", choices.Select(Of))}))",
        Expression.Between(var of, var low, var high) => $"({Of(of)} between {Of(low)} and {Of(high)})",
        Expression.Arithmetic(var how, var left, var right) => $"({Of(left)} {Sign(how)} {Of(right)})",
        Expression.Divide(var of, var by) => $"({Of(of)} / {by})",
        Expression.Shift(var date, var by) => $"({Of(date)} + {by})",
        Expression.Days(var from, var to) => $"days({Of(from)}, {Of(to)})",
        Expression.Hours(var from, var to) => $"hours({Of(from)}, {Of(to)})",
        Expression.WorkingDays(var from, var to) => $"working_days({Of(from)}, {Of(to)})",
        Expression.Age(var born, var on) => $"age({Of(born)}, {Of(on)})",
        Expression.FollowedBy(_, _, var set, var within, var where) => $"followed_by({set.Name}, {within}{(where is null ? "" : $", {Of(where)}")})",
        Expression.Has(_, var set, var where) => $"has({set.Name}{(where is null ? "" : $", {Of(where)}")})",
        _ => throw new InvalidOperationException("Unknown expression."),
    };

    private static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    private static string Sign(Operation how) => how switch
    {
        Operation.Plus => "+",
        Operation.Minus => "-",
        _ => "*",
    };
}
