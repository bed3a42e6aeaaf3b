using Almoner.Editions.Commentary;
using Almoner.Editions.Proofreading;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>An edition's figures are exact; what people wrote about them is held against them.</summary>
public sealed class EditionProofreadingTests
{
    private static readonly MeasureLibrary Library = VisitsCouncil.Library("{VIS01: {value: 10}}");

    /// <summary>Visits of 2023/24: 12 in quarter 1 and 16 in quarter 2, of which 12 were kept.</summary>
    private static readonly (string, int, string, int)[] Visits = [("2023-05-10", 8, "North", 6), ("2023-06-10", 4, "South", 4), ("2023-08-10", 10, "North", 7), ("2023-09-11", 6, "East", 5)];

    private static Edition Edition(string? comment = null, params EditionItem[] more)
    {
        WordsOfEdition? words = null;
        if (comment is not null)
        {
            Assert.True(Subject.TryParse("measure:VIS01", out var on));
            var kept = new Comment(0, new Issue("quarterly", Proof.Q2.Name), on, "A manager", new DateOnly(2023, 10, 12), comment, new By("Sam", DateTimeOffset.UnixEpoch));
            words = new WordsOfEdition(Library, Library.Reports["quarterly"], Proof.Q2, [kept], []);
        }

        var edition = VisitsCouncil.Edition(Library, 2, [], Visits, words);
        Assert.Empty(edition.Commentary.Problems);
        return edition with { Sections = [.. edition.Sections.Select(section => section with { Items = [.. section.Items, .. more] })] };
    }

    private static string[] Found(string? comment = null, params EditionItem[] more) => [.. EditionProofreading.Read(Edition(comment, more), []).Select(Proof.InOneLine)];

    [Fact]
    public void An_edition_whose_words_fit_raises_nothing()
    {
        Assert.Empty(Found());
        Assert.Empty(Found("Visits have increased from {VIS01.q1} in Q1 to 16 in Q2.\n\n- 75% of visits were kept.", Table("Visits by district", Measure("VIS01"), 16, ("North", 10), ("East", 6))));
    }

    [Fact]
    public void Words_that_contradict_a_figure_are_found() => Assert.Equal(
        ["PR-11 Likely at comment on measure:VIS01:1: increased from 12 in Q1 to 61 in Q2, not from 12 to 16"], Found("Visits have increased from {VIS01.q1} in Q1 to 61 in Q2."));

    [Fact]
    public void A_comment_still_to_be_written_and_a_title_of_another_quarter_are_found() => Assert.Equal(
        ["PR-09 Certain at section 1, Visits in Q1 2023/24:1: Visits in Q1 2023/24, not 2023/24 Q2", "PR-15 Certain at comment on measure:VIS01:1: Comment needed, not a comment, or nothing"],
        Found("Comment needed", Table("Visits in Q1 2023/24", Measure("VIS01"), 16, ("North", 10), ("East", 6))).Where(finding => !finding.StartsWith("PR-09 Likely", StringComparison.Ordinal)));

    [Fact]
    public void A_total_that_its_rows_and_the_measure_contradict_is_found() => Assert.Equal(
        ["PR-08 Certain at VIS01 Visits, 2023/24 Q2: 16, not 17", "PR-01 Certain at Total, 2023/24 Q2: 17, not 16"],
        Found(null, Table("Visits by district", Measure("VIS01"), 17, ("North", 10), ("East", 6))));

    [Fact]
    public void People_may_stand_in_several_rows_and_never_in_none()
    {
        var people = Measure("VIS05") with { Unit = Unit.Count, Decimals = 0 };
        people = people with { Formula = new Formula.Plain(people.Base with { Amount = new Amount.People() }) };
        Assert.DoesNotContain(Found(null, Table("By district", people, 14, ("North", 10), ("East", 6))), finding => finding.StartsWith("PR-01", StringComparison.Ordinal));
        Assert.Contains("PR-01 Certain at Total, 2023/24 Q2: 17, not 16", Found(null, Table("By district", people, 17, ("North", 10), ("East", 6))));
    }

    [Fact]
    public void A_withheld_group_makes_no_total_wrong()
    {
        var table = Table("Visits by district", Measure("VIS01"), 16, ("North", 10), ("South", 2), ("East", 4));
        Assert.Empty(Found(null, table with { Rows = [.. table.Rows.Select(row => row.Label == "East" ? row with { Figures = [row.Figures[0].Withhold(Phrase.AsWritten("few people"))] } : row)] }));
    }

    [Fact]
    public void A_figure_published_before_as_another_is_found()
    {
        var finding = Assert.Single(EditionProofreading.Read(Edition(),
            [Before("VIS01", Proof.Q2.Plus(-1), 12, 0), Before("VIS01", Proof.Q2, 15, 0), Before("VIS02", Proof.Q2, 75.0m, 1), Before("XXX01", Proof.Q2, 1, 0)]));
        Assert.Equal("PR-19 Likely at VIS01 Visits, 2023/24 Q2: 16, not 15", Proof.InOneLine(finding));
        Assert.Contains("a report published 15 for 2023/24 Q2", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_taken_over_as_published_contradicts_nothing()
    {
        var edition = VisitsCouncil.Edition(Library, 2, [("VIS01", "2021/22", 40)], Visits);
        Assert.NotNull(edition.Results["VIS01"].At(new FinancialYear(2021))!.PublishedIn);
        Assert.Empty(EditionProofreading.Read(edition, [Before("VIS01", new FinancialYear(2021), 44, 0)]));
    }

    private static EarlierPrint Before(string measure, Period period, decimal value, int decimals) => new(measure, period, new PrintedNumber(Exact.Of(value), decimals, false), "a report");

    private static Measure Measure(string code) => Library.Measures[code];

    private static EditionItem.Table Table(string title, Measure measure, long total, params (string Label, long Count)[] rows) => new(
        title, title, measure, measure.Breakdowns[0], null, [new TableColumn(Proof.Q2, null, new ShownPart(FigurePart.Value, null), false)],
        [.. rows.Select(row => new TableRow(row.Label, [Count(row.Count)]))], [Count(total)], null, null);

    private static Figure Count(long value) => Figure.Of(Unit.Count, 0, value, value);
}
