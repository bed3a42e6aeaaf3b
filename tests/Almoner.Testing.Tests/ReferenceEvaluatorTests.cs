using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;
using static Almoner.Testing.Tests.Words;

namespace Almoner.Testing.Tests;

public sealed class ReferenceEvaluatorTests
{
    private static readonly Standing Happened = CountedOn(SmallCouncil.Events, "happened_at");
    private static readonly Amount LastVisits = new Amount.Latest(Field(SmallCouncil.Events, "visits"));
    private static readonly Standing OpenSpell = Open("started_on", "ended_on");

    [Theory]
    [InlineData("2023-08-31 23:59:59", 0)]
    [InlineData("2023-09-01 00:00:00", 1)]
    [InlineData("2023-09-30 23:59:59", 1)]
    [InlineData("2023-10-01 00:00:00", 0)]
    [InlineData("-", 0)]
    public void An_event_belongs_to_the_period_that_holds_its_day(string moment, int expected) =>
        Assert.Equal(expected, Value(Plain(SmallCouncil.Events, Happened), September, SmallCouncil.Events.Rows($"happened_at\n{moment}")));

    [Theory]
    [InlineData("2023-09-30", "-", 1)]
    [InlineData("2023-09-30", "2023-10-01", 1)]
    [InlineData("2023-09-01", "2023-09-30", 0)] // over on the last day
    [InlineData("2023-09-30", "2023-09-30", 0)] // no length
    [InlineData("2023-10-01", "-", 0)]
    [InlineData("2023-09-30", "2023-09-01", 0)] // ends before it starts
    [InlineData("2023-10-01", "2023-10-31", 0)]
    [InlineData("-", "-", 0)]
    [InlineData("-", "2023-10-31", 0)]
    public void A_spell_is_open_at_the_end_of_the_last_day(string from, string to, int expected)
    {
        var rows = SmallCouncil.Spells.Rows($"started_on | ended_on\n{from} | {to}");
        Assert.Equal(expected, Value(Plain(SmallCouncil.Spells, OpenSpell), September, rows));
        Assert.Equal(expected, Value(Plain(SmallCouncil.Spells, OpenSpell), Quarter2, rows));
    }

    [Theory]
    [InlineData("2023-01-01 09:00", "2023-09-30 23:59", 0)]
    [InlineData("2023-01-01 09:00", "2023-10-01 00:00", 1)]
    [InlineData("2023-09-30 23:59", "-", 1)]
    public void A_spell_kept_by_the_moment_counts_by_its_days(string from, string to, int expected) => Assert.Equal(
        expected,
        Value(Plain(SmallCouncil.Spells, Open("started_at", "ended_at")), September, SmallCouncil.Spells.Rows($"started_at | ended_at\n{from} | {to}")));

    [Theory]
    [InlineData("2023-09-30", "-", 1)]
    [InlineData("2023-10-01", "-", 0)]
    [InlineData("2023-01-01", "2023-09-01", 1)]
    [InlineData("2023-01-01", "2023-08-31", 0)]
    [InlineData("2023-09-20", "2023-09-10", 1)] // ends before it starts: both touch the period
    [InlineData("-", "2023-09-10", 0)]
    public void A_spell_touched_the_period_with_both_ends_included(string from, string to, int expected) => Assert.Equal(
        expected,
        Value(Plain(SmallCouncil.Spells, During("started_on", "ended_on")), September, SmallCouncil.Spells.Rows($"started_on | ended_on\n{from} | {to}")));

    [Fact]
    public void A_row_counts_only_where_the_condition_is_true_not_where_it_is_unknown() => Assert.Equal(1, Value(
        Plain(SmallCouncil.Events, Happened, where: Event("done")),
        September,
        SmallCouncil.Events.Rows("""
            happened_at      | done
            2023-09-05 09:00 | yes
            2023-09-05 09:00 | no
            2023-09-05 09:00 | -
            """)));

    [Fact]
    public void People_count_once_each_and_rows_without_a_person_not_at_all()
    {
        var rows = SmallCouncil.Events.Rows("""
            person_id | happened_at      | done
            p1        | 2023-09-05 09:00 | yes
            p1        | 2023-09-06 09:00 | no
            p2        | 2023-09-06 09:00 | yes
            p3        | 2023-09-06 09:00 | yes
            p3        | 2023-09-07 09:00 | -
            p2        | 2023-10-06 09:00 | no
            -         | 2023-09-06 09:00 | yes
            """);
        Assert.Equal(3, Value(Plain(SmallCouncil.Events, Happened, new Amount.People()), September, rows));
        Assert.Equal(1, Value(Plain(SmallCouncil.Events, Happened, new Amount.PeopleWithEveryRow(Event("done"))), September, rows));
        Assert.Equal(7, Figure(Plain(SmallCouncil.Events, Happened, new Amount.People()), new FinancialYear(2023), rows).Rows);
    }

