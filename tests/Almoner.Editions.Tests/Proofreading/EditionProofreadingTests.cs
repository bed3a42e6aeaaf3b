using Almoner.Editions.Proofreading;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>An edition's figures are exact; what people wrote about them is held against them.</summary>
public sealed class EditionProofreadingTests
{
    private static readonly Place Somewhere = new("sample.yaml");
    private static readonly Field Day = new("completed_on", FieldType.Date, "The day.");
    private static readonly Field Outcome = new("outcome", FieldType.Text, "What came of it.");
    private static readonly FinancialYear Year = new(2023);
    private static readonly Quarter Q1 = new(Year, 1);

    private static readonly Measure Assessments = Measure("ASM03", "Wellbeing assessments completed", new Amount.Rows());
    private static readonly Measure People = Measure("CRT01", "People who came to the team", new Amount.People());

    private static string[] Found(params EditionItem[] items) => [.. EditionProofreading.Read(Edition(items), []).Select(Desk.InOneLine)];

    [Fact]
    public void An_edition_whose_words_fit_raises_nothing() => Assert.Empty(Found(
        Card((Assessments, [1707, 1590]), (People, [361, 359])),
        new EditionItem.Words("There has been a decrease in wellbeing assessments from 1,707 in Q1 to 1,590 in Q2."),
        Table("Outcomes of wellbeing assessments", Assessments, 1590, ("Plan", 1000), ("Advice", 590)),
        Table("People by service", People, 359, ("Home care", 300), ("Day care", 100))));

    [Fact]
    public void Words_that_contradict_a_figure_are_found() => Assert.Equal(
        ["PR-11 Likely at section 2, words:1: decrease in wellbeing assessments from 1,770 in Q1 to 1,590 in Q2, not from 1,707 to 1,590"],
        Found(Card((Assessments, [1707, 1590])), new EditionItem.Words("There has been a decrease in wellbeing assessments from 1,770 in Q1 to 1,590 in Q2.")));

    [Fact]
    public void A_comment_still_to_be_written_and_a_title_of_another_quarter_are_found() => Assert.Equal(
        ["PR-15 Certain at section 2, words:1: Comment needed, not a comment, or nothing", "PR-09 Certain at section 2, Outcomes in Q1 2023/24:1: Outcomes in Q1 2023/24, not 2023/24 Q2"],
        Found(new EditionItem.Words("Comment needed"), Table("Outcomes in Q1 2023/24", Assessments, 12, ("Plan", 8), ("Advice", 4))).Where(finding => !finding.StartsWith("PR-09 Likely", StringComparison.Ordinal)));

    [Fact]
    public void A_total_that_its_rows_and_its_scorecard_contradict_is_found() => Assert.Equal(
        ["PR-08 Certain at ASM03 Wellbeing assessments completed, 2023/24 Q2: 1,590, not 1,600", "PR-01 Certain at Total, 2023/24 Q2: 1,600, not 1,590"],
        Found(Card((Assessments, [1707, 1590])), Table("Outcomes", Assessments, 1600, ("Plan", 1000), ("Advice", 590))));

    [Fact]
    public void More_people_in_all_than_in_the_rows_cannot_be() => Assert.Equal(
        ["PR-01 Certain at Total, 2023/24 Q2: 401, not 400"], Found(Table("People by service", People, 401, ("Home care", 300), ("Day care", 100))));

    [Fact]
    public void A_figure_published_before_as_another_is_found()
    {
        var edition = Edition(Card((Assessments, [1707, 1590])));
        Assert.Empty(EditionProofreading.Read(edition, [new EarlierPrint("ASM03", Q1, new PrintedNumber(1707, 0, false), "the report of quarter 1")]));
        var finding = Assert.Single(EditionProofreading.Read(edition, [new EarlierPrint("ASM03", Q1, new PrintedNumber(1770, 0, false), "the report of quarter 1")]));
        Assert.Equal("PR-19 Certain at ASM03 Wellbeing assessments completed, 2023/24 Q1: 1,707, not 1,770", Desk.InOneLine(finding));
        Assert.Contains("the report of quarter 1 published 1,770 for 2023/24 Q1", finding.Why, StringComparison.Ordinal);
    }

    private static Edition Edition(params EditionItem[] items) => new()
    {
        Report = new ReportDefinition("quarterly", "Adult services", null, [], Somewhere),
        Council = "Demonstration Council",
        Period = Desk.Q2,
        DatasetVersion = "5f0c",
        LibraryVersion = "91ab",
        CompleteTo = new DateOnly(2023, 9, 30),
        Sections = [new EditionSection(2, "Assessments", null, items)],
    };

    private static EditionItem.Scorecard Card(params (Measure Measure, long[] Quarters)[] rows) => new("Assessment", [], Year, [Q1, Desk.Q2],
        [.. rows.Select(row => new ScorecardRow(row.Measure, [], "no target", [.. row.Quarters.Select(Count)], null))]);

    private static EditionItem.Table Table(string title, Measure measure, long total, params (string Label, long Count)[] rows) =>
        new(title, measure, Outcome, [Desk.Q2], [.. rows.Select(row => new TableRow(row.Label, [Count(row.Count)]))], [Count(total)], null, null);

    private static Figure Count(long value) => Figure.Of(Unit.Count, 0, value, value);

    private static Measure Measure(string code, string title, Amount amount)
    {
        var set = new RecordSet { Name = "records", Title = "Records", About = "One record each.", Key = new Field("id", FieldType.Text, "Key."), Fields = [Day], Checks = [], Place = Somewhere };
        var tally = new Tally(set, null, new Standing.CountedOn(Day), amount);
        return new Measure { Code = code, Title = title, Unit = Unit.Count, Decimals = 0, Base = tally, Formula = new Formula.Plain(tally), Place = Somewhere };
    }
}
