using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Library.Tests.Expressions;

public sealed class ExpressionTextTests
{
    [Theory]
    [InlineData("outcome = 'resolved'", "outcome = 'resolved'")]
    [InlineData("  outcome='resolved'\t", "outcome = 'resolved'")]
    [InlineData("outcome != 'resolved'", "outcome <> 'resolved'")]
    [InlineData("'2023-04-01' <= received_on", "'2023-04-01' <= received_on")]
    [InlineData("received_at > '2023-04-01'", "received_at > '2023-04-01'")]
    [InlineData("received_on = received_at", "received_on = received_at")]
    [InlineData("team = 'it''s'", "team = 'it''s'")]
    [InlineData("team = ''''", "team = ''''")]
    [InlineData("team = ''", "team = ''")]
    [InlineData("team = 'Môn'", "team = 'Môn'")]
    [InlineData("person_id = '0042'", "person_id = '0042'")]
    [InlineData("urgent", "urgent")]
    [InlineData("((urgent))", "urgent")]
    [InlineData("urgent = true", "urgent = true")]
    [InlineData("TRUE", "true")]
    [InlineData("completed_on is null", "completed_on is null")]
    [InlineData("completed_on IS NOT NULL", "completed_on is not null")]
    [InlineData("not completed_on is null", "completed_on is not null")]
    [InlineData("(urgent or urgent) is null", "(urgent or urgent) is null")]
    public void Values_and_tests_read(string written, string canonical) => Assert.Equal(canonical, Canonical(written));

    [Theory]
    [InlineData("not urgent and urgent", "not urgent and urgent")]
    [InlineData("not (urgent and urgent)", "not (urgent and urgent)")]
    [InlineData("not not urgent", "not not urgent")]
    [InlineData("urgent or urgent and urgent", "urgent or urgent and urgent")]
    [InlineData("urgent or (urgent and urgent)", "urgent or urgent and urgent")]
    [InlineData("(urgent or urgent) and urgent", "(urgent or urgent) and urgent")]
    [InlineData("urgent AND urgent OR NOT urgent", "urgent and urgent or not urgent")]
    [InlineData("not outcome = 'resolved' or urgent", "not outcome = 'resolved' or urgent")]
    [InlineData("waited between 1 and 2 and urgent", "waited between 1 and 2 and urgent")]
    [InlineData("waited not between 1 and 2 + 3", "not waited between 1 and 2 + 3")]
    [InlineData("outcome in ('resolved','sent on')", "outcome in ('resolved', 'sent on')")]
    [InlineData("outcome not in ('resolved') and urgent", "not outcome in ('resolved') and urgent")]
    [InlineData("waited in (1, -2, 3.5)", "waited in (1, -2, 3.5)")]
    [InlineData("received_on in ('2023-04-01', '2023-05-01')", "received_on in ('2023-04-01', '2023-05-01')")]
    public void Conditions_hold_together_as_tightly_as_they_should(string written, string canonical) => Assert.Equal(canonical, Canonical(written));

    [Theory]
    [InlineData("waited + 1 * 2 > 3", "waited + 1 * 2 > 3")]
    [InlineData("(waited + 1) * 2 > 3", "(waited + 1) * 2 > 3")]
    [InlineData("waited - 1 - 2 > 3", "waited - 1 - 2 > 3")]
    [InlineData("(waited - 1) - 2 > 3", "waited - 1 - 2 > 3")]
    [InlineData("waited - (1 - 2) > 3", "waited - (1 - 2) > 3")]
    [InlineData("waited / 60 / 24 > 1", "waited / 60 / 24 > 1")]
    [InlineData("(waited + 1) / 60 > 1", "(waited + 1) / 60 > 1")]
    [InlineData("2 * (waited / 60) > 1", "2 * (waited / 60) > 1")]
    [InlineData("waited = 1.50", "waited = 1.5")]
    [InlineData("waited = -5", "waited = -5")]
    [InlineData("waited = --5", "waited = 5")]
    [InlineData("waited - -5 > 0", "waited - -5 > 0")]
    [InlineData("waited / -2 > 0", "waited / -2 > 0")]
    [InlineData("-waited < 0", "0 - waited < 0")]
    [InlineData("waited = 999999999999999.999999999999", "waited = 999999999999999.999999999999")]
    public void Sums_hold_together_as_tightly_as_they_should(string written, string canonical) => Assert.Equal(canonical, Canonical(written));

