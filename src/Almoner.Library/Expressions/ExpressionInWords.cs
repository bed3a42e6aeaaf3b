using Almoner.Library.Records;
using Almoner.Terms;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Library.Expressions;

/// <summary>Says an expression in words for people who do not read the language of measures. The exact form is <see cref="ExpressionText"/>.</summary>
/// <param name="wording">The language of the words.</param>
/// <param name="said">What fields, codes and record sets are called in it, by what they are in English.</param>
internal sealed class ExpressionInWords(Wording wording, Func<string, string> said)
{
    public string Of(Expression expression) => expression switch
    {
        Constant(_, string text) => Called(text),
        Constant(_, DateOnly day) => wording.Day(day),
        Constant(_, bool yes) => YesOrNo(yes),
        Constant => ExpressionText.Of(expression),
        FieldValue(RowOf.Person, var field) => wording.Say("expression.of-person", Name(field)),
        FieldValue(RowOf.Measured, var field) => wording.Say("expression.of-record", Name(field)),
        FieldValue(_, var field) => Name(field),
        PeriodEdge(var isEnd) => wording[isEnd ? "expression.last-day" : "expression.first-day"],
        Compare(var how, var left, var right) => wording.Say(KeyOf(how, left.Type), Of(left), Of(right)),
        And(var left, var right) => wording.Say("expression.and", Inside(left), Inside(right)),
        Or(var left, var right) => wording.Say("expression.or", Inside(left), Inside(right)),
        Not(IsNull(var of)) => wording.Say("expression.recorded", Of(of)),
        Not(FollowedBy followed) => wording.Say("expression.not-followed", Called(followed.Set.Title), followed.Within.In(wording), Where(followed.Where)),
        Not(Has has) => wording.Say("expression.has-not", Called(has.Set.Title), Where(has.Where)),
        Not(FieldValue field) => wording.Say("expression.is", Of(field), YesOrNo(false)),
        Not(var of) => wording.Say("expression.not", Of(of)),
        IsNull(var of) => wording.Say("expression.not-recorded", Of(of)),
        In(var of, var choices) => wording.Say(choices.Count == 1 ? "expression.is" : "expression.one-of", Of(of), OneOf([.. choices.Select(Of)])),
        Between(var of, var low, var high) => wording.Say("expression.between", Of(of), Of(low), Of(high)),
        Arithmetic(Operation.Plus, var left, var right) => wording.Say("expression.plus", Of(left), Of(right)),
        Arithmetic(Operation.Minus, var left, var right) => wording.Say("expression.less", Of(left), Of(right)),
        Arithmetic(_, var left, var right) => wording.Say("expression.times", Of(left), Of(right)),
        Divide(var of, _) => wording.Say("expression.divided", Of(of), ExpressionText.Of(expression).Split('/')[^1].Trim()),
        Shift(var date, { Amount: < 0 } by) => wording.Say("expression.earlier", (by with { Amount = -by.Amount }).In(wording), Of(date)),
        Shift(var date, var by) => wording.Say("expression.later", by.In(wording), Of(date)),
        Days(var from, var to) => wording.Say("expression.days", Of(from), Of(to)),
        Hours(var from, var to) => wording.Say("expression.hours", Of(from), Of(to)),
        WorkingDays(var from, var to) => wording.Say("expression.working-days", Of(from), Of(to)),
        Age(var born, var on) => wording.Say("expression.age", Of(born), Of(on)),
        FollowedBy followed => wording.Say("expression.followed", Called(followed.Set.Title), followed.Within.In(wording), Where(followed.Where)),
        Has has => wording.Say("expression.has", Called(has.Set.Title), Where(has.Where)),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType()}."),
    };

    /// <summary>A condition; a yes/no field by itself is said to be yes.</summary>
    public string Condition(Expression condition) => condition is FieldValue field ? wording.Say("expression.is", Of(field), YesOrNo(true)) : Of(condition);

    /// <summary>"completed on", "service area".</summary>
    public string Name(Field field) => $"\u201c{said(field.Name.Replace('_', ' '))}\u201d";

    /// <summary>Titles and texts of the records.</summary>
    public string Called(string text) => Quoted(said(text));

    public static string Quoted(string text) => $"\u2018{text}\u2019";

    private string Inside(Expression expression) => expression is And or Or ? expression is And ? Of(expression) : $"({Of(expression)})" : Condition(expression);

    private string Where(Expression? where) => where is null ? "" : wording.Say("expression.of-which", Condition(where));

    private string YesOrNo(bool yes) => wording[yes ? "expression.yes" : "expression.no"];

    private string OneOf(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : wording.Say("list.or", string.Join(", ", words.SkipLast(1)), words[^1]);

    private static string KeyOf(Comparison how, ValueKind type) => (how, type is ValueKind.Date or ValueKind.DateTime) switch
    {
        (Comparison.Equal, _) => "expression.is",
        (Comparison.NotEqual, _) => "expression.is-not",
        (Comparison.Less, true) => "expression.before",
        (Comparison.LessOrEqual, true) => "expression.on-or-before",
        (Comparison.Greater, true) => "expression.after",
        (Comparison.GreaterOrEqual, true) => "expression.on-or-after",
        (Comparison.Less, _) => "expression.less-than",
        (Comparison.LessOrEqual, _) => "expression.at-most",
        (Comparison.Greater, _) => "expression.more-than",
        _ => "expression.at-least",
    };
}
