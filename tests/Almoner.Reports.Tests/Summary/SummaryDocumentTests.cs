using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library.Reports;
using Almoner.Reports.Pdf;
using Almoner.Reports.Summary;
using Almoner.Reports.Tests.Pdf;
using Almoner.Reports.Tree;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests.Summary;

public sealed class SummaryDocumentTests(Drawer drawer)
{
    private static readonly Edition Full = SampleEdition.Full with { Commentary = SampleWords.Commentary };

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void The_summary_of_an_edition_is_as_its_golden_file(string language) => Golden.Matches(TreeText.Of(Lay(Full, Wording.Of(language)!)), $"summary.{language}.golden.txt");

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void It_stands_on_one_page(string language)
    {
        using var pdf = new Poppler(Print(Lay(Full, Wording.Of(language)!)));
        Assert.Equal(1, pdf.Pages);
        Assert.Equal("yes", pdf.Info["Tagged"]);
        Assert.All(pdf.Fonts, font => Assert.True(font.Embedded, font.Name));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void It_stands_on_one_page_however_much_there_is_to_tell(string language)
    {
        const string title = "Adults who were given advice or assistance and made no contact again within six months of it";
        var kpis = Enumerable.Range(10, 48).Select(number => SampleEdition.Row(SampleEdition.Share($"TST{number}", title, kpi: true), SampleEdition.AtLeast(90), [SampleEdition.Of(62, 100), SampleEdition.Of(64, 100)], [SampleEdition.Of(91, 100), SampleEdition.Of(number, 100)], SampleEdition.Of(60, 100))).ToList();
        var sections = kpis.Chunk(4).Select((rows, index) => new EditionSection(index + 1, "Quality, complaints and compliments of services", null, [SampleEdition.Card("Card", rows)])).ToArray();
        var said = kpis.Select(row => new EditionComment(new Subject.OfMeasure(row.Measure.Code), title, "Manager", new DateOnly(2023, 10, 12), "", [new ProseBlock.Paragraph([new Run.Plain(string.Concat(Enumerable.Repeat("Many words were said about it and none of them ended the sentence ", 10)), Stress.None)])]));
        var needed = kpis.Select(row => new NeededComment(new Subject.OfMeasure(row.Measure.Code), title, "a manager", null));
        using var pdf = new Poppler(Print(Lay(SampleEdition.Edition("Adult social services performance", sections) with { Commentary = new EditionCommentary([.. said], [.. needed], []) }, Wording.Of(language)!)));

        Assert.Equal(1, pdf.Pages);
    }

    [Fact]
    public void Its_figures_are_those_of_the_edition()
    {
        var figures = Lay(Full, Wording.English).Sections.SelectMany(section => section.Blocks)
            .Select(block => block switch { Block.OfTable table => table.Table, Block.OfChart chart => chart.Figure.Table, _ => null }).OfType<Table>()
            .SelectMany(table => table.Rows.Where(row => row.Heading != "Target")).SelectMany(row => row.Cells).Select(cell => cell.Figure).OfType<Figure>().ToList();
        var known = Full.Results.Values.SelectMany(result => result.Figures.Values).ToHashSet();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains(figure, known));
    }

    [Fact]
    public void Every_key_performance_indicator_is_counted_once()
    {
        var table = Tables(Full)[0];
        var total = table.Rows.Single(row => row.IsTotal);
        Assert.Equal(StatusWords.All.Select(status => Full.Headline.Count(status).ToString(System.Globalization.CultureInfo.InvariantCulture)), total.Cells.Select(cell => cell.Text));
        Assert.All(Enumerable.Range(0, StatusWords.All.Count), column => Assert.Equal(
            total.Cells[column].Text, table.Rows.Where(row => !row.IsTotal).Sum(row => int.Parse(row.Cells[column].Text, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_missed_comes_first_and_says_whether_words_are_needed()
    {
        var rows = Tables(Full)[1].Rows;
        Assert.Equal(Editions.Status.Missed, rows[0].Cells[0].Status);
        Assert.Equal("CRT08", rows[0].Code);
        Assert.Equal("nothing said", rows[0].Cells[2].Text);
        var asked = Full with { Commentary = new EditionCommentary([], [new NeededComment(new Subject.OfMeasure("CRT08"), "Triage", null, null)], []) };
        Assert.Equal("comment needed", Tables(asked)[1].Rows[0].Cells[2].Text);
        Assert.Contains(Said(asked), words => words.EndsWith("1 comment is still to be written: CRT08.", StringComparison.Ordinal));
        Assert.DoesNotContain(Said(asked with { Standing = new EditionStanding("x-1", 1, EditionState.Published, null) }), words => words.Contains("still to be written", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_words_of_managers_are_cut_between_words_and_show_it()
    {
        var words = "The hub works through a backlog, which began in the spring when two of its posts stood empty, and the board asked for a plan that lists every step. More follows.";
        var edition = Full with { Commentary = new EditionCommentary([new EditionComment(new Subject.OfMeasure("CRT08"), "Triage", "Manager", new DateOnly(2023, 10, 12), "", [new ProseBlock.Paragraph([new Run.Plain(words, Stress.None)])])], [], []) };

        Assert.Equal("The hub works through a backlog, which began in the spring when two of its posts stood empty\u00a0…", Tables(edition)[1].Rows[0].Cells[2].Text);
        Assert.Equal("en-GB", Tables(edition, Wording.Welsh)[1].Rows[0].Cells[2].Language);
    }

    [Fact]
    public void The_report_names_the_charts()
    {
        var named = Full with { Report = Full.Report with { SummaryCharts = [Full.Results["ASM03"].Measure, Full.Results["IAA10"].Measure] } };
        Assert.Equal(["ASM03", "IAA10"], ChartsSection.Chosen(named).Select(result => result.Measure.Code));
    }

    [Fact]
    public void Without_names_the_charts_are_of_what_stands_worst_one_of_each_section_first()
    {
        var chosen = ChartsSection.Chosen(Full).ToList();
        Assert.Equal(SummaryCharts.Most, chosen.Count);
        Assert.Equal(["CRT08", "IAA02", "CAR02"], chosen.Select(result => result.Measure.Code));
    }

    private Document Lay(Edition edition, Wording wording) => SummaryDocument.Of(edition, drawer.Charts, wording);

    private static List<Table> Tables(Edition edition, Wording? wording = null) =>
        [.. SummaryDocument.Of(edition, drawer: null, wording ?? Wording.English).Sections.SelectMany(section => section.Blocks).OfType<Block.OfTable>().Select(block => block.Table)];

    private static List<string> Said(Edition edition) =>
        [.. SummaryDocument.Of(edition, drawer: null, Wording.English).Sections.SelectMany(section => section.Blocks).OfType<Block.Paragraph>().Select(block => block.Text)];

    private static byte[] Print(Document document) => PdfPrinter.Find(null).Value!.Print(ReportWriter.Html(document, ReportLook.Default)).Value!;
}