    [Fact]
    public void A_sum_leaves_out_empty_values_and_is_0_without_rows()
    {
        var sum = Plain(SmallCouncil.Events, Happened, new Amount.Sum(Event("amount")));
        Assert.Equal(2.25m, Value(sum, September, SmallCouncil.Events.Rows("""
            happened_at      | amount
            2023-09-05 09:00 | 2.50
            2023-09-05 09:00 | -
            2023-09-05 09:00 | -0.25
            """)));
        Assert.Equal(0, Value(sum, September, []));
    }

    [Theory]
    [InlineData("3 | 1 | 2", 2, 3)]
    [InlineData("4 | 1 | 2 | 3", 2.5, 4)]
    [InlineData("- | 5 | -", 5, 5)]
    [InlineData("1 | 1 | 4 | -2", 1, 4)]
    public void The_median_of_an_even_count_is_the_mean_of_the_two_middle_values(string amounts, double median, double maximum)
    {
        var rows = SmallCouncil.Events.Rows("happened_at | amount\n" + string.Join('\n', amounts.Split('|').Select(amount => $"2023-09-05 09:00 | {amount}")));
        Assert.Equal((decimal)median, Value(Plain(SmallCouncil.Events, Happened, new Amount.Median(Event("amount"))), September, rows));
        Assert.Equal((decimal)maximum, Value(Plain(SmallCouncil.Events, Happened, new Amount.Maximum(Event("amount"))), September, rows));
    }

    [Theory]
    [InlineData("happened_at | amount")]
    [InlineData("happened_at | amount\n2023-09-05 09:00 | -")]
    public void A_median_or_maximum_of_nothing_is_none_never_0(string table)
    {
        var rows = SmallCouncil.Events.Rows(table);
        Assert.Equal(FigureState.None, Figure(Plain(SmallCouncil.Events, Happened, new Amount.Median(Event("amount"))), September, rows).State);
        Assert.Equal(FigureState.None, Figure(Plain(SmallCouncil.Events, Happened, new Amount.Maximum(Event("amount"))), September, rows).State);
    }

    [Fact]
    public void A_ratio_over_a_quarter_is_the_ratio_of_the_sums_not_the_mean_of_the_ratios()
    {
        var rows = SmallCouncil.Events.Rows("""
            happened_at      | done
            2023-07-05 09:00 | yes
            2023-08-05 09:00 | no
            2023-09-05 09:00 | no
            2023-09-06 09:00 | -
            """);
        var figure = Figure(Percentage(SmallCouncil.Events, Happened, Event("done")), Quarter2, rows);
        Assert.Equal(25, figure.Value!.Value);
        Assert.Equal((1, 4, 4L), (figure.Numerator!.Value, figure.Denominator!.Value, figure.Rows));
    }

    [Fact]
    public void A_ratio_with_nothing_to_divide_by_is_none_never_0()
    {
        var figure = Figure(Percentage(SmallCouncil.Events, Happened, Event("done")), Quarter2, []);
        Assert.Equal((FigureState.None, null), (figure.State, figure.Value));
    }

    [Fact]
    public void The_tallies_of_a_ratio_each_go_by_their_own_set_and_time()
    {
        var calls = new Tally(SmallCouncil.Events, null, Happened, new Amount.Rows());
        var spells = new Tally(SmallCouncil.Spells, null, OpenSpell, new Amount.People());
        var figure = Figure(Of(calls, new Formula.Ratio(calls, spells, 10), Unit.Ratio), September,
        [
            .. SmallCouncil.Events.Rows("happened_at\n2023-09-01 09:00\n2023-09-02 09:00\n2023-08-02 09:00"),
            .. SmallCouncil.Spells.Rows("person_id | started_on\np1 | 2023-01-01\np2 | 2023-01-01\np2 | 2023-02-01\np3 | 2023-01-01"),
        ]);
        Assert.Equal(Exact.Of(20, 3), figure.Value);
    }

    [Fact]
    public void Edges_in_a_stock_are_those_of_the_period_asked_for()
    {
        var within = new Expression.Compare(Comparison.GreaterOrEqual, Spell("started_on"), new Expression.PeriodEdge(IsEnd: false));
        var rows = SmallCouncil.Spells.Rows("started_on\n2023-06-30\n2023-07-01\n2023-09-30");
        Assert.Equal(2, Value(Plain(SmallCouncil.Spells, OpenSpell, where: within), Quarter2, rows));
        Assert.Equal(1, Value(Plain(SmallCouncil.Spells, OpenSpell, where: within), September, rows));
    }

