using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class HeadlineSectionTests
{
    [Fact]
    public void The_scorecard_stands_first_and_counts_key_performance_indicators_by_status()
    {
        var section = EditionDocument.Of(SampleEdition.Full, drawer: null, Wording.English).Sections[0];
        Assert.Equal((null, "Scorecard", "scorecard"), (section.Number, section.Title, section.Anchor));
        Assert.Equal("4 of the 8 key performance indicators with a target met it at the end of quarter 2 of 2023/24.", section.Blocks.OfType<Block.Paragraph>().First().Text);
        Assert.Equal([4, 1, 2, 1, 1], Assert.Single(section.Blocks.OfType<Block.Statuses>()).Counts.Select(count => count.Count));
        Assert.Equal(["Key performance indicators", "What changed status"], section.Blocks.OfType<Block.Heading>().Select(heading => heading.Text));
    }

    [Fact]
    public void Every_key_performance_indicator_has_a_row_that_leads_to_its_row_in_its_section()
    {
        var document = EditionDocument.Of(SampleEdition.Full, drawer: null, Wording.English);
        var rows = Tables(document.Sections[0])[0].Rows;
        Assert.Equal(SampleEdition.Full.Headline.Kpis.Select(result => result.Measure.Code), rows.Select(row => row.Code));
        var ids = document.Sections.Skip(1).SelectMany(Tables).SelectMany(table => table.Rows).Select(row => row.Id).OfType<string>().ToList();
        Assert.All(rows, row => Assert.Single(ids, id => id == row.LeadsTo));
    }

    [Fact]
    public void What_changed_status_tells_was_is_and_why()
    {
        var changed = Tables(EditionDocument.Of(SampleEdition.Full, drawer: null, Wording.English).Sections[0])[1];
        Assert.Contains("CRT08 | near | missed | 73.0% against at least 85%; 12.0 points short", changed.Rows.Select(row => string.Join(" | ", [row.Code!, .. row.Cells.Select(cell => cell.Text)])));
        Assert.Equal(SampleEdition.Full.Headline.Changed.Select(result => result.Measure.Code), changed.Rows.Select(row => row.Code));
    }

    [Theory]
    [InlineData(70, 70, "All 2 key performance indicators with a target met it at the end of quarter 2 of 2023/24.")]
    [InlineData(70, 50, "1 of the 2 key performance indicators with a target met it at the end of quarter 2 of 2023/24.")]
    [InlineData(20, 50, "None of the 2 key performance indicators with a target met it at the end of quarter 2 of 2023/24.")]
    public void The_lead_tells_the_share_that_met(long one, long other, string lead)
    {
        var section = Section(Row("A01", one, 65), Row("A02", other, 65));
        Assert.Equal(lead, section.Blocks.OfType<Block.Paragraph>().First().Text);
    }

    [Fact]
    public void What_cannot_be_judged_yet_is_not_said_to_have_missed()
    {
        var later = Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("later"));
        var section = Section(SampleEdition.Row(SampleEdition.Plain("A01", "A01", Better.Higher, kpi: true), SampleEdition.AtLeast(65), [later, later], [later, later]));
        Assert.Equal("None of the key performance indicators with a target can be judged yet at the end of quarter 2 of 2023/24.", section.Blocks.OfType<Block.Paragraph>().First().Text);
    }

    [Fact]
    public void Without_a_change_of_status_a_sentence_says_so() =>
        Assert.Equal("No key performance indicator has another status than at the end of quarter 1 of 2023/24.", Section(Row("A01", 70, 65)).Blocks.OfType<Block.Paragraph>().Last().Text);

    [Fact]
    public void A_report_without_key_performance_indicators_has_no_scorecard()
    {
        var edition = SampleEdition.Edition("a", new EditionSection(1, "b", null, [SampleEdition.Card(null, SampleEdition.Row(SampleEdition.Plain("A01", "c"), null, [SampleEdition.Count(1), SampleEdition.Count(1)], [SampleEdition.Count(1), SampleEdition.Count(2)]))]));
        Assert.Equal(["b", "Definitions and data notes"], EditionDocument.Of(edition, drawer: null, Wording.English).Sections.Select(section => section.Title));
    }

    private static ScorecardRow Row(string code, long per100, long target) =>
        SampleEdition.Row(SampleEdition.Plain(code, code, Better.Higher, kpi: true), SampleEdition.AtLeast(target), [SampleEdition.Count(1), SampleEdition.Count(1)], [SampleEdition.Count(per100), SampleEdition.Count(per100)]);

    private static Section Section(params ScorecardRow[] rows) =>
        EditionDocument.Of(SampleEdition.Edition("a", new EditionSection(1, "b", null, [SampleEdition.Card(null, rows)])), drawer: null, Wording.English).Sections[0];

    private static List<Table> Tables(Section section) => [.. section.Blocks.OfType<Block.OfTable>().Select(block => block.Table)];
}