    [Theory]
    [InlineData("completed_on <= received_on + 28 days", "completed_on <= received_on + 28 days")]
    [InlineData("completed_on <= received_on + 1 Months", "completed_on <= received_on + 1 month")]
    [InlineData("completed_on <= received_on + 1 year - 1 day", "completed_on <= received_on + 1 year - 1 day")]
    [InlineData("received_at - 0 days > received_on", "received_at + 0 days > received_on")]
    [InlineData("days(received_on, completed_on) <= 7", "days(received_on, completed_on) <= 7")]
    [InlineData("days('2023-04-01', received_at) <= 7", "days('2023-04-01', received_at) <= 7")]
    [InlineData("hours(received_at, finished_at) < 4.5", "hours(received_at, finished_at) < 4.5")]
    [InlineData("working_days(received_on, completed_on + 1 day) <= 5", "working_days(received_on, completed_on + 1 day) <= 5")]
    [InlineData("age(person.born_on, received_on) >= 18", "age(person.born_on, received_on) >= 18")]
    [InlineData("has(training)", "has(training)")]
    [InlineData("not has( training , course='Safeguarding' )", "not has(training, course = 'Safeguarding')")]
    [InlineData("has(training, taken_on <= row.received_on and person.born_on is not null)", "has(training, taken_on <= row.received_on and person.born_on is not null)")]
    [InlineData("followed_by(contacts, 6 months)", "followed_by(contacts, 6 months)")]
    [InlineData("followed_by(training, 28 days, taken_on > row.received_on)", "followed_by(training, 28 days, taken_on > row.received_on)")]
    [InlineData("received_on <= period.end and days(received_on, period.start) > 0", "received_on <= period.end and days(received_on, period.start) > 0")]
    [InlineData("has(training, taken_on <= period.end)", "has(training, taken_on <= period.end)")]
    public void Spans_functions_and_other_rows_read(string written, string canonical) => Assert.Equal(canonical, Canonical(written));

    [Fact]
    public void What_is_written_reads_back_as_the_same_text() => Condition(3).Sample(expression =>
    {
        var text = ExpressionText.Of(expression);
        var (read, problems) = Reading.Alone(text, Reading.Stock);
        Assert.True(read is not null, $"{text}\n{string.Join("\n", problems)}");
        Assert.Equal(text, ExpressionText.Of(read));
        Assert.Equal(Leaves(expression), Leaves(read));
    });

    /// <summary>Fields, constants and operators in the order in which they are worked; brackets and sides of "and" may differ.</summary>
    private static string Leaves(Expression expression) => string.Join(" ", expression.All.Select(part => part switch
    {
        Constant or FieldValue or PeriodEdge or Divide or Shift => part.ToString(),
        Compare compare => compare.How.ToString(),
        Arithmetic arithmetic => arithmetic.How.ToString(),
        _ => part.GetType().Name,
    }).Order(StringComparer.Ordinal));

    private static string Canonical(string written)
    {
        var (read, problems) = Reading.Alone(written, Reading.Stock);
        Assert.Empty(problems);
        return ExpressionText.Of(read!);
    }

    private static readonly RecordSet Contacts = SmallLibrary.Sound.RecordSets["contacts"];
    private static readonly RecordSet Training = SmallLibrary.Sound.RecordSets["training"];

    private static Gen<Expression> Field(params string[] names) => Gen.OneOf(names).Select(name => (Expression)new FieldValue(RowOf.This, Contacts.Find(name)!));

