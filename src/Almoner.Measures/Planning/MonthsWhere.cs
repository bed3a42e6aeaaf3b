using System.Diagnostics.CodeAnalysis;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Records.Sql;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Measures.Planning;

/// <summary>
/// Writes a condition as the months in which it is true, and as those in which it is false; in the others it is unknown. So a condition that
/// asks for the period's end is worked out once a row, not once a row and period.
/// </summary>
internal sealed class MonthsWhere(SqlText text, RowNames names, Monthly source)
{
    private readonly ExpressionSql expressions = new(text, names);
    private readonly List<string> joins = [];

    /// <summary>What the conditions written so far need beside the rows, as SQL.</summary>
    public string Joins => string.Concat(joins.Select(join => "\n    " + join));

    /// <summary>Whether a tally's rows and conditions can be told by months; otherwise they must be held against each period.</summary>
    public static bool CanTell(Tally tally) => tally.Standing is not Standing.During && TallyParts.ExpressionsOf(tally).All(CanTell);

    /// <summary>The months in which a row counts and meets a condition; null is met always.</summary>
    public string When(Expression? condition) => condition switch
    {
        null => source.Months,
        { AsksPeriod: false } => $"CASE WHEN {Written(condition)} THEN {source.Months} ELSE 0 END",
        _ => $"{source.Months} & {True(condition)}",
    };

    /// <summary>The months in which a row counts and meets one condition but not another; where that is unknown, it does not meet it.</summary>
    public string WhenBut(Expression? condition, Expression not) => not.AsksPeriod || condition is { AsksPeriod: true }
        ? $"{When(condition)} & ({All} - {True(not)})"
        : $"CASE WHEN {(condition is null ? "" : Written(condition) + " AND ")}({Written(not)}) IS NOT TRUE THEN {source.Months} ELSE 0 END";

    /// <summary>A condition that does not ask for the period, as SQL.</summary>
    public string Written(Expression condition) => expressions.Write(condition);

    /// <summary>The months in which a condition is true.</summary>
    private string True(Expression condition) => condition switch
    {
        { AsksPeriod: false } => $"CASE WHEN {expressions.Write(condition)} THEN {All} ELSE 0 END",
        And(var left, var right) => $"({True(left)} & {True(right)})",
        Or(var left, var right) => $"({True(left)} | {True(right)})",
        Not(var of) => False(of),
        Between(var of, var low, var high) => $"({True(new Compare(Comparison.GreaterOrEqual, of, low))} & {True(new Compare(Comparison.LessOrEqual, of, high))})",
        Has has => $"coalesce({Has(has)}, 0)",
        Compare compare when IsWithEnd(compare, out var day, out var how) => $"coalesce({Months(Day(day), how)}, 0)",
        _ => throw new InvalidOperationException($"{condition} cannot be told by months."),
    };

    private string False(Expression condition) => condition switch
    {
        { AsksPeriod: false } => $"CASE WHEN NOT {expressions.Write(condition)} THEN {All} ELSE 0 END",
        And(var left, var right) => $"({False(left)} | {False(right)})",
        Or(var left, var right) => $"({False(left)} & {False(right)})",
        Not(var of) => True(of),
        Between(var of, var low, var high) => $"({False(new Compare(Comparison.GreaterOrEqual, of, low))} | {False(new Compare(Comparison.LessOrEqual, of, high))})",
        Has has => $"({All} - coalesce({Has(has)}, 0))",
        Compare compare when IsWithEnd(compare, out var day, out var how) => $"coalesce({All} - {Months(Day(day), how)}, 0)",
        _ => throw new InvalidOperationException($"{condition} cannot be told by months."),
    };

    private string All => SqlText.Whole(source.All);

    private static bool CanTell(Expression expression) => !expression.AsksPeriod || expression switch
    {
        And or Or or Not => expression.Inside.All(CanTell),
        Between(var of, var low, var high) => CanTell(new Compare(Comparison.GreaterOrEqual, of, low)) && CanTell(new Compare(Comparison.LessOrEqual, of, high)),
        Compare compare => IsWithEnd(compare, out _, out _),
        Has(_, _, { } where) => CanTell(where) && !where.All.Any(part => part is FieldValue(RowOf.Measured or RowOf.Person, _)),
        _ => false,
    };

    /// <summary>Whether a day that does not depend on the period is compared with the period's end; turned so that the day stands first.</summary>
    private static bool IsWithEnd(Compare compare, [NotNullWhen(true)] out Expression? day, out Comparison how)
    {
        (day, how) = compare switch
        {
            (_, { AsksPeriod: false }, PeriodEdge { IsEnd: true }) => (compare.Left, compare.How),
            (_, PeriodEdge { IsEnd: true }, { AsksPeriod: false }) => (compare.Right, compare.How switch
            {
                Comparison.Less => Comparison.Greater,
                Comparison.LessOrEqual => Comparison.GreaterOrEqual,
                Comparison.Greater => Comparison.Less,
                Comparison.GreaterOrEqual => Comparison.LessOrEqual,
                var same => same,
            }),
            _ => (null, compare.How),
        };
        return day is not null;
    }

    /// <summary>The months with whose last day a day compares so. Whole months end on their last day: the day after begins the next.</summary>
    private string Months(string day, Comparison how)
    {
        var next = $"{day} + 1";
        return how switch
        {
            Comparison.Less => source.EndingFrom(next),
            Comparison.LessOrEqual => source.EndingFrom(day),
            Comparison.Greater => source.EndingBefore(day),
            Comparison.GreaterOrEqual => source.EndingBefore(next),
            Comparison.Equal => $"({source.EndingFrom(day)} & {source.EndingBefore(next)})",
            _ => $"({source.EndingBefore(day)} | {source.EndingFrom(next)})",
        };
    }

    private string Day(Expression day) => $"CAST({expressions.Write(day)} AS DATE)";

    /// <summary>The months in which a person has a row that meets the condition: folded once a person, then joined.</summary>
    private string Has(Has has)
    {
        var inner = new MonthsWhere(text, names with { This = "other", Measured = names.This, Person = "other_person" }, source);
        var months = inner.True(has.Where!);
        var person = $"other.{SqlText.Name(has.Set.Person!.Name)}";
        var name = $"has{SqlText.Whole(joins.Count + 1)}";
        var folded = $"(SELECT {person} AS person, bit_or({months}) AS months FROM {SqlText.Name(has.Set.Name)} AS other{inner.Joins} GROUP BY person)";
        var known = joins.FindIndex(join => join.Contains(folded, StringComparison.Ordinal));
        if (known >= 0) name = $"has{SqlText.Whole(known + 1)}";
        else joins.Add($"LEFT JOIN {folded} AS {name} ON {name}.person = {expressions.Write(has.Person)}");
        return $"{name}.months";
    }
}
