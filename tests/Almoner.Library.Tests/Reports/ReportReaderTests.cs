using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Library.Tests.Reports;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class ReportReaderTests
{
    private const string Rates = """
        measures:
          - {code: CON01, title: Contacts, of: contacts, counted_on: received_on, count: rows, breakdowns: [outcome, team]}
          - {code: CON02, title: 2 waits, unit: days, of: contacts, counted_on: received_on, sum: waited, breakdowns: [outcome]}
          - {code: CON03, title: Urgent contacts, of: contacts, counted_on: received_on, percentage: {meeting: urgent}, breakdowns: [outcome, team]}
        """;

    [Fact]
    public void A_report_is_read_in_order()
    {
        var (items, library) = Read("""
            - words: Some words
                  - {scorecard: [CON01], title: Card}
                  - {table: CON01, title: First, rows: outcome, columns: months, totals: true, chart: stacked bar, note: Mind}
                  - {table: CON01, name: second, rows: team}
            """);
        var contacts = library.Measures["CON01"];
        Assert.Equal("Some words", Assert.IsType<ReportItem.Words>(items[0]).Text);
        var card = Assert.IsType<ReportItem.Scorecard>(items[1]);
        Assert.Equal(("Card", contacts), (card.Title, Assert.Single(card.Measures)));
        var first = Assert.IsType<ReportItem.Table>(items[2]);
        Assert.Equal(
            new ReportItem.Table("first", "First", contacts, contacts.Breakdowns[0], new TableColumns(ColumnPeriods.Months, null), first.Show, Totals.Row, false, ChartKind.StackedBar, "Mind"),
            first);
        Assert.Equal([new ShownPart(FigurePart.Value, null)], first.Show);
        var second = Assert.IsType<ReportItem.Table>(items[3]);
        Assert.Equal(
            new ReportItem.Table("second", "Contacts", contacts, contacts.Breakdowns[1], new TableColumns(ColumnPeriods.Period, null), second.Show, Totals.None, false, null, null),
            second);
    }

    [Theory]
    [InlineData("period", ColumnPeriods.Period, null)]
    [InlineData("months", ColumnPeriods.Months, null)]
    [InlineData("months of the quarter", ColumnPeriods.MonthsOfTheQuarter, null)]
    [InlineData("months to date", ColumnPeriods.MonthsToDate, null)]
    [InlineData("quarters", ColumnPeriods.Quarters, null)]
    [InlineData("[last year and quarters]", ColumnPeriods.LastYearAndQuarters, null)]
    [InlineData("team", ColumnPeriods.Period, "team")]
    [InlineData("[months of the quarter, team]", ColumnPeriods.MonthsOfTheQuarter, "team")]
    public void Columns_are_periods_a_breakdown_or_both(string columns, ColumnPeriods periods, string? by)
    {
        var table = Table($"{{table: CON01, rows: outcome, columns: {columns}}}");
        Assert.Equal((periods, by), (table.Columns.Periods, table.Columns.By?.Name));
    }

    [Theory]
    [InlineData("share", "Share:")]
    [InlineData("[share, value]", "Share: Value:")]
    [InlineData("{value: Contacts, share: Of all}", "Value:Contacts Share:Of all")]
    public void What_is_shown_keeps_its_order_and_headings(string show, string expected) => Assert.Equal(
        expected, string.Join(' ', Table($"{{table: CON01, rows: outcome, show: {show}}}").Show.Select(shown => $"{shown.Part}:{shown.Heading}")));

    [Fact]
    public void A_share_of_rows_shows_what_it_was_worked_out_from()
    {
        var table = Table("{table: CON03, rows: outcome, columns: team, show: [denominator, numerator, value], totals: both, every_code: true}");
        Assert.Equal([FigurePart.Denominator, FigurePart.Numerator, FigurePart.Value], table.Show.Select(shown => shown.Part));
        Assert.Equal((Totals.Both, true), (table.Totals, table.EveryCode));
    }

    [Fact]
    public void A_scorecard_with_columns_is_measures_by_period()
    {
        var (items, library) = Read("""
            - {scorecard: [CON03], columns: months to date, chart: line, note: Mind}
                  - {scorecard: [CON01, CON02], columns: period, title: Both together}
            """);
        var one = Assert.IsType<ReportItem.MeasuresByPeriod>(items[0]);
        Assert.Equal(("urgent-contacts", "Urgent contacts", ColumnPeriods.MonthsToDate, ChartKind.Line, "Mind"), (one.Name, one.Title, one.Periods, one.Chart!.Value, one.Note));
        Assert.Equal([library.Measures["CON01"], library.Measures["CON02"]], Assert.IsType<ReportItem.MeasuresByPeriod>(items[1]).Measures);
    }

    [Theory]
    [InlineData("Outcome of CRT assessments, by route", "outcome-of-crt-assessments-by-route")]
    [InlineData("72 hours", "con01")]
    public void A_table_without_a_name_is_named_after_its_title(string title, string name) =>
        Assert.Equal(name, Table($"{{table: CON01, title: \"{title}\", rows: outcome}}").Name);

    [Theory]
    [InlineData("^{title: a}", "ALM-0114", "this item is not one of scorecard, table or words")]
    [InlineData("^{words: a, table: CON01}", "ALM-0114", "this item is not one of scorecard, table or words")]
    [InlineData("{scorecard: [CON01, ^CON09]}", "ALM-0112", "there is no measure `CON09`")]
    [InlineData("{table: ^CON09, rows: outcome}", "ALM-0112", "there is no measure `CON09`")]
    [InlineData("^{table: CON01}", "ALM-0103", "the table of CON01 does not say what makes its rows")]
    [InlineData("{table: CON01, rows: ^outcme}", "ALM-0107", "CON01 is not broken down by `outcme`")]
    [InlineData("{table: CON01, rows: ^urgent}", "ALM-0107", "CON01 is not broken down by `urgent`")]
    [InlineData("{table: CON01, rows: outcome, columns: ^weeks}", "ALM-0104", "`columns` holds `weeks`")]
    [InlineData("{table: CON02, rows: outcome, columns: ^team}", "ALM-0104", "`columns` holds `team`")]
    [InlineData("{table: CON01, rows: outcome, columns: [team, ^months]}", "ALM-0104", "`columns` holds `months`")]
    [InlineData("{table: CON01, rows: outcome, columns: [months, ^quarters]}", "ALM-0104", "`columns` holds `quarters`")]
    [InlineData("{table: CON01, rows: outcome, columns: ^outcome}", "ALM-0133", "`outcome` makes both the rows and the columns")]
    [InlineData("{table: CON01, rows: outcome, columns: months, totals: ^both}", "ALM-0133", "`totals: both` needs columns by a breakdown")]
    [InlineData("{table: CON01, rows: outcome, totals: ^all}", "ALM-0104", "`totals` holds `all`")]
    [InlineData("{table: CON01, rows: team, every_code: ^true}", "ALM-0133", "`every_code` needs a breakdown by codes, and `team` has no list of them")]
    [InlineData("{table: CON01, rows: outcome, show: ^numerator}", "ALM-0134", "CON01 has no numerator: nothing is divided in it")]
    [InlineData("{table: CON02, rows: outcome, show: [value, ^denominator]}", "ALM-0134", "CON02 has no denominator: nothing is divided in it")]
    [InlineData("{table: CON03, rows: outcome, show: {^share: Of all}}", "ALM-0134", "CON03 is no count or sum, so its groups are no shares of a total")]
    [InlineData("{table: CON01, rows: outcome, show: [value, ^value]}", "ALM-0105", "`value` is shown twice")]
    [InlineData("{table: CON01, rows: outcome, show: [^median]}", "ALM-0104", "`show` holds `median`")]
    [InlineData("{table: CON01, rows: outcome, chart: ^donut}", "ALM-0104", "`chart` holds `donut`")]
    [InlineData("{table: CON03, rows: outcome, chart: ^pie}", "ALM-0135", "CON03 is no count or sum, so its groups do not add up to a whole")]
    [InlineData("{table: CON03, rows: outcome, columns: months, chart: ^stacked bar}", "ALM-0135", "CON03 is no count or sum, so its groups do not add up to a whole")]
    [InlineData("{table: CON01, rows: outcome, columns: months, chart: ^pie}", "ALM-0135", "a pie chart draws one column")]
    [InlineData("{table: CON01, rows: outcome, columns: team, chart: ^bar}", "ALM-0135", "a bar chart draws one column")]
    [InlineData("{table: CON01, rows: outcome, chart: ^line}", "ALM-0135", "a line runs over periods")]
    [InlineData("{table: CON01, rows: outcome, columns: [months, team], chart: ^line}", "ALM-0135", "a line runs over periods")]
    [InlineData("{table: CON01, rows: outcome, columns: [months, team], chart: ^grouped bar}", "ALM-0135", "bars side by side show periods or groups, not both")]
    [InlineData("{scorecard: [CON01], chart: ^bar}", "ALM-0114", "`chart` stands beside a `scorecard` without `columns`")]
    [InlineData("{scorecard: [CON01], note: ^a}", "ALM-0114", "`note` stands beside a `scorecard` without `columns`")]
    [InlineData("{scorecard: [CON01], rows: ^outcome}", "ALM-0114", "`rows` stands beside `scorecard`, which has none")]
    [InlineData("{scorecard: [CON01], columns: ^team}", "ALM-0104", "`columns` holds `team`")]
    [InlineData("^{scorecard: [CON01, CON03], columns: months}", "ALM-0103", "this scorecard of several measures has no `title`")]
    [InlineData("{scorecard: [CON01, CON02], title: a, columns: months, chart: ^line}", "ALM-0135", "CON01 is measured in count and CON02 in days, and a chart has one scale")]
    [InlineData("{scorecard: [CON01], columns: months, chart: ^pie}", "ALM-0135", "a pie shows parts of one measure, and a scorecard holds whole ones")]
    [InlineData("{scorecard: [CON01], columns: period, chart: ^line}", "ALM-0135", "a line runs over periods")]
    [InlineData("{scorecard: [CON01, CON01], title: a, columns: months, chart: ^bar}", "ALM-0135", "single bars show one measure, or one period")]
    [InlineData("{scorecard: [CON03], columns: months, chart: ^stacked bar}", "ALM-0135", "CON03 is no count or sum, so it cannot be stacked")]
    [InlineData("{words: a, ^title: b}", "ALM-0114", "`title` stands beside `words`, which has none")]
    public void An_item_that_cannot_be(string item, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(Report($"- {item}"));
        SmallLibrary.AssertOne(SmallLibrary.With(("reports/one", text), ("measures/small", Rates)).Problems, code, new Place("library/reports/one.yaml", line, column), what);
    }

    [Fact]
    public void Two_tables_of_one_report_have_two_names()
    {
        var (text, line, column) = SmallLibrary.Marked(Report("""
            - {table: CON01, title: Same, rows: outcome}
                  - {scorecard: [CON01], columns: months, title: ^Same}
            """));
        SmallLibrary.AssertOne(SmallLibrary.With(("reports/one", text)).Problems, "ALM-0105", new Place("library/reports/one.yaml", line, column), "the table `same` is declared twice");
    }

    [Fact]
    public void Every_example_of_the_documentation_reads_against_the_shipped_library()
    {
        var examples = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "reports.md")).ReplaceLineEndings("\n").Split("\n\n")
            .Where(paragraph => paragraph.StartsWith("    - ", StringComparison.Ordinal))
            .Select(paragraph => paragraph.TrimEnd().Replace("\n    ", "\n      ", StringComparison.Ordinal).TrimStart())
            .ToList();
        Assert.Equal(4, examples.Count);

        var shipped = Directory.GetFiles(ShippedLibrary.Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new LibraryFile(Path.GetFileName(Path.GetDirectoryName(path)!), path, File.ReadAllText(path)))
            .Where(file => file.Folder != "reports");
        var read = LibraryReader.Read([.. shipped, new LibraryFile("reports", "docs/reports.md", Report(string.Join("\n      ", examples)))], FinancialYear.April);

        Assert.Empty(read.Problems);
        Assert.Equal(4, Assert.Single(read.Value!.Reports["one"].Sections).Items.Count);
    }

    [Fact]
    public void A_reports_name_is_its_own() => SmallLibrary.AssertOne(
        SmallLibrary.With(("reports/one", "report: one\ntitle: a\nsections: []\n"), ("reports/two", "report: one\ntitle: a\nsections: []\n")).Problems,
        "ALM-0105", new Place("library/reports/two.yaml", 1, 1), "the report `one` is declared twice");

    [Fact]
    public void A_report_names_the_charts_of_its_summary()
    {
        var read = SmallLibrary.With(("reports/one", Report("- {scorecard: [CON02, CON01]}") + "summary: {charts: [CON01, CON02]}\n"), ("measures/small", Rates));
        Assert.Empty(read.Problems);
        Assert.Equal(["CON01", "CON02"], read.Value!.Reports["one"].SummaryCharts.Select(measure => measure.Code));
    }

    [Theory]
    [InlineData("[CON01, ^CON09]", "ALM-0112", "there is no measure `CON09`")]
    [InlineData("[CON01, ^CON01]", "ALM-0105", "`CON01` is drawn twice")]
    [InlineData("[CON01, ^CON03]", "ALM-0135", "the report does not show CON03, so its summary cannot draw it")]
    [InlineData("^[CON01, CON02, CON04, CON05]", "ALM-0135", "the summary has room for 3 charts, and 4 are named")]
    public void The_charts_of_a_summary_are_measures_of_the_report_each_once_and_no_more_than_have_room(string charts, string code, string what)
    {
        const string more = """
              - {code: CON04, title: More, of: contacts, counted_on: received_on, count: rows}
              - {code: CON05, title: Others, of: contacts, counted_on: received_on, count: rows}
            """;
        var (text, line, column) = SmallLibrary.Marked(Report("- {scorecard: [CON01, CON02, CON04, CON05]}") + $"summary: {{charts: {charts}}}\n");
        SmallLibrary.AssertOne(SmallLibrary.With(("reports/one", text), ("measures/small", $"{Rates}\n{more}")).Problems, code, new Place("library/reports/one.yaml", line, column), what);
    }

    private static ReportItem.Table Table(string item) => Assert.IsType<ReportItem.Table>(Assert.Single(Read($"- {item}").Items));

    private static (IReadOnlyList<ReportItem> Items, MeasureLibrary Library) Read(string items)
    {
        var read = SmallLibrary.With(("reports/one", Report(items)), ("measures/small", Rates));
        Assert.Empty(read.Problems);
        return (Assert.Single(read.Value!.Reports["one"].Sections).Items, read.Value);
    }

    private static string Report(string items) => $"report: one\ntitle: First\nsections:\n  - title: A\n    items:\n      {items}\n";
}
