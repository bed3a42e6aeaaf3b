using System.Numerics;
using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Records.Sql;

/// <summary>Writes typed expressions as SQL over one row.</summary>
/// <param name="text">The statement's parameters.</param>
/// <param name="names">What its rows are called.</param>
public sealed class ExpressionSql(SqlText text, RowNames names)
{
    /// <summary>A yes/no, text, code, person, date or date-time expression.</summary>
    public string Write(Expression expression) => expression switch
    {
        Constant(_, Exact) or Arithmetic or Divide or Days or Hours or WorkingDays or Age => throw new InvalidOperationException("Numbers are written by Number, which keeps their divisor."),
        Constant(_, var value) => text.Value(value),
        FieldValue(var row, var field) => Column(row, field),
        PeriodEdge(var isEnd) => (isEnd ? names.PeriodEnd : names.PeriodStart) ?? throw new InvalidOperationException("No period stands in this statement."),
        Compare(var how, var left, var right) => Compare(how, left, right),
        And(var left, var right) => $"({Write(left)} AND {Write(right)})",
        Or(var left, var right) => $"({Write(left)} OR {Write(right)})",
        Not(IsNull(var of)) => $"({Any(of)} IS NOT NULL)",
        Not(var of) => $"(NOT {Write(of)})",
        IsNull(var of) => $"({Any(of)} IS NULL)",
        In(var of, var choices) => In(of, choices),
        Between(var of, var low, var high) => $"({Compare(Comparison.GreaterOrEqual, of, low)} AND {Compare(Comparison.LessOrEqual, of, high)})",
        Shift(var date, var by) => Shift(date, by),
        Has has => Has(has),
        FollowedBy followed => FollowedBy(followed),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType()}."),
    };

    /// <summary>A number: its exact value is the SQL over the divisor, which stays outside so that nothing is rounded.</summary>
    public SqlNumber Number(Expression expression)
    {
        switch (expression)
        {
            case Constant(_, Exact value):
                return Exact.Of(value.Round(12)) == value
                    ? new SqlNumber(text.Value(value), BigInteger.One)
                    : new SqlNumber(text.Value(value * value.Denominator), value.Denominator);
            case FieldValue(var row, var field):
                return new SqlNumber(Column(row, field), BigInteger.One);
            case Days(var from, var to):
                return new SqlNumber($"({Day(to)} - {Day(from)})", BigInteger.One);
            case Hours(var from, var to):
                return new SqlNumber($"date_diff('second', {Write(from)}, {Write(to)})", 3600);
            case WorkingDays(var from, var to):
                return new SqlNumber($"working_days({Day(from)}, {Day(to)})", BigInteger.One);
            case Age(var born, var on):
                return new SqlNumber($"completed_years({Day(born)}, {Day(on)})", BigInteger.One);
            case Divide(var of, var by):
                var divided = Number(of);
                return by.Sign > 0
                    ? new SqlNumber(Times(divided.Sql, by.Denominator), divided.Divisor * by.Numerator)
                    : new SqlNumber($"(-{Times(divided.Sql, by.Denominator)})", divided.Divisor * -by.Numerator);
            case Arithmetic(Operation.Times, var first, var second):
                var (a, b) = (Number(first), Number(second));
                return new SqlNumber($"({a.Sql} * {b.Sql})", a.Divisor * b.Divisor);
            case Arithmetic(var how, var left, var right):
                var (x, y, divisor) = Common(Number(left), Number(right));
                return new SqlNumber($"({x} {(how == Operation.Plus ? '+' : '-')} {y})", divisor);
            default:
                throw new InvalidOperationException($"{expression.GetType()} is no number.");
        }
    }

    private string Any(Expression expression) => expression.Type == ValueKind.Number ? Number(expression).Sql : Write(expression);

    private string Column(RowOf row, Field field) => row switch
    {
        RowOf.Person => $"{names.Person ?? throw new InvalidOperationException("No person stands in this statement.")}.{SqlText.Name(field.Name)}",
        RowOf.Measured => $"{names.Measured ?? throw new InvalidOperationException("No measured row stands in this statement.")}.{SqlText.Name(field.Name)}",
        _ => $"{names.This}.{SqlText.Name(field.Name)}",
    };

    /// <summary>A date, or the day of a date-time.</summary>
    private string Day(Expression expression) => expression.Type == ValueKind.DateTime ? $"CAST({Write(expression)} AS DATE)" : Write(expression);

    private string Compare(Comparison how, Expression left, Expression right)
    {
        var sign = how switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "<>",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };
        if (left.Type == ValueKind.Number)
        {
            var (x, y, _) = Common(Number(left), Number(right));
            return $"({x} {sign} {y})";
        }

        var byDay = left.Type != right.Type && left.Type is ValueKind.Date or ValueKind.DateTime;
        return byDay ? $"({Day(left)} {sign} {Day(right)})" : $"({Write(left)} {sign} {Write(right)})";
    }

    private string In(Expression of, IReadOnlyList<Constant> choices) => of.Type is ValueKind.Number or ValueKind.Date or ValueKind.DateTime
        ? $"({string.Join(" OR ", choices.Select(choice => Compare(Comparison.Equal, of, choice)))})"
        : $"({Write(of)} IN ({string.Join(", ", choices.Select(Write))}))";

    private string Shift(Expression date, TimeSpanOfCalendar by)
    {
        var written = Write(date);
        var unit = by.Unit switch { CalendarUnit.Days => "DAY", CalendarUnit.Months => "MONTH", _ => "YEAR" };
        var moved = $"({written} + INTERVAL ({SqlText.Whole(by.Amount)}) {unit})";
        return date.Type == ValueKind.Date ? $"CAST({moved} AS DATE)" : moved;
    }

    private string Has(Has has)
    {
        var set = $"{SqlText.Name(has.Set.Name)} AS other";
        var otherPerson = $"other.{SqlText.Name(has.Set.Person!.Name)}";
        var inner = new ExpressionSql(text, names with { This = "other", Measured = names.This, Person = "other_person" });
        var from = set + PersonJoin(has.Where, otherPerson);
        var where = has.Where is null ? "" : $" AND {inner.Write(has.Where)}";
        var correlated = has.Where?.All.Any(part => part is PeriodEdge or FieldValue(RowOf.Measured, _)) ?? false;
        return correlated
            ? $"EXISTS (SELECT 1 FROM {from} WHERE {otherPerson} = {Write(has.Person)}{where})"
            : $"coalesce({Write(has.Person)} IN (SELECT {otherPerson} FROM {from} WHERE {otherPerson} IS NOT NULL{where}), false)";
    }

    private string FollowedBy(FollowedBy followed)
    {
        var otherPerson = $"other.{SqlText.Name(followed.Set.Person!.Name)}";
        var inner = new ExpressionSql(text, names with { This = "other", Measured = names.This, Person = "other_person" });
        var from = SqlText.Name(followed.Set.Name) + " AS other" + PersonJoin(followed.Where, otherPerson);
        var moment = new FieldValue(RowOf.This, followed.Set.Date!);
        var byDay = moment.Type != followed.Moment.Type;
        var later = byDay ? inner.Day(moment) : inner.Write(moment);
        var earlier = byDay ? Day(followed.Moment) : Write(followed.Moment);
        var limit = followed.Moment.Type == ValueKind.DateTime && byDay
            ? $"CAST({Shift(followed.Moment, followed.Within)} AS DATE)"
            : Shift(followed.Moment, followed.Within);
        var where = followed.Where is null ? "" : $" AND {inner.Write(followed.Where)}";
        return $"EXISTS (SELECT 1 FROM {from} WHERE {otherPerson} = {Write(followed.Person)} AND {later} > {earlier} AND {later} <= {limit}{where})";
    }

    private string PersonJoin(Expression? where, string otherPerson) =>
        where is not null && where.All.Any(part => part is FieldValue(RowOf.Person, _))
            ? $" LEFT JOIN {names.People} AS other_person ON other_person.{SqlText.Name(names.PeopleKey!)} = {otherPerson}"
            : "";

    /// <summary>Two numbers over one divisor, so that whole numbers meet whole numbers.</summary>
    private static (string Left, string Right, BigInteger Divisor) Common(SqlNumber left, SqlNumber right)
    {
        if (left.Divisor == right.Divisor) return (left.Sql, right.Sql, left.Divisor);
        var divisor = left.Divisor * right.Divisor / BigInteger.GreatestCommonDivisor(left.Divisor, right.Divisor);
        return (Times(left.Sql, divisor / left.Divisor), Times(right.Sql, divisor / right.Divisor), divisor);
    }

    private static string Times(string sql, BigInteger factor) => factor.IsOne ? sql : $"({sql} * {factor})";
}

/// <summary>A number in SQL; its exact value is <see cref="Sql"/> / <see cref="Divisor"/>.</summary>
/// <param name="Sql">An expression of whole or decimal type.</param>
/// <param name="Divisor">At least 1.</param>
public sealed record SqlNumber(string Sql, BigInteger Divisor);

/// <summary>What the rows of a statement are called.</summary>
/// <param name="This">The alias of the row.</param>
/// <param name="Person">The alias of its person, when joined.</param>
/// <param name="Measured">Inside relations, the alias of the row being measured.</param>
/// <param name="PeriodStart">The period's first day, as SQL, where a period stands in the statement.</param>
/// <param name="PeriodEnd">The period's last day, as SQL, where a period stands in the statement.</param>
/// <param name="People">The people view's quoted name, when the library has people.</param>
/// <param name="PeopleKey">The person field of people.</param>
public sealed record RowNames(
    string This,
    string? Person = null,
    string? Measured = null,
    string? PeriodStart = null,
    string? PeriodEnd = null,
    string? People = null,
    string? PeopleKey = null);
