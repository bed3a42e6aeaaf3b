using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Tests.Measures;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class MeasureReaderTests
{
    [Theory]
    [InlineData("of: contacts, counted_on: received_on, count: rows", "rows", null, "count")]
    [InlineData("of: contacts, counted_on: received_at, count: people", "people", null, "count")]
    [InlineData("of: contacts, counted_on: received_on, sum: waited", "sum waited", null, "days")]
    [InlineData("of: contacts, counted_on: received_on, sum: cost", "sum cost", null, "count")]
    [InlineData("of: contacts, counted_on: received_on, maximum: 'days(received_on, completed_on)'", "maximum days(received_on, completed_on)", null, "days")]
    [InlineData("of: contacts, counted_on: received_on, median: 'working_days(received_on, completed_on)'", "median working_days(received_on, completed_on)", null, "working days")]
    [InlineData("of: contacts, counted_on: received_on, mean: 'hours(received_at, finished_at)'", "sum hours(received_at, finished_at)", "rows where hours(received_at, finished_at) is not null", "hours")]
    [InlineData("of: contacts, where: urgent, counted_on: received_on, mean: 'age(person.born_on, received_on)'", "sum age(person.born_on, received_on) where urgent", "rows where urgent and age(person.born_on, received_on) is not null", "years")]
    [InlineData("of: contacts, counted_on: received_on, percentage: {meeting: urgent}", "rows where urgent", "rows", "percent")]
    [InlineData("of: contacts, where: team = 'a', counted_on: received_on, percentage: {of: rows, meeting: urgent}", "rows where team = 'a' and urgent", "rows where team = 'a'", "percent")]
    [InlineData("of: contacts, counted_on: received_on, percentage: {of: people, meeting: urgent, in: any row}", "people where urgent", "people", "percent")]
    [InlineData("of: contacts, counted_on: received_on, percentage: {of: people, meeting: urgent, in: every row}", "people with every row urgent", "people", "percent")]
    [InlineData("ratio: {numerator: {measure: CON01}, denominator: {of: training, counted_on: taken_on, count: people}}", "rows", "people", "ratio")]
    [InlineData("ratio: {numerator: {measure: CON01}, denominator: {of: contacts, counted_on: received_on, sum: waited}, as: percent}", "rows", "sum waited", "percent")]
    [InlineData("ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}}, unit: rate per 1000", "rows", "rows", "rate per 1000")]
    public void Every_way_of_writing_becomes_one_formula(string keys, string numerator, string? denominator, string unit)
    {
        var measure = Read(keys);
        var (over, under) = measure.Formula switch
        {
            Formula.Plain(var tally) => (tally, null),
            Formula.Ratio(var top, var bottom, _) => (top, bottom),
            _ => throw new InvalidOperationException(),
        };
        Assert.Equal((numerator, denominator, unit), (Words(over), under is null ? null : Words(under), measure.Unit.Name));
        Assert.IsType<Amount.Rows>(measure.Base.Amount);
    }

    [Theory]
    [InlineData("of: contacts, counted_on: received_on, count: rows, unit: percent", "in count, and `unit` says percent")]
    [InlineData("of: contacts, counted_on: received_on, count: rows, unit: rate per 1000", "in count, and `unit` says rate per 1000")]
    [InlineData("of: contacts, counted_on: received_on, maximum: 'days(received_on, completed_on)', unit: years", "in days, and `unit` says years")]
    [InlineData("of: contacts, counted_on: received_on, percentage: {meeting: urgent}, unit: count", "in percent, and `unit` says count")]
    [InlineData("ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}, times: 7}, unit: rate per 1000", "`times` stands beside `unit: rate per 1000`")]
    public void A_unit_that_contradicts_what_is_worked_out_is_said(string keys, string message)
    {
        var read = SmallLibrary.With(("measures/tested", $"measures:\n  - {{code: TST01, title: a, {keys}}}\n"));
        Assert.Contains(message, Assert.Single(read.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_multiplies_by_its_number() =>
        Assert.Equal(1000, Assert.IsType<Formula.Ratio>(Read("ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}}, unit: rate per 1000").Formula).Times);

    [Theory]
    [InlineData("as: percent", 100)]
    [InlineData("times: 1000", 1000)]
    [InlineData("times: 0.5", 0.5)]
    [InlineData("as: number", 1)]
    public void A_ratio_is_multiplied_as_it_says(string key, double times) =>
        Assert.Equal(Exact.Of((decimal)times), Assert.IsType<Formula.Ratio>(Read($"ratio: {{numerator: {{measure: CON01}}, denominator: {{measure: CON01}}, {key}}}").Formula).Times);

    [Fact]
    public void A_measure_may_come_before_those_that_it_is_made_of()
    {
        var read = SmallLibrary.With(("measures/tested", """
            measures:
              - {code: RAT02, title: a, ratio: {numerator: {measure: NEW01}, denominator: {measure: CON01}}}
              - {code: NEW01, title: a, of: contacts, where: urgent, counted_on: received_on, count: rows}
            """));
        Assert.Empty(read.Problems);
        Assert.Equal(["CON01", "NEW01", "RAT02"], read.Value!.Measures.Keys.Order());
    }

    [Fact]
    public void What_is_not_written_has_its_default()
    {
        var measure = Read("of: contacts, counted_on: received_on, count: rows");
        Assert.Equal((false, Better.None, 0, false, false), (measure.Kpi, measure.Better, measure.Decimals, measure.Cumulative, measure.MeanOfMonthEnds));
        Assert.True(measure is { RipensAfter: null, Since: null, Source: null, About: null, Breakdowns: [] });
        var full = Read("of: contacts, counted_on: received_on, count: rows, kpi: true, better: lower, decimals: 2, cumulative: financial year, ripens_after: 6 months, since: 2023-04, breakdowns: [outcome, team, urgent]");
        Assert.Equal((true, Better.Lower, 2, true, "6 months", "Apr 2023"), (full.Kpi, full.Better, full.Decimals, full.Cumulative, full.RipensAfter!.ToString(), full.Since!.Name));
        Assert.Equal(["outcome", "team", "urgent"], full.Breakdowns.Select(field => field.Name));
    }

    [Theory]
    [InlineData("^{code: TST01, title: a, of: contacts, counted_on: received_on}", "ALM-0114", "nothing says what is worked out in TST01")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, count: rows, sum: ^waited}", "ALM-0114", "more than one key says what is worked out in TST01: count, sum")]
    [InlineData("^{code: TST01, title: a, of: contacts, count: rows}", "ALM-0114", "nothing says where rows stand in time in TST01")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, open: ^{from: received_on, to: completed_on}, count: rows}", "ALM-0114", "more than one key says where rows stand in time in TST01: counted_on, open")]
    [InlineData("^{code: TST01, title: a, counted_on: received_on, count: rows}", "ALM-0103", "TST01 does not say what it counts over")]
    [InlineData("{code: TST01, title: a, of: ^contact, counted_on: received_on, count: rows}", "ALM-0106", "there is no record set `contact`")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: ^recieved_on, count: rows}", "ALM-0107", "no field `recieved_on` in contacts")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: ^team, count: rows}", "ALM-0109", "`team` is no date")]
    [InlineData("{code: TST01, title: a, of: contacts, during: {from: received_on, to: ^waited}, count: rows}", "ALM-0109", "`waited` is no date")]
    [InlineData("{code: TST01, title: a, of: contacts, open: ^{from: received_on}, count: rows}", "ALM-0103", "this span has no `to`")]
    [InlineData("{code: TST01, title: a, of: contacts, where: ^waited, counted_on: received_on, count: rows}", "ALM-0109", "this is a number where yes or no is needed")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, sum: ^urgent}", "ALM-0109", "this is yes or no where a number is needed")]
    [InlineData("{code: TST01, title: a, of: contacts, where: received_on < ^period.end, counted_on: received_on, count: rows}", "ALM-0113", "period.start and period.end can be asked only of stocks (`open:`)")]
    [InlineData("{code: TST01, title: a, of: contacts, where: received_on < ^period.end, during: {from: received_on, to: completed_on}, count: rows}", "ALM-0113", "period.start and period.end can be asked only of stocks (`open:`)")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, count: rows, unit: ^metres}", "ALM-0104", "there is no unit `metres`")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, count: rows, unit: ^rate per 5}", "ALM-0104", "there is no unit `rate per 5`")]
    [InlineData("{code: ^CON01, title: a, of: contacts, counted_on: received_on, count: rows}", "ALM-0105", "the measure `CON01` is declared twice")]
    public void A_measure_that_cannot_be(string measure, string code, string what) => AssertOnly(measure, code, what);

    [Theory]
    [InlineData("{code: TST01, title: a, of: rooms, counted_on: ^built_on, count: rows}", "ALM-0107", "no field `built_on` in rooms")]
    [InlineData("{code: TST01, title: a, of: logs, counted_on: at, count: ^people}", "ALM-0116", "logs is not about people, so people cannot be counted in it")]
    [InlineData("{code: TST01, title: a, of: logs, counted_on: at, percentage: ^{of: people, meeting: true, in: any row}}", "ALM-0116", "logs is not about people, so people cannot be counted in it")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: {of: logs, counted_on: at, count: ^people}, denominator: {measure: CON01}}}", "ALM-0116", "logs is not about people, so people cannot be counted in it")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, percentage: ^{of: people, meeting: urgent}}", "ALM-0103", "a percentage of people does not say what happens to people with several rows in the period")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, percentage: {meeting: urgent, in: ^any row}}", "ALM-0114", "`in:` is said of rows")]
    [InlineData("{code: TST01, title: a, of: contacts, counted_on: received_on, percentage: ^{of: rows}}", "ALM-0103", "this percentage has no `meeting`")]
    public void People_are_counted_only_where_it_is_clear_who_they_are(string measure, string code, string what) => AssertOnly(measure, code, what);

    [Theory]
    [InlineData("{code: TST01, title: a, of: ^contacts, ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}}}", "ALM-0114", "`of` stands beside `ratio`")]
    [InlineData("{code: TST01, title: a, where: ^urgent, ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}}}", "ALM-0114", "`where` stands beside `ratio`")]
    [InlineData("{code: TST01, title: a, counted_on: ^received_on, ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}}}", "ALM-0114", "`counted_on` stands beside `ratio`")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: {measure: CON01}, denominator: {measure: CON01}, as: percent, times: ^10}}", "ALM-0114", "`times` stands beside `as: percent`")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: {measure: ^CON02}, denominator: {measure: CON01}}}", "ALM-0112", "there is no measure `CON02`")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: {measure: ^MED01}, denominator: {measure: CON01}}}", "ALM-0114", "MED01 is no count, sum or supplied figure, so it cannot be part of a ratio")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: {measure: CON01, ^of: contacts}, denominator: {measure: CON01}}}", "ALM-0114", "`of` stands beside `measure`")]
    [InlineData("{code: TST01, title: a, ratio: {numerator: ^{of: contacts, counted_on: received_on}, denominator: {measure: CON01}}}", "ALM-0114", "nothing says what is counted or added up in a part of the ratio in TST01")]
    [InlineData("{code: TST01, title: a, ratio: ^{numerator: {measure: CON01}}}", "ALM-0103", "this ratio has no `denominator`")]
    [InlineData("^{code: TST01, title: a, ratio: {numerator: {measure: TST01}, denominator: {measure: CON01}}}", "ALM-0114", "TST01 is made of itself, through the measures that its ratio names")]
    public void A_ratio_that_cannot_be(string measure, string code, string what) => AssertOnly(measure, code, what);

    [Fact]
    public void Measures_made_of_each_other_are_both_told() =>
        Assert.Equal(
            ["TST01 is made of itself, through the measures that its ratio names", "TST02 is made of itself, through the measures that its ratio names"],
            SmallLibrary.ProblemsOfMeasures("""
              - {code: TST01, title: a, ratio: {numerator: {measure: TST02}, denominator: {measure: CON01}}}
              - {code: TST02, title: a, ratio: {numerator: {measure: TST01}, denominator: {measure: CON01}}}
            """).Select(problem => problem.What));

    [Theory]
    [InlineData("breakdowns: [^recieved]", "ALM-0107", "no field `recieved` in contacts")]
    [InlineData("breakdowns: [outcome, ^received_on]", "ALM-0109", "`received_on` holds dates and cannot make groups")]
    [InlineData("breakdowns: [^waited]", "ALM-0109", "`waited` holds numbers and cannot make groups")]
    [InlineData("breakdowns: [^person_id]", "ALM-0109", "`person_id` holds persons and cannot make groups")]
    [InlineData("over_months: ^mean", "ALM-0114", "`over_months: mean` is said of something that is no stock")]
    public void What_an_event_cannot_have(string key, string code, string what) =>
        AssertOnly($"{{code: TST01, title: a, of: contacts, counted_on: received_on, count: rows, {key}}}", code, what);

    [Theory]
    [InlineData("count: rows, cumulative: ^financial year", "`cumulative` is said of a stock, which has a value at one moment only")]
    [InlineData("median: waited, over_months: ^mean", "`over_months: mean` is said of a maximum or median")]
    [InlineData("maximum: waited, over_months: ^mean", "`over_months: mean` is said of a maximum or median")]
    public void What_a_stock_cannot_have(string keys, string what) =>
        AssertOnly($"{{code: TST01, title: a, of: contacts, open: {{from: received_on, to: completed_on}}, {keys}}}", "ALM-0114", what);

    [Fact]
    public void A_ratio_is_broken_down_only_by_fields_of_both_parts() => AssertOnly(
        "{code: TST01, title: a, breakdowns: [^team], ratio: {numerator: {measure: CON01}, denominator: {of: training, counted_on: taken_on, count: rows}}}",
        "ALM-0107", "no field `team` in training");

    [Fact]
    public void The_numerator_of_a_ratio_must_have_the_breakdown_too() => AssertOnly(
        "{code: TST01, title: a, breakdowns: [^team], ratio: {numerator: {of: training, counted_on: taken_on, count: rows}, denominator: {measure: CON01}}}",
        "ALM-0107", "training, the other part of the ratio, has no field `team`");

    [Fact]
    public void A_measure_that_looks_ahead_and_never_ripens_is_a_warning()
    {
        var read = SmallLibrary.With(("measures/tested", "measures:\n  - {code: TST01, title: a, of: contacts, where: 'followed_by(contacts, 6 months)', counted_on: received_on, count: rows}\n"));
        var warning = Assert.Single(read.Problems);
        Assert.Equal((Severity.Warning, "TST01 looks 6 months ahead and is never provisional", "Add `ripens_after: 6 months`"), (warning.Severity, warning.What, warning.Remedy));
        Assert.True(read.Ok);
    }

    [Fact]
    public void Working_days_need_a_calendar()
    {
        const string measure = "measures:\n  - {code: TST01, title: a, of: contacts, where: 'working_days(received_on, completed_on) < 5', counted_on: received_on, count: rows}\n";
        Assert.Empty(SmallLibrary.With(("measures/tested", measure)).Problems);
        SmallLibrary.AssertOne(SmallLibrary.With(("measures/tested", measure), ("calendars/small", "")).Problems,
            "ALM-0116", new Place("library/measures/tested.yaml", 2, 5), "TST01 counts working days and the library has no calendar");
    }

    private static Measure Read(string keys)
    {
        var read = SmallLibrary.With(("measures/tested", $"measures:\n  - {{code: TST01, title: a, {keys}}}\n"));
        Assert.Empty(read.Problems);
        return read.Value!.Measures["TST01"];
    }

    private static void AssertOnly(string measure, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked($"measures:\n  - {measure}\n  - {{code: MED01, title: a, of: contacts, counted_on: received_on, median: waited}}\n");
        var problems = SmallLibrary.With(("measures/tested", text), ("records/logs", """
            record_set: logs
            title: Logs
            about: One line
            key: line
            date: at
            fields:
              line: {type: text, about: Its number}
              at: {type: date_time, about: When}
            """)).Problems;
        SmallLibrary.AssertOne(problems, code, new Place("library/measures/tested.yaml", line, column), what);
    }

    private static string Words(Tally tally)
    {
        var amount = tally.Amount switch
        {
            Amount.Rows => "rows",
            Amount.People => "people",
            Amount.PeopleWithEveryRow(var meeting) => $"people with every row {ExpressionText.Of(meeting)}",
            Amount.Sum(var of) => $"sum {ExpressionText.Of(of)}",
            Amount.Maximum(var of) => $"maximum {ExpressionText.Of(of)}",
            Amount.Median(var of) => $"median {ExpressionText.Of(of)}",
            Amount.Latest(var of) => $"last {ExpressionText.Of(of)}",
            _ => throw new InvalidOperationException(),
        };
        return amount + (tally.Where is null ? "" : $" where {ExpressionText.Of(tally.Where)}");
    }
}
