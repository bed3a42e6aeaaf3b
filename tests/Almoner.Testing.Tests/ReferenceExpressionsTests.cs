using System.Globalization;
using Almoner.Library.Calendars;
using Almoner.Library.Expressions;
using Almoner.Terms;
using static Almoner.Testing.Tests.Words;

namespace Almoner.Testing.Tests;

public sealed class ReferenceExpressionsTests
{
    [Theory]
    [InlineData("yes", "yes", "yes", "yes")]
    [InlineData("yes", "no", "no", "yes")]
    [InlineData("yes", "-", "-", "yes")]
    [InlineData("no", "yes", "no", "yes")]
    [InlineData("no", "no", "no", "no")]
    [InlineData("no", "-", "no", "-")]
    [InlineData("-", "yes", "-", "yes")]
    [InlineData("-", "no", "no", "-")]
    [InlineData("-", "-", "-", "-")]
    public void And_and_or_know_three_values(string left, string right, string and, string or)
    {
        var cells = $"done | urgent\n{left} | {right}";
        Assert.Equal(and, Of(new Expression.And(Event("done"), Event("urgent")), cells));
        Assert.Equal(or, Of(new Expression.Or(Event("done"), Event("urgent")), cells));
    }

    [Theory]
    [InlineData("yes", "no")]
    [InlineData("no", "yes")]
    [InlineData("-", "-")]
    public void Not_unknown_is_unknown(string of, string not) => Assert.Equal(not, Of(new Expression.Not(Event("done")), $"done\n{of}"));

    [Theory]
    [InlineData("-", "1")]
    [InlineData("1", "-")]
    [InlineData("-", "-")]
    public void A_comparison_with_an_empty_value_is_unknown_even_with_itself(string amount, string visits)
    {
        foreach (var how in Enum.GetValues<Comparison>())
        {
            Assert.Equal("-", Of(new Expression.Compare(how, Event("amount"), Event("visits")), $"amount | visits\n{amount} | {visits}"));
        }
    }

