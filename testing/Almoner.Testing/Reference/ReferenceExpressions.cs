using System.Text;
using Almoner.Library;
using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Testing;

/// <summary>
/// What every expression means, worked out slowly and plainly over one row. Values are <see cref="Exact"/>, string, bool,
/// <see cref="DateOnly"/>, <see cref="DateTime"/>, or null for unknown.
/// </summary>
public sealed class ReferenceExpressions(MeasureLibrary library, RecordBook book)
{
    /// <param name="expression">The expression.</param>
    /// <param name="row">The row that it stands over.</param>
    /// <param name="measured">Inside has() and followed_by(), the row that is being measured.</param>
    /// <param name="period">The period asked for; needed only where the expression names its edges.</param>
    /// <exception cref="OutsideCalendarException">Working days from or to a day that the calendar does not know.</exception>
    public object? Evaluate(Expression expression, Row row, Row? measured = null, Period? period = null)
    {
        object? Of(Expression inner) => Evaluate(inner, row, measured, period);

        return expression switch
        {
            Expression.Constant(_, var value) => value,
            Expression.FieldValue(var whose, var field) => FieldOf(whose, field, row, measured),
            Expression.PeriodEdge(var isEnd) => period is null
                ? throw new InvalidOperationException("The expression asks for a period and none was given.")
                : isEnd ? period.End : period.Start,
            Expression.Compare(var how, var left, var right) => Compare(how, Of(left), Of(right)),
            Expression.And(var left, var right) => And((bool?)Of(left), (bool?)Of(right)),
            Expression.Or(var left, var right) => Or((bool?)Of(left), (bool?)Of(right)),
            Expression.Not(var of) => Not((bool?)Of(of)),
            Expression.IsNull(var of) => Of(of) is null,
            Expression.In(var of, var choices) => In(Of(of), [.. choices.Select(Of)]),
            Expression.Between(var of, var low, var high) => Between(Of(of), Of(low), Of(high)),
            Expression.Arithmetic(var how, var left, var right) => Arithmetic(how, (Exact?)Of(left), (Exact?)Of(right)),
            Expression.Divide(var of, var by) => (Exact?)Of(of) / by,
            Expression.Shift(var date, var by) => Shift(Of(date), by),
            Expression.Days(var from, var to) => Days(DayOf(Of(from)), DayOf(Of(to))),
            Expression.Hours(var from, var to) => Hours((DateTime?)Of(from), (DateTime?)Of(to)),
            Expression.WorkingDays(var from, var to) => WorkingDays(DayOf(Of(from)), DayOf(Of(to))),
            Expression.Age(var born, var on) => Age(DayOf(Of(born)), DayOf(Of(on))),
            Expression.FollowedBy(var person, var moment, var set, var within, var where) =>
                FollowedBy(row, (string?)Of(person), Of(moment), set, within, where, period),
            Expression.Has(var person, var set, var where) => Has(row, (string?)Of(person), set, where, period),
            _ => throw new InvalidOperationException($"Unknown expression {expression}."),
        };
    }

    /// <summary>The day of a date or date-time; null for null.</summary>
    internal static DateOnly? DayOf(object? value) => value switch
    {
        null => null,
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => throw new InvalidOperationException($"{value} is no date."),
    };

    private object? FieldOf(RowOf whose, Field field, Row row, Row? measured)
    {
        var value = whose switch
        {
            RowOf.This => row[field.Name],
            RowOf.Measured when measured is null => throw new InvalidOperationException("Only has() and followed_by() look from a measured row."),
            RowOf.Measured => measured[field.Name],
            RowOf.Person => PersonOf(row) is { } person ? person[field.Name] : null,
            _ => throw new InvalidOperationException($"Unknown row {whose}."),
        };
        return value is decimal number ? Exact.Of(number) : value;
    }

    private Row? PersonOf(Row row)
    {
        if (library.People is not { } people || row.Person is not { } id) return null;
        return book.Rows(people).SingleOrDefault(person => person.Person == id);
    }

