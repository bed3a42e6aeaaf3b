using System.Globalization;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Terms;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Tests.Word;

public sealed class TableFitTests
{
    private const int Page = 11906 - 2 * 1134;

    [Fact]
    public void Columns_are_as_wide_as_the_longest_word_of_any_heading_over_them()
    {
        var widths = Widths([new Column("Q2", CellKind.Number, "2022/23"), new Column("Q3", CellKind.Number, "2023/24"), new Column("Q4", CellKind.Number, "2023/24")], "1", "1", "1");

        Assert.InRange(widths[1], TableType.Open.LongestWord("2022/23", TableType.Open.Full), int.MaxValue);
    }

    [Fact]
    public void A_unit_stands_beside_its_figure_where_there_is_room()
    {
        var widths = Widths(Quarters(3), "121,910 hours", "121,910 hours", "121,910 hours");

        Assert.All(widths.Skip(1), width => Assert.InRange(width, TableType.Open.Line("121,910 hours", TableType.Open.Full), int.MaxValue));
    }

    [Fact]
    public void A_unit_stands_below_its_figure_before_type_becomes_small()
    {
        var widths = Widths(Quarters(8), [.. Enumerable.Repeat("121,910 hours", 8)]);

        Assert.InRange(widths.Sum(), 1, Page);
        Assert.All(widths.Skip(1), width => Assert.InRange(width, TableType.Open.LongestWord("121,910", TableType.Open.Full), TableType.Open.Line("121,910 hours", TableType.Open.Full)));
    }

    [Fact]
    public void Sentences_have_a_fifth_of_the_page_at_least()
    {
        var widths = Widths([.. Quarters(5), new Column("What it says", CellKind.Text)], "1,234.5", "1,234.5", "1,234.5", "1,234.5", "1,234.5", "not comparable: it had no average of its own");

        Assert.InRange(widths[^1], Page / 5, Page);
    }

    private static Column[] Quarters(int count) => [.. Enumerable.Range(1, count).Select(quarter => new Column($"Q{quarter}", CellKind.Number))];

    /// <summary>The widths of a table of one row, whose heading is long, as they are written.</summary>
    private static List<int> Widths(Column[] columns, params string[] cells)
    {
        var table = new Table("t", "Table 1", "a", "Measure", columns, [new Row("Hours of domiciliary care provided to people in their own homes", [.. cells.Zip(columns, (text, column) => new Cell(column.Kind, text))])], []);
        var document = EditionDocument.Of(SampleEdition.Small, null, Wording.English) with { Sections = [new Section(1, "s", "s", [new Block.OfTable(table)])] };
        using var file = new WordFile(WordWriter.Write(document, ReportLook.Default, null));
        Assert.DoesNotContain(file.Body.Descendants<W.PageSize>(), page => page.Orient?.Value == W.PageOrientationValues.Landscape);
        return [.. file.Body.Elements<W.Table>().Single().GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Select(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture))];
    }
}