    [Fact]
    public void The_mean_of_month_ends_is_exact_and_counts_months_that_had_none()
    {
        var measure = Plain(SmallCouncil.Spells, OpenSpell) with { MeanOfMonthEnds = true };
        var rows = SmallCouncil.Spells.Rows("""
            started_on | ended_on
            2023-08-31 | 2023-09-30
            2023-08-01 | 2023-08-31
            2023-08-15 | -
            """);
        var figure = Figure(measure, Quarter2, rows);
        Assert.Equal((1, 3, 3, 3L), (figure.Value!.Value, figure.Numerator!.Value, figure.Denominator!.Value, figure.Rows));
        Assert.Equal(Exact.Of(1, 4), Figure(measure, new Rolling12Months(new Month(2023, 9)), rows).Value);
        Assert.Equal(1, Value(measure, September, rows));
    }

    [Fact]
    public void A_ratio_of_month_ends_is_the_ratio_of_their_sums()
    {
        var measure = Percentage(SmallCouncil.Spells, OpenSpell, Spell("agreed")) with { MeanOfMonthEnds = true };
        var rows = SmallCouncil.Spells.Rows("""
            started_on | ended_on   | agreed
            2023-07-01 | -          | yes
            2023-09-01 | -          | no
            2023-08-01 | 2023-09-01 | no
            """);
        Assert.Equal(Exact.Of(300, 5), Figure(measure, Quarter2, rows).Value);
    }

    [Fact]
    public void A_cumulative_measure_counts_from_the_start_of_the_financial_year()
    {
        var measure = Plain(SmallCouncil.Events, Happened) with { Cumulative = true };
        var rows = SmallCouncil.Events.Rows("happened_at\n2023-03-31 09:00\n2023-04-01 09:00\n2023-09-30 09:00\n2023-10-01 09:00");
        Assert.Equal(2, Value(measure, September, rows));
        Assert.Equal(2, Value(measure, Quarter2, rows));
        Assert.Equal(3, Value(measure, new FinancialYear(2023), rows));
        Assert.Equal(3, Figure(measure, September, rows, yearStart: 1).Value!.Value);
    }

    [Fact]
    public void A_breakdown_has_a_group_for_every_combination_that_occurs_and_for_empty_values()
    {
        var measure = Percentage(SmallCouncil.Events, Happened, Event("done"));
        var book = new RecordBook(SmallCouncil.Events.Rows("""
            team  | kind  | happened_at      | done
            North | visit | 2023-09-05 09:00 | yes
            North | visit | 2023-09-05 09:00 | no
            North | call  | 2023-09-05 09:00 | no
            -     | visit | 2023-09-05 09:00 | yes
            -     | -     | 2023-09-05 09:00 | -
            South | call  | 2023-10-05 09:00 | yes
            """));
        var groups = new ReferenceEvaluator(SmallCouncil.Library(), book)
            .Breakdown(measure, September, [SmallCouncil.Events.Find("team")!, SmallCouncil.Events.Find("kind")!]);
        Assert.Equal(
            ["North/visit 50.0%", "North/call 0.0%", "-/visit 100.0%", "-/- 0.0%"],
            groups.Select(group => $"{string.Join('/', group.Group.Select(value => value.Value ?? "-"))} {group.Figure.Print()}"));
    }

    [Fact]
    public void Both_tallies_of_a_ratio_are_taken_over_the_same_group()
    {
        var calls = new Tally(SmallCouncil.Events, null, Happened, new Amount.Rows());
        var spells = new Tally(SmallCouncil.Spells, null, OpenSpell, new Amount.Rows());
        var book = new RecordBook(
        [
            .. SmallCouncil.Events.Rows("team | happened_at\nNorth | 2023-09-01 09:00\nSouth | 2023-09-01 09:00\n- | 2023-09-01 09:00"),
            .. SmallCouncil.Spells.Rows("team | started_on\nNorth | 2023-01-01\nNorth | 2023-01-01\n- | 2023-01-01\nWest | 2023-01-01"),
        ]);
        var groups = new ReferenceEvaluator(SmallCouncil.Library(), book)
            .Breakdown(Of(calls, new Formula.Ratio(calls, spells, 1), Unit.Ratio), September, [SmallCouncil.Events.Find("team")!]);
        Assert.Equal(["North 0.50", "South none", "- 1.00"], groups.Select(group => $"{group.Group[0].Value ?? "-"} {group.Figure.Print()}"));
    }

    [Theory]
    [InlineData(2023, 9, FigureState.Known)]
    [InlineData(2023, 10, FigureState.None)]
    public void Periods_that_begin_before_a_measure_existed_have_no_figure(int year, int month, FigureState expected)
    {
        var measure = Plain(SmallCouncil.Events, Happened) with { Since = new Month(year, month) };
        Assert.Equal(expected, Figure(measure, September, []).State);
    }

