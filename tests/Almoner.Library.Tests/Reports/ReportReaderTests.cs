using Almoner.Library.Reports;

namespace Almoner.Library.Tests.Reports;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class ReportReaderTests
{
    [Fact]
    public void A_report_is_read_in_order()
    {
        var read = SmallLibrary.With(("reports/one", """
            report: one
            title: First
            about: All of it
            sections:
              - title: A
                about: Its line
                items:
                  - words: Some words
                  - {scorecard: [CON01], title: Card}
                  - {table: CON01, rows: outcome, columns: months, totals: true, chart: stacked bar, note: Mind}
                  - {table: CON01, rows: team}
            """));
        Assert.Empty(read.Problems);
        var section = Assert.Single(read.Value!.Reports["one"].Sections);
        var contacts = read.Value.Measures["CON01"];
        Assert.Equal("Some words", Assert.IsType<ReportItem.Words>(section.Items[0]).Text);
        var card = Assert.IsType<ReportItem.Scorecard>(section.Items[1]);
        Assert.Equal(("Card", contacts), (card.Title, Assert.Single(card.Measures)));
        Assert.Equal(new ReportItem.Table("Contacts", contacts, contacts.Breakdowns[0], TableColumns.Months, true, ChartKind.StackedBar, "Mind"), section.Items[2]);
        Assert.Equal(new ReportItem.Table("Contacts", contacts, contacts.Breakdowns[1], TableColumns.Period, false, null, null), section.Items[3]);
    }

    [Theory]
    [InlineData("^{title: a}", "ALM-0114", "this item is not one of scorecard, table or words")]
    [InlineData("^{words: a, table: CON01}", "ALM-0114", "this item is not one of scorecard, table or words")]
    [InlineData("{scorecard: [CON01, ^CON02]}", "ALM-0112", "there is no measure `CON02`")]
    [InlineData("{table: ^CON02, rows: outcome}", "ALM-0112", "there is no measure `CON02`")]
    [InlineData("^{table: CON01}", "ALM-0103", "the table of CON01 does not say what makes its rows")]
    [InlineData("{table: CON01, rows: ^outcme}", "ALM-0107", "CON01 is not broken down by `outcme`")]
    [InlineData("{table: CON01, rows: ^urgent}", "ALM-0107", "CON01 is not broken down by `urgent`")]
    [InlineData("{table: CON01, rows: outcome, columns: ^weeks}", "ALM-0104", "`columns` holds `weeks`")]
    [InlineData("{table: CON01, rows: outcome, chart: ^donut}", "ALM-0104", "`chart` holds `donut`")]
    [InlineData("{scorecard: [CON01], chart: ^bar}", "ALM-0114", "`chart` stands beside `scorecard`, which has none")]
    [InlineData("{scorecard: [CON01], note: ^a}", "ALM-0114", "`note` stands beside `scorecard`, which has none")]
    [InlineData("{words: a, title: ^b}", "ALM-0114", "`title` stands beside `words`, which has none")]
    public void An_item_that_cannot_be(string item, string code, string what)
    {
        var marked = $"report: one\ntitle: First\nsections:\n  - title: A\n    items:\n      - {item}\n";
        SmallLibrary.AssertOnly("reports/one", marked, code, what);
    }

    [Fact]
    public void A_reports_name_is_its_own() => SmallLibrary.AssertOne(
        SmallLibrary.With(("reports/one", "report: one\ntitle: a\nsections: []\n"), ("reports/two", "report: one\ntitle: a\nsections: []\n")).Problems,
        "ALM-0105", new Terms.Place("library/reports/two.yaml", 1, 1), "the report `one` is declared twice");
}
