using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Expressions;

/// <summary>The types of the expression language.</summary>
public enum ValueKind
{
    YesNo,
    Number,
    Text,
    Code,
    Person,
    Date,
    DateTime,
}

/// <summary>
/// A typed expression over one row. Unknown values behave as in SQL: a comparison with an empty value is neither true
/// nor false, and a condition counts only rows where it is true.
/// </summary>
public abstract record Expression(ValueKind Type)
{
    /// <summary>A value written in the definition. <see cref="Value"/> is an <see cref="Exact"/>, string, bool or <see cref="DateOnly"/>.</summary>
    public sealed record Constant(ValueKind Type, object Value) : Expression(Type);

    /// <summary>A field of a row.</summary>
    public sealed record FieldValue(RowOf Row, Field Field) : Expression(TypeOf(Field.Type));

    /// <summary>The first or last day of the period; both are days of it.</summary>
    public sealed record PeriodEdge(bool IsEnd) : Expression(ValueKind.Date);

    /// <summary>Two values of one type compared. Where a date meets a date-time, the date-time counts as its day.</summary>
    public sealed record Compare(Comparison How, Expression Left, Expression Right) : Expression(ValueKind.YesNo);

    public sealed record And(Expression Left, Expression Right) : Expression(ValueKind.YesNo);

    public sealed record Or(Expression Left, Expression Right) : Expression(ValueKind.YesNo);

    public sealed record Not(Expression Of) : Expression(ValueKind.YesNo);

    public sealed record IsNull(Expression Of) : Expression(ValueKind.YesNo);

    /// <summary>Whether the value is one of those written.</summary>
    public sealed record In(Expression Of, IReadOnlyList<Constant> Choices) : Expression(ValueKind.YesNo);

    /// <summary>Whether the value lies between two others, both included.</summary>
    public sealed record Between(Expression Of, Expression Low, Expression High) : Expression(ValueKind.YesNo);

    /// <summary>Plus, minus and times on numbers; exact.</summary>
    public sealed record Arithmetic(Operation How, Expression Left, Expression Right) : Expression(ValueKind.Number);

    /// <summary>A number divided by a written number other than 0; exact.</summary>
    public sealed record Divide(Expression Of, Exact By) : Expression(ValueKind.Number);

    /// <summary>
    /// A date moved by calendar days, months or years. A month that lacks the day gives its last day: 31 January + 1 month is
    /// 28 or 29 February.
    /// </summary>
    public sealed record Shift(Expression Date, TimeSpanOfCalendar By) : Expression(Date.Type);

    /// <summary>days(from, to): calendar days from one to the other. The first day does not count, the last does: the same day is 0, the next is 1.</summary>
    public sealed record Days(Expression From, Expression To) : Expression(ValueKind.Number);

    /// <summary>hours(from, to): hours and parts of hours from one moment to the other, exact to the second.</summary>
    public sealed record Hours(Expression From, Expression To) : Expression(ValueKind.Number);

    /// <summary>
    /// working_days(from, to): days from Monday to Friday that are no bank holiday, after the first day, up to and including the
    /// last: the same day is 0, Friday to Monday is 1. Backwards it is negative.
    /// </summary>
    public sealed record WorkingDays(Expression From, Expression To) : Expression(ValueKind.Number);

    /// <summary>age(born, on): completed years. Somebody born on 29 February completes a year on 1 March in common years.</summary>
    public sealed record Age(Expression Born, Expression On) : Expression(ValueKind.Number);

    /// <summary>
    /// followed_by(set, span, where): whether the same person has a later row in the set, strictly after this row's moment and no later
    /// than that span after it. Looks from the set's own <see cref="RecordSet.Date"/> of this row's set to that of the other.
    /// Unknown person: no.
    /// </summary>
    public sealed record FollowedBy(Expression.FieldValue Person, Expression.FieldValue Moment, RecordSet Set, TimeSpanOfCalendar Within, Expression? Where) : Expression(ValueKind.YesNo);

    /// <summary>has(set, where): whether the same person has a row in the set for which the condition is true. Unknown person: no.</summary>
    public sealed record Has(Expression.FieldValue Person, RecordSet Set, Expression? Where) : Expression(ValueKind.YesNo);

    public static ValueKind TypeOf(FieldType type) => type switch
    {
        FieldType.Text => ValueKind.Text,
        FieldType.Code => ValueKind.Code,
        FieldType.Person => ValueKind.Person,
        FieldType.Date => ValueKind.Date,
        FieldType.DateTime => ValueKind.DateTime,
        FieldType.Number => ValueKind.Number,
        FieldType.YesNo => ValueKind.YesNo,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The expressions directly inside this one.</summary>
    public IEnumerable<Expression> Inside => this switch
    {
        Compare(_, var left, var right) => [left, right],
        And(var left, var right) => [left, right],
        Or(var left, var right) => [left, right],
        Not(var of) => [of],
        IsNull(var of) => [of],
        In(var of, _) => [of],
        Between(var of, var low, var high) => [of, low, high],
        Arithmetic(_, var left, var right) => [left, right],
        Divide(var of, _) => [of],
        Shift(var date, _) => [date],
        Days(var from, var to) => [from, to],
        Hours(var from, var to) => [from, to],
        WorkingDays(var from, var to) => [from, to],
        Age(var born, var on) => [born, on],
        FollowedBy(var person, var moment, _, _, var where) => where is null ? [person, moment] : [person, moment, where],
        Has(var person, _, var where) => where is null ? [person] : [person, where],
        _ => [],
    };

    /// <summary>This expression and all inside it.</summary>
    public IEnumerable<Expression> All => Inside.SelectMany(inner => inner.All).Prepend(this);

    /// <summary>Whether its value depends on the period asked for.</summary>
    public bool AsksPeriod => All.Any(part => part is PeriodEdge);
}

/// <summary>Whose field is meant.</summary>
public enum RowOf
{
    /// <summary>The row of the record set that the expression stands over; inside has() and followed_by(), the other set's row.</summary>
    This,

    /// <summary>The person that the row is about: person.born_on.</summary>
    Person,

    /// <summary>Inside has() and followed_by(), the row that is being measured: row.started_on.</summary>
    Measured,
}

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

public enum Operation
{
    Plus,
    Minus,
    Times,
}
