using System.Globalization;
using Almoner.Terms;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Library.Expressions;

/// <summary>Writes an expression back as its language has it, with no more brackets than it needs.</summary>
public static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        Constant(_, string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        Constant(_, DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        Constant(_, bool yes) => yes ? "true" : "false",
        Constant(_, Exact number) => Number(number),
        Constant constant => throw new InvalidOperationException($"Unknown constant {constant.Value}."),
        FieldValue(RowOf.Person, var field) => $"person.{field.Name}",
        FieldValue(RowOf.Measured, var field) => $"row.{field.Name}",
        FieldValue(_, var field) => field.Name,
        PeriodEdge(var isEnd) => isEnd ? "period.end" : "period.start",
        Compare(var how, var left, var right) => $"{Inside(left, 4)} {Sign(how)} {Inside(right, 4)}",
        And(var left, var right) => $"{Inside(left, 2)} and {Inside(right, 2)}",
        Or(var left, var right) => $"{Inside(left, 1)} or {Inside(right, 1)}",
        Not(IsNull(var of)) => $"{Inside(of, 4)} is not null",
        Not(var of) => $"not {Inside(of, 3)}",
        IsNull(var of) => $"{Inside(of, 4)} is null",
        In(var of, var choices) => $"{Inside(of, 4)} in ({string.Join(", ", choices.Select(Of))})",
        Between(var of, var low, var high) => $"{Inside(of, 4)} between {Inside(low, 4)} and {Inside(high, 4)}",
        Arithmetic(Operation.Plus, var left, var right) => $"{Inside(left, 4)} + {Inside(right, 5)}",
        Arithmetic(Operation.Minus, var left, var right) => $"{Inside(left, 4)} - {Inside(right, 5)}",
        Arithmetic(_, var left, var right) => $"{Inside(left, 5)} * {Inside(right, 6)}",
        Divide(var of, var by) => $"{Inside(of, 5)} / {Number(by)}",
        Shift(var date, { Amount: < 0 } by) => $"{Inside(date, 4)} - {by with { Amount = -by.Amount }}",
        Shift(var date, var by) => $"{Inside(date, 4)} + {by}",
        Days(var from, var to) => $"days({Of(from)}, {Of(to)})",
        Hours(var from, var to) => $"hours({Of(from)}, {Of(to)})",
        WorkingDays(var from, var to) => $"working_days({Of(from)}, {Of(to)})",
        Age(var born, var on) => $"age({Of(born)}, {Of(on)})",
        FollowedBy(_, _, var set, var within, var where) => $"followed_by({set.Name}, {within}{(where is null ? "" : ", " + Of(where))})",
        Has(_, var set, var where) => $"has({set.Name}{(where is null ? "" : ", " + Of(where))})",
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType()}."),
    };

    private static string Inside(Expression expression, int binding) => Binding(expression) < binding ? $"({Of(expression)})" : Of(expression);

    /// <summary>How tightly an expression holds together: 1 or, 2 and, 3 not and tests, 4 sums, 5 products, 6 everything else.</summary>
    private static int Binding(Expression expression) => expression switch
    {
        Or => 1,
        And => 2,
        Not or Compare or IsNull or In or Between => 3,
        Shift or Arithmetic(Operation.Plus or Operation.Minus, _, _) => 4,
        Arithmetic or Divide => 5,
        _ => 6,
    };

    private static string Number(Exact number) => number.Round(12).ToString("0.############", CultureInfo.InvariantCulture);

    private static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
