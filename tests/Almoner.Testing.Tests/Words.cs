using System.Globalization;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Testing.Tests;

/// <summary>Short words in which these tests build expressions and measures.</summary>
internal static class Words
{
    public static Period September => new Month(2023, 9);

    public static Period Quarter2 => new Quarter(new FinancialYear(2023), 2);

    public static Expression Event(string field) => Field(SmallCouncil.Events, field);

    public static Expression Spell(string field) => Field(SmallCouncil.Spells, field);

    public static Expression Person(string field) => Field(SmallCouncil.People, field, RowOf.Person);

    public static Expression Field(RecordSet set, string field, RowOf row = RowOf.This) => new Expression.FieldValue(row, set.Find(field)!);

    public static Expression Number(decimal value) => new Expression.Constant(ValueKind.Number, Exact.Of(value));

    public static Expression Day(string day) => new Expression.Constant(ValueKind.Date, DayOf(day));

    public static Expression Word(string text) => new Expression.Constant(ValueKind.Text, text);

    public static Expression Yes { get; } = new Expression.Constant(ValueKind.YesNo, true);

    public static Expression Is(Expression left, Expression right) => new Expression.Compare(Comparison.Equal, left, right);

    public static Expression Has(RecordSet from, RecordSet set, Expression? where = null) =>
        new Expression.Has(new Expression.FieldValue(RowOf.This, from.Person!), set, where);

    public static Expression FollowedBy(RecordSet from, RecordSet set, int amount, CalendarUnit unit, Expression? where = null) => new Expression.FollowedBy(
        new Expression.FieldValue(RowOf.This, from.Person!),
        new Expression.FieldValue(RowOf.This, from.Date!),
        set,
        new TimeSpanOfCalendar(amount, unit),
        where);

    public static DateOnly DayOf(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Standing CountedOn(RecordSet set, string date) => new Standing.CountedOn(set.Find(date)!);

    public static Standing Open(string from, string to) => new Standing.Open(SmallCouncil.Spells.Find(from)!, SmallCouncil.Spells.Find(to)!);

    public static Standing During(string from, string to) => new Standing.During(SmallCouncil.Spells.Find(from)!, SmallCouncil.Spells.Find(to)!);

    public static Measure Plain(RecordSet of, Standing standing, Amount? amount = null, Expression? where = null)
    {
        var tally = new Tally(of, where, standing, amount ?? new Amount.Rows());
        return Of(tally with { Amount = new Amount.Rows() }, new Formula.Plain(tally), Unit.Count);
    }

    /// <summary>The percentage of rows that meet the condition.</summary>
    public static Measure Percentage(RecordSet of, Standing standing, Expression meeting, Expression? where = null)
    {
        var whole = new Tally(of, where, standing, new Amount.Rows());
        var part = whole with { Where = where is null ? meeting : new Expression.And(where, meeting) };
        return Of(whole, new Formula.Ratio(part, whole, 100), Unit.Percent);
    }

    public static Measure Of(Tally tally, Formula formula, Unit unit) => new()
    {
        Code = "T01",
        Title = "Test",
        Unit = unit,
        Decimals = unit.Decimals,
        Base = tally,
        Formula = formula,
        Place = new Place("test.yaml"),
    };
}