    [Theory]
    [InlineData("1.99", "no yes yes yes no no")]
    [InlineData("2.00", "yes no no yes no yes")]
    [InlineData("2.01", "no yes no no yes yes")]
    public void Comparisons_of_numbers_are_exact(string amount, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Enum.GetValues<Comparison>().Select(how => Of(new Expression.Compare(how, Event("amount"), Number(2)), $"amount\n{amount}"))));

    [Fact]
    public void Text_is_compared_as_written()
    {
        Assert.Equal("no", Of(Is(Event("team"), Word("north")), "team\nNorth"));
        Assert.Equal("yes", Of(Is(Event("team"), Word("Tŷ")), "team\nTŷ"));
    }

    [Fact]
    public void Where_a_date_meets_a_date_time_the_date_time_counts_as_its_day()
    {
        const string table = "due_on | happened_at\n2023-04-30 | 2023-04-30 23:59:59";
        Assert.Equal("yes", Of(Is(Event("happened_at"), Event("due_on")), table));
        Assert.Equal("yes", Of(new Expression.Compare(Comparison.LessOrEqual, Event("happened_at"), Event("due_on")), table));
        Assert.Equal("no", Of(new Expression.Compare(Comparison.Less, Event("due_on"), Event("happened_at")), table));
        Assert.Equal("yes", Of(new Expression.Between(Event("happened_at"), Event("due_on"), Event("due_on")), table));
        Assert.Equal("yes", Of(new Expression.Between(Event("due_on"), Event("happened_at"), Event("happened_at")), table));
    }

    [Fact]
    public void Two_date_times_are_compared_to_the_second() =>
        Assert.Equal("no", Of(Is(Event("happened_at"), Event("answered_at")), "happened_at | answered_at\n2023-04-30 09:00:00 | 2023-04-30 09:00:01"));

    [Theory]
    [InlineData("0.99", "no")]
    [InlineData("1", "yes")]
    [InlineData("5", "yes")]
    [InlineData("5.01", "no")]
    [InlineData("-", "-")]
    public void Between_holds_both_ends(string amount, string expected) =>
        Assert.Equal(expected, Of(new Expression.Between(Event("amount"), Number(1), Number(5)), $"amount\n{amount}"));

    [Theory]
    [InlineData("3", "-")]
    [InlineData("6", "no")]
    public void Between_with_one_unknown_end_is_false_where_the_other_end_rules_it_out(string amount, string expected) =>
        Assert.Equal(expected, Of(new Expression.Between(Event("amount"), Event("visits"), Number(5)), $"amount | visits\n{amount} | -"));

    [Theory]
    [InlineData("North", "yes")]
    [InlineData("West", "no")]
    [InlineData("-", "-")]
    public void In_an_unknown_value_is_unknown(string team, string expected)
    {
        Expression.Constant[] choices = [new(ValueKind.Text, "North"), new(ValueKind.Text, "South")];
        Assert.Equal(expected, Of(new Expression.In(Event("team"), choices), $"team\n{team}"));
    }

    [Theory]
    [InlineData("-", "yes")]
    [InlineData("no", "no")]
    public void Is_null_is_never_unknown(string done, string expected) => Assert.Equal(expected, Of(new Expression.IsNull(Event("done")), $"done\n{done}"));

    [Fact]
    public void Arithmetic_is_exact_and_unknown_where_a_part_is()
    {
        var sum = new Expression.Arithmetic(Operation.Plus, new Expression.Divide(Event("amount"), 3), Event("visits"));
        Assert.Equal("7/3", Of(sum, "amount | visits\n1 | 2"));
        Assert.Equal("-", Of(sum, "amount | visits\n1 | -"));
        Assert.Equal("-", Of(new Expression.Divide(Event("amount"), 3), "amount\n-"));
        Assert.Equal("-1/4", Of(new Expression.Arithmetic(Operation.Times, Event("amount"), Number(-0.5m)), "amount\n0.50"));
        Assert.Equal("-3/2", Of(new Expression.Arithmetic(Operation.Minus, Event("amount"), Number(2)), "amount\n0.50"));
    }

    [Theory]
    [InlineData("2023-01-31", 1, CalendarUnit.Months, "2023-02-28")]
    [InlineData("2024-01-31", 1, CalendarUnit.Months, "2024-02-29")]
    [InlineData("2024-02-29", 1, CalendarUnit.Years, "2025-02-28")]
    [InlineData("2024-02-29", 4, CalendarUnit.Years, "2028-02-29")]
    [InlineData("2023-03-31", -1, CalendarUnit.Months, "2023-02-28")]
    [InlineData("2023-01-15", -1, CalendarUnit.Months, "2022-12-15")]
    [InlineData("2023-12-31", 1, CalendarUnit.Days, "2024-01-01")]
    [InlineData("2023-12-31", 2, CalendarUnit.Months, "2024-02-29")]
    [InlineData("-", 1, CalendarUnit.Days, "-")]
    public void A_date_moved_to_a_month_that_lacks_the_day_is_its_last_day(string day, int amount, CalendarUnit unit, string expected) =>
        Assert.Equal(expected, Of(new Expression.Shift(Event("due_on"), new TimeSpanOfCalendar(amount, unit)), $"due_on\n{day}"));

    [Fact]
    public void A_moved_date_time_keeps_its_time_of_day() => Assert.Equal(
        "2023-02-28T09:15:30",
        Of(new Expression.Shift(Event("happened_at"), new TimeSpanOfCalendar(1, CalendarUnit.Months)), "happened_at\n2023-01-31 09:15:30"));

    [Theory]
    [InlineData("2023-04-01 00:00", "2023-04-01 23:59", "0")]
    [InlineData("2023-04-01 23:59", "2023-04-02 00:00", "1")]
    [InlineData("2024-02-28 12:00", "2024-03-01 12:00", "2")]
    [InlineData("2023-04-02 00:00", "2023-04-01 00:00", "-1")]
    [InlineData("2023-04-02 00:00", "-", "-")]
    public void Days_count_midnights(string from, string to, string expected) =>
        Assert.Equal(expected, Of(new Expression.Days(Event("happened_at"), Event("answered_at")), $"happened_at | answered_at\n{from} | {to}"));

    [Theory]
    [InlineData("2023-04-01 00:00:00", "2023-04-04 00:00:00", "72")]
    [InlineData("2023-04-01 00:00:00", "2023-04-04 00:00:01", "259201/3600")]
    [InlineData("2023-04-01 00:30:00", "2023-04-01 00:00:00", "-1/2")]
    [InlineData("-", "2023-04-01 00:00:00", "-")]
    public void Hours_are_exact_to_the_second(string from, string to, string expected)
    {
        var parts = expected.Split('/');
        var whole = expected == "-" ? "-" : Text(Exact.Of(long.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 1));
        Assert.Equal(whole, Of(new Expression.Hours(Event("happened_at"), Event("answered_at")), $"happened_at | answered_at\n{from} | {to}"));
    }

    [Theory]
    [InlineData("2023-09-01", "2023-09-01", "0")] // Friday to itself
    [InlineData("2023-09-01", "2023-09-04", "1")] // to Monday
    [InlineData("2023-09-02", "2023-09-03", "0")] // Saturday to Sunday
    [InlineData("2023-09-02", "2023-09-04", "1")] // Saturday to Monday
    [InlineData("2023-08-25", "2023-08-29", "1")] // Friday to Tuesday over a bank holiday
    [InlineData("2023-09-04", "2023-09-01", "-1")] // backwards
    [InlineData("2023-09-03", "2023-09-01", "0")] // Sunday back to Friday
    [InlineData("2023-09-01", "-", "-")]
    public void Working_days_leave_out_weekends_and_bank_holidays_and_the_first_day(string from, string to, string expected) => Assert.Equal(
        expected,
        Of(new Expression.WorkingDays(Event("happened_on"), Event("due_on")), $"happened_on | due_on\n{from} | {to}", SmallCouncil.Calendar(DayOf("2023-08-28"))));

    [Fact]
    public void Working_days_outside_the_calendar_have_no_meaning() => Assert.Throws<OutsideCalendarException>(() =>
        Of(new Expression.WorkingDays(Event("happened_on"), Event("due_on")), "happened_on | due_on\n2033-12-31 | 2034-01-01"));

    [Theory]
    [InlineData("1958-09-30", "2023-09-29", "64")]
    [InlineData("1958-09-30", "2023-09-30", "65")]
    [InlineData("1958-12-31", "2023-01-01", "64")]
    [InlineData("2004-02-29", "2023-02-28", "18")]
    [InlineData("2004-02-29", "2023-03-01", "19")]
    [InlineData("2004-02-29", "2024-02-28", "19")]
    [InlineData("2004-02-29", "2024-02-29", "20")]
    [InlineData("2023-09-30", "2023-09-30", "0")]
    [InlineData("2023-10-01", "2023-09-30", "-1")]
    [InlineData("-", "2023-09-30", "-")]
    public void Age_is_completed_years_and_a_leap_day_completes_them_on_1_March(string born, string on, string expected) =>
        Assert.Equal(expected, Of(new Expression.Age(Event("happened_on"), Event("due_on")), $"happened_on | due_on\n{born} | {on}"));

    [Theory]
    [InlineData("p1", "1958-04-01")]
    [InlineData("p2", "-")]
    [InlineData("p3", "-")]
    [InlineData("-", "-")]
    public void A_person_who_is_not_known_has_no_values(string person, string expected)
    {
        var people = SmallCouncil.People.Rows("person_id | born_on\np1 | 1958-04-01\np2 | -");
        Assert.Equal(expected, Of(Person("born_on"), $"person_id\n{person}", people));
    }

    [Fact]
    public void Edges_of_the_period_are_its_first_and_last_day()
    {
        Assert.Equal("2023-07-01", Of(new Expression.PeriodEdge(IsEnd: false), "team\n-", period: Quarter2));
        Assert.Equal("2023-09-30", Of(new Expression.PeriodEdge(IsEnd: true), "team\n-", period: Quarter2));
    }

    [Theory]
    [InlineData("2023-01-31 09:00:00", "no")] // the same moment is not later
    [InlineData("2023-01-31 09:00:01", "yes")]
    [InlineData("2023-02-28 09:00:00", "yes")] // the last moment counts
    [InlineData("2023-02-28 09:00:01", "no")]
    [InlineData("2023-01-30 09:00:00", "no")]
    [InlineData("-", "no")]
    public void Followed_by_looks_strictly_after_and_up_to_the_span_to_the_second(string later, string expected)
    {
        var others = SmallCouncil.Events.Rows($"person_id | happened_at\np1 | {later}");
        Assert.Equal(expected, Of(FollowedBy(SmallCouncil.Events, SmallCouncil.Events, 1, CalendarUnit.Months), "person_id | happened_at\np1 | 2023-01-31 09:00:00", others));
    }

    [Theory]
    [InlineData("2023-01-31", "no")] // the same day is not later
    [InlineData("2023-02-01", "yes")]
    [InlineData("2023-02-28", "yes")]
    [InlineData("2023-03-01", "no")]
    public void Followed_by_goes_by_days_where_the_other_set_runs_by_days(string later, string expected)
    {
        var others = SmallCouncil.Spells.Rows($"person_id | started_on\np1 | {later}");
        Assert.Equal(expected, Of(FollowedBy(SmallCouncil.Events, SmallCouncil.Spells, 1, CalendarUnit.Months), "person_id | happened_at\np1 | 2023-01-31 23:00:00", others));
    }

    [Fact]
    public void Nothing_follows_for_another_person_an_unknown_person_or_an_unknown_moment()
    {
        var follows = FollowedBy(SmallCouncil.Events, SmallCouncil.Events, 1, CalendarUnit.Years);
        Assert.Equal("no", Of(follows, "person_id | happened_at\np2 | 2023-01-01 00:00", SmallCouncil.Events.Rows("person_id | happened_at\np1 | 2023-02-01 00:00")));
        Assert.Equal("no", Of(follows, "person_id | happened_at\n- | 2023-01-01 00:00", SmallCouncil.Events.Rows("person_id | happened_at\n- | 2023-02-01 00:00")));
        Assert.Equal("no", Of(follows, "person_id | happened_at\np1 | -", SmallCouncil.Events.Rows("person_id | happened_at\np1 | 2023-02-01 00:00")));
    }

    [Theory]
    [InlineData("North", "yes")]
    [InlineData("South", "no")]
    [InlineData("-", "no")] // unknown is not true
    public void Inside_a_relation_fields_are_the_other_rows_and_row_is_the_measured_one(string otherTeam, string expected)
    {
        var sameTeam = Is(Spell("team"), Field(SmallCouncil.Events, "team", RowOf.Measured));
        var others = SmallCouncil.Spells.Rows($"person_id | team | started_on\np1 | {otherTeam} | 2023-02-01");
        const string row = "person_id | team | happened_at\np1 | North | 2023-01-31 09:00";
        Assert.Equal(expected, Of(Has(SmallCouncil.Events, SmallCouncil.Spells, sameTeam), row, others));
        Assert.Equal(expected, Of(FollowedBy(SmallCouncil.Events, SmallCouncil.Spells, 6, CalendarUnit.Months, sameTeam), row, others));
    }

    [Theory]
    [InlineData("p1", "yes")]
    [InlineData("p2", "no")]
    [InlineData("-", "no")]
    public void Has_looks_for_the_same_person_at_any_time(string person, string expected) => Assert.Equal(
        expected,
        Of(Has(SmallCouncil.Events, SmallCouncil.Spells), $"person_id\n{person}", SmallCouncil.Spells.Rows("person_id | started_on\np1 | -\n- | 2023-01-01")));

    private static string Of(Expression expression, string row, WorkingCalendar calendar) => Of(expression, row, [], null, calendar);

    private static string Of(Expression expression, string row, IEnumerable<Row>? others = null, Period? period = null, WorkingCalendar? calendar = null)
    {
        var own = Assert.Single(SmallCouncil.Events.Rows(row));
        var book = new RecordBook([own, .. others ?? []]);
        return Text(new ReferenceExpressions(SmallCouncil.Library(calendar), book).Evaluate(expression, own, null, period));
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
