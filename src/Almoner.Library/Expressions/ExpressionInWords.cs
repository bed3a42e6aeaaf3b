using Almoner.Library.Records;
using Almoner.Terms;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Library.Expressions;

/// <summary>Says an expression in words for people who do not read the language. The exact form is <see cref="ExpressionText"/>.</summary>
public static class ExpressionInWords
{
    public static string Of(Expression expression) => expression switch
    {
        Constant(_, string text) => $"\u2018{text}\u2019",
        Constant(_, DateOnly day) => Terms.Words.Day(day),
        Constant(_, bool yes) => yes ? "yes" : "no",
        Constant => ExpressionText.Of(expression),
        FieldValue(RowOf.Person, var field) => $"the person's {Name(field)}",
        FieldValue(RowOf.Measured, var field) => $"the record's own {Name(field)}",
        FieldValue(_, var field) => Name(field),
        PeriodEdge(var isEnd) => isEnd ? "the period's last day" : "the period's first day",
        Compare(var how, var left, var right) => $"{Of(left)} is {Sign(how, left.Type)}{Of(right)}",
        And(var left, var right) => $"{Inside(left)} and {Inside(right)}",
        Or(var left, var right) => $"{Inside(left)} or {Inside(right)}",
        Not(IsNull(var of)) => $"{Of(of)} is recorded",
        Not(FollowedBy followed) => $"no later record of the same person in {Title(followed.Set)} within {followed.Within}{Where(followed.Where)}",
        Not(Has has) => $"the person has no record in {Title(has.Set)}{Where(has.Where)}",
        Not(FieldValue field) => $"{Of(field)} is no",
        Not(var of) => $"not ({Of(of)})",
        IsNull(var of) => $"{Of(of)} is not recorded",
        In(var of, var choices) => $"{Of(of)} is {OneOf([.. choices.Select(Of)])}",
        Between(var of, var low, var high) => $"{Of(of)} is from {Of(low)} to {Of(high)}, both included",
        Arithmetic(Operation.Plus, var left, var right) => $"{Of(left)} plus {Of(right)}",
        Arithmetic(Operation.Minus, var left, var right) => $"{Of(left)} less {Of(right)}",
        Arithmetic(_, var left, var right) => $"{Of(left)} times {Of(right)}",
        Divide(var of, _) => $"{Of(of)} divided by {ExpressionText.Of(expression).Split('/')[^1].Trim()}",
        Shift(var date, { Amount: < 0 } by) => $"{by with { Amount = -by.Amount }} before {Of(date)}",
        Shift(var date, var by) => $"{by} after {Of(date)}",
        Days(var from, var to) => $"the days from {Of(from)} to {Of(to)}",
        Hours(var from, var to) => $"the hours from {Of(from)} to {Of(to)}",
        WorkingDays(var from, var to) => $"the working days from {Of(from)} to {Of(to)}",
        Age(var born, var on) => $"the age in completed years, from {Of(born)} to {Of(on)}",
        FollowedBy followed => $"a later record of the same person in {Title(followed.Set)} within {followed.Within}{Where(followed.Where)}",
        Has has => $"the person has a record in {Title(has.Set)}{Where(has.Where)}",
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType()}."),
    };

    /// <summary>A condition; a yes/no field by itself is said to be yes.</summary>
    public static string Condition(Expression condition) => condition is FieldValue field ? $"{Of(field)} is yes" : Of(condition);

    private static string Inside(Expression expression) => expression is And or Or ? expression is And ? Of(expression) : $"({Of(expression)})" : Condition(expression);

    private static string Where(Expression? where) => where is null ? "" : $" of which {Condition(where)}";

    private static string OneOf(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    private static string Title(RecordSet set) => $"\u2018{set.Title}\u2019";

    /// <summary>"completed on", "service area".</summary>
    internal static string Name(Field field) => $"\u201c{field.Name.Replace('_', ' ')}\u201d";

    private static string Sign(Comparison how, ValueKind type) => (how, type is ValueKind.Date or ValueKind.DateTime) switch
    {
        (Comparison.Equal, _) => "",
        (Comparison.NotEqual, _) => "not ",
        (Comparison.Less, true) => "before ",
        (Comparison.LessOrEqual, true) => "on or before ",
        (Comparison.Greater, true) => "after ",
        (Comparison.GreaterOrEqual, true) => "on or after ",
        (Comparison.Less, _) => "less than ",
        (Comparison.LessOrEqual, _) => "at most ",
        (Comparison.Greater, _) => "more than ",
        _ => "at least ",
    };
}