    [Fact]
    public void A_cumulative_figure_begins_with_its_year_not_with_the_month_asked_for()
    {
        var measure = Plain(SmallCouncil.Events, Happened) with { Since = new Month(2023, 9), Cumulative = true };
        Assert.Equal(FigureState.None, Figure(measure, September, []).State);
    }

    [Theory]
    [InlineData("2023-08-31", FigureState.NotYetDue)]
    [InlineData("2023-09-01", FigureState.Provisional)]
    [InlineData("2023-09-29", FigureState.Provisional)]
    [InlineData("2023-09-30", FigureState.Known)]
    public void A_period_that_the_records_do_not_reach_is_not_yet_due_and_one_they_stop_in_is_provisional(string completeTo, FigureState expected) =>
        Assert.Equal(expected, Figure(Plain(SmallCouncil.Events, Happened), September, [], completeTo).State);

    [Theory]
    [InlineData("2024-03-29", FigureState.Provisional)]
    [InlineData("2024-03-30", FigureState.Known)]
    public void A_measure_that_ripens_is_provisional_until_its_time_has_passed(string completeTo, FigureState expected)
    {
        var measure = Plain(SmallCouncil.Events, Happened) with { RipensAfter = new TimeSpanOfCalendar(6, CalendarUnit.Months) };
        Assert.Equal(expected, Figure(measure, September, [], completeTo).State);
    }

    [Theory]
    [InlineData("2023-08-01 09:00 | 5\n2023-09-01 08:00 | 7\n2023-09-01 09:00 | 6", 6)] // the later moment of the day
    [InlineData("2023-09-01 09:00 | 6\n2023-09-01 09:00 | 8\n2023-09-01 09:00 | 7", 8)] // of the same moment the largest
    [InlineData("2023-09-01 09:00 | 6\n2023-09-02 09:00 | -", 6)] // what has no value is not the last value
    [InlineData("2023-09-01 09:00 | 6\n2023-10-01 09:00 | 9", 6)] // after the period
    [InlineData("2023-06-30 09:00 | 6", null)]
    public void The_last_value_is_that_of_the_row_which_stands_last_in_the_period(string rows, int? expected) =>
        Assert.Equal((Exact?)expected, Figure(Plain(SmallCouncil.Events, Happened, LastVisits), Quarter2, SmallCouncil.Events.Rows($"happened_at | visits\n{rows}")).Value);

    [Fact]
    public void A_ratio_with_a_part_that_has_no_value_has_none_and_is_never_0()
    {
        var rows = SmallCouncil.Events.Rows("happened_at | visits\n2023-08-01 09:00 | 6\n2023-09-01 09:00 | -");
        var count = new Tally(SmallCouncil.Events, null, Happened, new Amount.Rows());
        var last = count with { Amount = LastVisits };
        Assert.Equal("3.00", Figure(Of(count, new Formula.Ratio(last, count, 1), Unit.Ratio), Quarter2, rows).Print());
        Assert.Equal(FigureState.None, Figure(Of(count, new Formula.Ratio(last, count, 1), Unit.Ratio), September, rows).State);
        Assert.Equal(FigureState.None, Figure(Of(count, new Formula.Ratio(count, last, 1), Unit.Ratio), September, rows).State);
    }

    [Fact]
    public void A_set_that_does_not_run_in_time_makes_nothing_provisional_and_no_stock_of_it_not_yet_due()
    {
        var population = new Tally(SmallCouncil.Populations, null, new Standing.Open(SmallCouncil.Populations.Find("from_on")!, SmallCouncil.Populations.Find("to_on")!), new Amount.Rows());
        var estimate = SmallCouncil.Populations.Rows("from_on\n2020-01-01");
        Assert.Equal(FigureState.Known, Figure(Of(population, new Formula.Plain(population), Unit.Count), September, estimate, "2023-08-31").State);
        var events = new Tally(SmallCouncil.Events, null, Happened, new Amount.Rows());
        var rate = Of(events, new Formula.Ratio(events, population, 1), Unit.Ratio);
        Assert.Equal(FigureState.Provisional, Figure(rate, September, estimate, "2023-09-15").State);
        Assert.Equal(FigureState.NotYetDue, Figure(rate, September, estimate, "2023-08-31").State);
    }

    [Fact]
    public void A_figure_without_a_value_is_not_provisional() =>
        Assert.Equal(FigureState.None, Figure(Percentage(SmallCouncil.Events, Happened, Yes), September, [], "2023-09-15").State);

    private static Figure Figure(Measure measure, Period period, IEnumerable<Row> rows, string? completeTo = null, int yearStart = FinancialYear.April) =>
        new ReferenceEvaluator(SmallCouncil.Library(), new RecordBook(rows), completeTo is null ? null : DayOf(completeTo), yearStart).Evaluate(measure, period);

    private static decimal Value(Measure measure, Period period, IEnumerable<Row> rows) => Figure(measure, period, rows).Value!.Value.Round(2);
}