    private static bool? Compare(Comparison how, object? left, object? right)
    {
        if (Order(left, right) is not { } order) return null;
        return how switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            Comparison.GreaterOrEqual => order >= 0,
            _ => throw new InvalidOperationException($"Unknown comparison {how}."),
        };
    }

    private static int? Order(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (Exact a, Exact b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (DateOnly a, DateTime b) => a.CompareTo(DateOnly.FromDateTime(b)),
        (DateTime a, DateOnly b) => DateOnly.FromDateTime(a).CompareTo(b),
        // By code point, which is also the order of their UTF-8 bytes: the same in any locale.
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        _ => throw new InvalidOperationException($"{left} and {right} cannot be compared."),
    };

    private static bool? And(bool? left, bool? right)
    {
        if (left == false || right == false) return false;
        return left is null || right is null ? null : true;
    }

    private static bool? Or(bool? left, bool? right)
    {
        if (left == true || right == true) return true;
        return left is null || right is null ? null : false;
    }

    private static bool? Not(bool? of) => of is null ? null : !of;

    private static bool? In(object? value, IReadOnlyList<object?> choices)
    {
        bool? found = false;
        foreach (var choice in choices) found = Or(found, Compare(Comparison.Equal, value, choice));
        return found;
    }

    private static bool? Between(object? value, object? low, object? high) =>
        And(Compare(Comparison.GreaterOrEqual, value, low), Compare(Comparison.LessOrEqual, value, high));

    private static Exact? Arithmetic(Operation how, Exact? left, Exact? right) => how switch
    {
        Operation.Plus => left + right,
        Operation.Minus => left - right,
        Operation.Times => left * right,
        _ => throw new InvalidOperationException($"Unknown operation {how}."),
    };

    private static object? Shift(object? date, TimeSpanOfCalendar by) => date switch
    {
        null => null,
        DateOnly day => Shift(day, by),
        DateTime moment => Shift(DateOnly.FromDateTime(moment), by).ToDateTime(TimeOnly.FromDateTime(moment)),
        _ => throw new InvalidOperationException($"{date} is no date."),
    };

    private static DateOnly Shift(DateOnly day, TimeSpanOfCalendar by)
    {
        if (by.Unit == CalendarUnit.Days) return day.AddDays(by.Amount);
        var months = (day.Year * 12) + day.Month - 1 + (by.Unit == CalendarUnit.Years ? 12 * by.Amount : by.Amount);
        var (year, month) = (months / 12, (months % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    private static Exact? Days(DateOnly? from, DateOnly? to) => from is { } first && to is { } last
        ? (Exact)(last.DayNumber - first.DayNumber)
        : null;

    private static Exact? Hours(DateTime? from, DateTime? to) => from is { } first && to is { } last
        ? Exact.Of((last - first).Ticks / TimeSpan.TicksPerSecond, 3600)
        : null;

    private Exact? WorkingDays(DateOnly? from, DateOnly? to)
    {
        if (from is not { } first || to is not { } last) return null;
        var calendar = library.Calendar ?? throw new InvalidOperationException("The library declares no calendar.");
        if (first < calendar.First || first > calendar.Last || last < calendar.First || last > calendar.Last)
        {
            throw new OutsideCalendarException($"Working days from {first:O} to {last:O}: the calendar runs from {calendar.First:O} to {calendar.Last:O}.");
        }

        // Day by day, so that it shares nothing with the calendar's running count.
        var days = 0;
        for (var day = first; day < last; day = day.AddDays(1)) days += Worked(day.AddDays(1)) ? 1 : 0;
        for (var day = last; day < first; day = day.AddDays(1)) days -= Worked(day.AddDays(1)) ? 1 : 0;
        return (Exact)days;

        bool Worked(DateOnly day) =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.Holidays.All(holiday => holiday.Day != day);
    }

    private static Exact? Age(DateOnly? born, DateOnly? on)
    {
        if (born is not { } birth || on is not { } day) return null;
        var reached = (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) >= 0;
        return (Exact)(day.Year - birth.Year - (reached ? 0 : 1));
    }

    private bool FollowedBy(Row row, string? person, object? moment, RecordSet set, TimeSpanOfCalendar within, Expression? where, Period? period)
    {
        if (person is null || moment is null) return false;
        var latest = Shift(moment, within);
        foreach (var other in book.Rows(set))
        {
            if (other.Person != person) continue;
            var later = other[set.Date!.Name];
            var inTime = Compare(Comparison.Greater, later, moment) == true && Compare(Comparison.LessOrEqual, later, latest) == true;
            if (inTime && (where is null || Evaluate(where, other, row, period) is true)) return true;
        }

        return false;
    }

    private bool Has(Row row, string? person, RecordSet set, Expression? where, Period? period)
    {
        if (person is null) return false;
        foreach (var other in book.Rows(set))
        {
            if (other.Person == person && (where is null || Evaluate(where, other, row, period) is true)) return true;
        }

        return false;
    }
}
