using System.Text;
using System.Text.RegularExpressions;
using Almoner.Reports.Pdf;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Tests.Pdf;

/// <summary>The report as an independent reader of PDF has it.</summary>
public sealed partial class PrintedReportTests : IClassFixture<PrintedReportTests.Printed>
{
    private readonly Document document;
    private readonly Poppler pdf;

    public PrintedReportTests(Printed printed) => (document, pdf) = (printed.Document, printed.Pdf);

    [Fact]
    public void It_is_tagged_and_has_a_title_and_a_language_and_stands_on_A4()
    {
        Assert.Equal("yes", pdf.Info["Tagged"]);
        Assert.Equal("Adult services performance, Quarter 2 of 2023/24 - Demonstration Council", pdf.Info["Title"]);
        Assert.Contains("A4", pdf.Info["Page size"], StringComparison.Ordinal);
        Assert.Contains("/Lang (en-GB)", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
        Assert.Equal("none", pdf.Info["Form"]);
        Assert.Equal("no", pdf.Info["JavaScript"]);
    }

    [Fact]
    public void The_foot_of_every_page_carries_the_marking_of_the_report_and_without_one_nothing_of_it()
    {
        using var marked = new Poppler(Print(document with { Marking = "Nid i'w gyhoeddi" }));

        Assert.True(marked.Pages > 1);
        Assert.All(marked.Text, page => Assert.Contains("· Nid i'w gyhoeddi", page.Replace('\u00A0', ' '), StringComparison.Ordinal));
        Assert.DoesNotContain("gyhoeddi", pdf.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_headings_are_those_of_the_document_in_order_and_no_level_is_left_out()
    {
        Assert.Equal(Headings(), pdf.Headings);
        Assert.All(pdf.Headings.Zip(pdf.Headings.Skip(1)), pair => Assert.True(pair.Second.Level <= pair.First.Level + 1));
    }

    [Fact]
    public void Its_outline_names_every_heading() => Assert.Equal(Headings().Select(heading => heading.Text), pdf.Outline);

    [Fact]
    public void Every_table_is_tagged_with_headers_that_say_what_they_head()
    {
        var structure = pdf.Structure;
        Assert.Equal(Tables().Count(), Count(structure, TableTag()));
        Assert.Equal(Tables().Sum(table => table.Rows.Count), Count(structure, RowScope()));
        Assert.True(Count(structure, ColumnScope()) >= Tables().Sum(table => table.Columns.Count + 1));
    }

    [Fact]
    public void Every_picture_says_what_it_shows()
    {
        var charts = Blocks().OfType<Block.OfChart>().Select(block => block.Figure).ToList();
        var raw = Encoding.Latin1.GetString(pdf.Bytes);
        // A figure with its caption, and in it the picture.
        Assert.Equal(2 * charts.Count, Count(pdf.Structure, FigureTag()));
        Assert.All(charts, chart => Assert.Contains($"/Alt ({chart.Chart.Title}", raw, StringComparison.Ordinal));
    }

    [Fact]
    public void All_its_letters_travel_with_it()
    {
        Assert.All(pdf.Fonts, font => Assert.True(font.Embedded, font.Name));
        Assert.Contains(pdf.Fonts, font => font.Name.EndsWith("+Arimo-Regular", StringComparison.Ordinal));
        Assert.Contains(pdf.Fonts, font => font.Name.EndsWith("+Arimo-Bold", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_of_the_document_is_printed_in_its_row()
    {
        var words = pdf.Words;
        var rows = Tables().SelectMany(table => table.Rows).ToList();
        Assert.True(rows.Sum(row => row.Cells.Count(cell => cell.Figure is not null)) > 300);
        Assert.All(rows.SelectMany(row => row.Cells).Where(cell => cell.Figure is not null), cell => Assert.Contains(cell.Text, words, StringComparison.Ordinal));
        // Where a row stands on one line of its own, its figures stand on it in their order.
        var lines = pdf.Text.SelectMany(page => page.Split('\n')).Select(line => Blanks().Replace(line, " ").Trim()).ToHashSet();
        var plain = rows.Where(row => row.Heading.Length < 24 && row.Cells.All(cell => cell.Mark is null && cell.Details.Count == 0 && cell.Status is null)).ToList();
        Assert.True(plain.Count > 20);
        Assert.All(plain, row => Assert.Contains($"{row.Heading} {string.Join(' ', row.Cells.Select(cell => cell.Text))}", lines));
    }

    [Fact]
    public void Every_page_says_whose_it_is_and_its_number()
    {
        Assert.Equal(pdf.Pages, pdf.Text.Count);
        Assert.All(pdf.Text.Select((page, index) => (page, Number: index + 1)), page =>
        {
            Assert.Contains($"Page {page.Number} of {pdf.Pages}", page.page, StringComparison.Ordinal);
            Assert.Contains("Demonstration Council · Adult services performance · Quarter 2 of 2023/24", page.page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_heading_and_no_caption_is_the_last_on_its_page()
    {
        var heads = Headings().Select(heading => heading.Text).Concat(Tables().Select(table => $"{table.Label}. {table.Caption}")).ToHashSet();
        // The first page lists them all.
        Assert.All(pdf.Text.Skip(1), page =>
        {
            var lines = page.Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
            Assert.True(lines.Count < 2 || !heads.Contains(lines[^2]), lines.Count < 2 ? "" : lines[^2]);
        });
    }

    [Fact]
    public void A_table_of_more_than_a_page_says_its_headings_on_each()
    {
        var rows = Enumerable.Range(1, 120).Select(number => new Row($"Row {number}", [new Cell(CellKind.Number, "1")])).ToList();
        var table = new Table("table-1", "Table 1", "A long table", "What", [new Column("How many", CellKind.Number)], rows, []);
        using var printed = new Poppler(Print(document with { Sections = [new Section(1, "Long", "section-1", [new Block.OfTable(table)])] }));

        Assert.True(printed.Pages > 2);
        Assert.All(printed.Text.Skip(1), page => Assert.Contains("How many", page, StringComparison.Ordinal));
    }

    private IEnumerable<Block> Blocks() => document.Sections.SelectMany(section => section.Blocks);

    private IEnumerable<Table> Tables() => Blocks().Select(block => block switch { Block.OfTable table => table.Table, Block.OfChart chart => chart.Figure.Table, _ => null }).OfType<Table>();

    private List<(int Level, string Text)> Headings() =>
    [
        (1, document.Title),
        (2, document.Wording["page.contents"]),
        .. document.Sections.SelectMany(section => section.Blocks
            .Select(block => block switch
            {
                Block.Heading heading => (3, heading.Text),
                Block.Definition definition => (4, $"{definition.Code} {definition.Title}" + (definition.Kpi ? " ◆ " + document.Wording["kpi"] : "")),
                _ => (0, ""),
            })
            .Where(heading => heading.Item1 > 0)
            .Prepend((2, $"{section.Number} {section.Title}".Trim()))),
    ];

    private static int Count(string text, Regex what) => what.Count(text);

    private static byte[] Print(Document document) => PdfPrinter.Find(null).Value!.Print(ReportWriter.Html(document, ReportLook.Default)).Value!;

    /// <summary>The sample report printed once.</summary>
    public sealed class Printed(Drawer drawer) : IDisposable
    {
        private readonly Lazy<Poppler> pdf = new(() => new Poppler(Print(Lay(drawer))));

        public Document Document { get; } = Lay(drawer);

        internal Poppler Pdf => pdf.Value;

        public void Dispose()
        {
            if (pdf.IsValueCreated) pdf.Value.Dispose();
        }

        private static Document Lay(Drawer drawer) => EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^ *Table \\(", RegexOptions.Multiline)]
    private static partial Regex TableTag();

    [GeneratedRegex("^ *Figure \\(|^ *Figure$", RegexOptions.Multiline)]
    private static partial Regex FigureTag();

    [GeneratedRegex("/Scope /Row")]
    private static partial Regex RowScope();

    [GeneratedRegex("/Scope /Column")]
    private static partial Regex ColumnScope();
}