    private static readonly Gen<Exact> Numbers = Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 4]).Select((units, places) => Exact.Of(units, System.Numerics.BigInteger.Pow(10, places)));

    private static readonly Gen<Constant> Codes = Gen.OneOf("resolved", "sent on").Select(code => new Constant(ValueKind.Code, code));

    private static readonly Gen<TimeSpanOfCalendar> Spans = Gen.Select(Gen.Int[-400, 400], Gen.OneOf(CalendarUnit.Days, CalendarUnit.Months, CalendarUnit.Years)).Select((amount, unit) => new TimeSpanOfCalendar(amount, unit));

    private static Gen<Expression> Date(int depth)
    {
        var plain = Gen.OneOf(
            Field("received_on", "completed_on"),
            Gen.Bool.Select(end => (Expression)new PeriodEdge(end)),
            Gen.Const((Expression)new FieldValue(RowOf.Person, SmallLibrary.Sound.People!.Find("born_on")!)));
        return depth == 0 ? plain : Gen.OneOf(plain, Gen.Select(Date(depth - 1), Spans).Select((date, by) => (Expression)new Shift(date, by)));
    }

    private static Gen<Expression> Number(int depth)
    {
        var plain = Gen.OneOf(Field("waited", "cost"), Numbers.Select(number => (Expression)new Constant(ValueKind.Number, number)));
        if (depth == 0) return plain;
        var inner = Number(depth - 1);
        return Gen.OneOf(
            plain,
            Gen.Select(Gen.Enum<Operation>(), inner, inner).Select((how, left, right) => (Expression)new Arithmetic(how, left, right)),
            Gen.Select(inner, Numbers.Where(number => !number.IsZero)).Select((of, by) => (Expression)new Divide(of, by)),
            Gen.Select(Date(depth - 1), Date(depth - 1), Gen.Int[0, 2]).Select((from, to, which) => which switch
            {
                0 => (Expression)new Days(from, to),
                1 => new WorkingDays(from, to),
                _ => new Age(from, to),
            }));
    }

    private static Gen<Expression> Condition(int depth)
    {
        var plain = Gen.OneOf(
            Field("urgent"),
            Gen.Select(Gen.OneOf(Comparison.Equal, Comparison.NotEqual), Field("outcome"), Codes).Select((how, left, right) => (Expression)new Compare(how, left, right)),
            Gen.Select(Field("team"), Gen.String[0, 6]).Select((left, text) => (Expression)new Compare(Comparison.Equal, left, new Constant(ValueKind.Text, text))),
            Gen.Select(Field("outcome"), Codes.Array[1, 3]).Select((of, codes) => (Expression)new In(of, codes)),
            Gen.Const((Expression)new Has(new FieldValue(RowOf.This, Contacts.Person!), Training, new IsNull(new FieldValue(RowOf.Measured, Contacts.Date!)))),
            Spans.Where(span => span.Amount >= 0).Select(span => (Expression)new FollowedBy(new FieldValue(RowOf.This, Contacts.Person!), new FieldValue(RowOf.This, Contacts.Date!), Training, span, null)));
        if (depth == 0) return plain;
        var inner = Condition(depth - 1);
        return Gen.OneOf(
            plain,
            Gen.Select(inner, inner).Select((left, right) => (Expression)new And(left, right)),
            Gen.Select(inner, inner).Select((left, right) => (Expression)new Or(left, right)),
            inner.Select(of => (Expression)new Not(of)),
            inner.Select(of => (Expression)new IsNull(of)),
            Gen.Select(inner, inner).Select((left, right) => (Expression)new Compare(Comparison.Equal, left, right)),
            Gen.Select(Gen.Enum<Comparison>(), Number(depth - 1), Number(depth - 1)).Select((how, left, right) => (Expression)new Compare(how, left, right)),
            Gen.Select(Gen.Enum<Comparison>(), Date(depth - 1), Date(depth - 1)).Select((how, left, right) => (Expression)new Compare(how, left, right)),
            Gen.Select(Number(depth - 1), Number(depth - 1), Number(depth - 1)).Select((of, low, high) => (Expression)new Between(of, low, high)));
    }
}
