using System.IO.Compression;
using Almoner.Reports.Summary;
using Almoner.Reports.Tree;
using Almoner.Reports.Word;
using Almoner.Terms;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using DocProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using Extent = DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Tests.Word;

public sealed class WordWriterTests(Drawer drawer)
{
    private Document Full => EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);

    private Document Small => EditionDocument.Of(SampleEdition.Small, drawer.Charts, Wording.English);

    private Document Summary => SummaryDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, drawer.Charts, Wording.English);

    [Fact]
    public void The_validator_of_the_format_finds_nothing()
    {
        foreach (var document in new[] { Small, Full, Full with { Wording = Wording.Welsh }, EditionDocument.Of(SampleEdition.Full, null, Wording.English), Summary })
        {
            using var file = Written(document);

            Assert.Empty(file.Faults);
        }
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes_in_parts_without_a_clock()
    {
        var first = WordWriter.Write(Full, ReportLook.Default, null);
        WordWriter.Write(Small, ReportLook.Default, null);
        using var other = new Drawer();
        var again = WordWriter.Write(EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, other.Charts, Wording.English), ReportLook.Default, null);

        Assert.Equal(first, again);
        using var parts = new ZipArchive(new MemoryStream(first));
        Assert.All(parts.Entries, part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", parts.Entries[0].FullName);
    }

    [Fact]
    public void Every_table_holds_the_figures_of_the_document()
    {
        var document = Full;
        using var file = Written(document);
        var tables = TablesOf(document).ToList();
        var written = file.Body.Elements<W.Table>().ToList();

        Assert.Equal(tables.Count, written.Count);
        foreach (var (table, own) in tables.Zip(written))
        {
            var rows = WordFile.Rows(own);
            Assert.Equal(table.Rows.Count, rows.Count);
            foreach (var (row, read) in table.Rows.Zip(rows))
            {
                Assert.StartsWith(row.Heading, read[0], StringComparison.Ordinal);
                Assert.Equal(row.Cells.Select(Printed), read.Skip(1));
            }
        }
    }

    [Fact]
    public void Headings_of_tables_repeat_and_rows_stay_whole()
    {
        var document = Full;
        using var file = Written(document);
        foreach (var (table, own) in TablesOf(document).Zip(file.Body.Elements<W.Table>()))
        {
            var rows = own.Elements<W.TableRow>().ToList();
            Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<W.CantSplit>()));
            var headings = rows.TakeWhile(WordFile.IsHeading).ToList();
            Assert.Equal(table.Columns.Max(column => column.Headings.Count), headings.Count);
            Assert.Equal(headings.Count, rows.Count(WordFile.IsHeading));
            // Each line of headings covers each column once.
            Assert.All(headings, line => Assert.Equal(table.Columns.Count + 1, line.Elements<W.TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
            var properties = own.GetFirstChild<W.TableProperties>()!;
            Assert.Equal($"{table.Label}. {table.Caption}", properties.TableCaption!.Val!.Value);
            Assert.Contains(table.RowsAre, properties.TableDescription!.Val!.Value!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Layered_headings_span_the_columns_that_share_them()
    {
        using var file = Written(Small);
        var layered = file.Body.Elements<W.Table>().Select(table => table.Elements<W.TableRow>().TakeWhile(WordFile.IsHeading).ToList()).Single(headings => headings.Count == 3);

        Assert.Equal(["Outcome", "Aug", "Sep"], layered[0].Elements<W.TableCell>().Select(WordFile.Text));
        Assert.Equal([1, 6, 6], layered[0].Elements<W.TableCell>().Select(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1));
        Assert.Equal(W.MergedCellValues.Restart, layered[0].GetFirstChild<W.TableCell>()!.TableCellProperties!.VerticalMerge!.Val!.Value);
        Assert.Equal(W.MergedCellValues.Continue, layered[2].GetFirstChild<W.TableCell>()!.TableCellProperties!.VerticalMerge!.Val!.Value);
    }

    [Fact]
    public void Captions_count_as_they_read()
    {
        using var file = Written(Full);
        foreach (var kind in new[] { "Table", "Figure" })
        {
            var captions = file.Of("caption").Where(caption => caption.InnerText.Contains($"SEQ {kind} ", StringComparison.Ordinal)).Select(WordFile.Text).ToList();
            Assert.NotEmpty(captions);
            Assert.Equal(Enumerable.Range(1, captions.Count).Select(number => $"{kind} {number}."), captions.Select(caption => caption[..(caption.IndexOf('.', StringComparison.Ordinal) + 1)]));
        }
    }

    [Fact]
    public void A_page_that_stands_alone_has_no_contents_and_sets_its_charts_in_columns()
    {
        using var file = Written(Summary);

        Assert.Empty(file.Of("TOC Heading"));
        Assert.Equal(Summary.Sections.Select(section => section.Title), file.Of("heading 1").Select(WordFile.Text));
        var columns = file.Body.Descendants<W.SectionProperties>().Select(run => (int)run.GetFirstChild<W.Columns>()!.ColumnCount!.Value).ToList();
        var charts = Summary.Sections.Sum(section => section.Blocks.OfType<Block.OfChart>().Count());
        Assert.Equal(Math.Min(3, charts), columns[^1]);
        Assert.Equal(2, columns.Max(column => column == columns[^1] ? 0 : column));
        Assert.All(file.Body.Elements<W.Table>(), table => Assert.NotEmpty(table.GetFirstChild<W.TableProperties>()!.TableCaption!.Val!.Value!));
    }

    [Fact]
    public void Every_link_leads_to_one_place()
    {
        using var file = Written(Full);
        var places = file.Body.Descendants<W.BookmarkStart>().Select(place => place.Name!.Value!).ToList();

        Assert.Equal(places.Count, places.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(places, place => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,39}$", place));
        Assert.NotEmpty(file.Body.Descendants<W.Hyperlink>());
        Assert.Subset(places.ToHashSet(), file.Body.Descendants<W.Hyperlink>().Select(link => link.Anchor!.Value!).ToHashSet());
        Assert.Equal(places.Count, file.Body.Descendants<W.BookmarkEnd>().Select(end => end.Id!.Value).Distinct().Count());
    }

    [Fact]
    public void The_contents_read_right_before_anybody_updates_them()
    {
        using var file = Written(Full);

        Assert.Equal(file.Of("heading 1").Select(WordFile.Text), file.Of("toc 1").Select(WordFile.Text));
        Assert.Equal(file.Of("heading 2").Select(WordFile.Text), file.Of("toc 2").Select(WordFile.Text));
        Assert.DoesNotContain(file.Body.Descendants<W.FieldChar>(), field => field.Dirty?.Value == true);
        Assert.Null(file.Main.DocumentSettingsPart!.Settings!.GetFirstChild<W.UpdateFieldsOnOpen>());
    }

    [Fact]
    public void Every_picture_stands_in_SVG_and_PNG_and_says_what_it_shows()
    {
        var document = Full;
        using var file = Written(document);
        var figures = document.Sections.SelectMany(section => section.Blocks).OfType<Block.OfChart>().Select(chart => chart.Figure.Wide!.Alternative);

        Assert.Equal(figures, file.Body.Descendants<DocProperties>().Select(picture => picture.Description!.Value));
        foreach (var blip in file.Body.Descendants<Blip>())
        {
            Assert.Equal("image/png", file.Main.GetPartById(blip.Embed!.Value!).ContentType);
            var vector = Assert.Single(blip.Descendants<SVGBlip>());
            Assert.Equal("image/svg+xml", file.Main.GetPartById(vector.Embed!.Value!).ContentType);
        }
    }

    [Fact]
    public void The_language_is_told_of_the_file_and_of_every_run()
    {
        using var file = Written(Full with { Wording = Wording.Welsh });

        Assert.Equal("cy-GB", file.Property("language"));
        Assert.All(file.Body.Descendants<W.Run>(), run => Assert.Equal("cy-GB", run.RunProperties!.Languages!.Val!.Value));
        Assert.Contains(Almoner.Editions.StatusWords.Word(Almoner.Editions.Status.Missed, Wording.Welsh), WordFile.Text(Assert.Single(file.Of("Status Counts"))).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("Cynnwys", WordFile.Text(Assert.Single(file.Of("TOC Heading"))));
        Assert.StartsWith("Tudalen ", WordFile.Text(file.Main.FooterParts.First().Footer!).Split("2023/24")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_of_every_page_carries_the_marking_of_the_report_and_without_one_nothing_of_it()
    {
        using var marked = Written(Full with { Marking = "Not for publication" });
        using var plain = Written(Full);

        Assert.Equal(2, marked.Main.FooterParts.Count());
        Assert.All(marked.Main.FooterParts, foot => Assert.Contains("Quarter 2 of 2023/24. Not for publicationPage ", WordFile.Text(foot.Footer!), StringComparison.Ordinal));
        Assert.All(plain.Main.FooterParts, foot => Assert.Contains("Quarter 2 of 2023/24Page ", WordFile.Text(foot.Footer!), StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_people_wrote_in_another_language_say_so()
    {
        using var file = Written(EditionDocument.Of(SampleEdition.Full with { Commentary = SampleWords.Commentary }, null, Wording.Welsh));

        var comments = file.Of("Comment Bullet").Concat(file.Of("Comment by Manager")).SelectMany(paragraph => paragraph.Descendants<W.Run>()).ToList();
        Assert.NotEmpty(comments);
        Assert.All(comments, run => Assert.Equal("en-GB", run.RunProperties!.Languages!.Val!.Value));
        Assert.All(file.Of("heading 1").SelectMany(paragraph => paragraph.Descendants<W.Run>()), run => Assert.Equal("cy-GB", run.RunProperties!.Languages!.Val!.Value));
    }

    [Fact]
    public void The_file_says_what_it_is_and_never_when_it_was_written()
    {
        using var file = Written(Small);

        Assert.Equal("Adult services performance, Quarter 2 of 2023/24", file.Property("title"));
        Assert.Equal("Demonstration Council", file.Property("creator"));
        Assert.Null(file.Property("created"));
        Assert.Null(file.Property("modified"));
        Assert.DoesNotContain(file.Body.Descendants(), element => element.GetAttributes().Any(attribute => attribute.LocalName.StartsWith("rsid", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_of_managers_stand_with_author_and_day_and_missing_ones_are_asked_for()
    {
        using var file = Written(Full);

        Assert.Contains("Operational manager, 12 October 2023", file.Of("Comment Author").Select(WordFile.Text));
        Assert.Equal(["Fewer were urgent.", "More were resolved."], file.Of("Comment Bullet").Select(WordFile.Text));
        Assert.Contains(file.Of("Comment Needed").Select(WordFile.Text), needed => needed.Contains("missed its target: 55.0%", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_lead_over_to_a_table_stay_with_it_and_so_do_its_notes()
    {
        var table = new Table("t", "Table 1", "a", "b", [new Column("Q2", CellKind.Number)], [new Row("c", [new Cell(CellKind.Number, "1")])], [new Note("a", "first"), new Note("b", "second")]);
        using var file = Written(Small with { Sections = [new Section(1, "s", "s", [new Block.Paragraph("alone"), new Block.Paragraph("leading"), new Block.OfTable(table)])] });

        string[] kept = [.. file.Body.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.KeepNext is not null).Select(WordFile.Text)];
        Assert.Equal(["leading", "c", "1", "a\u00A0first"], kept);
    }

    [Fact]
    public void A_tall_picture_leaves_room_for_its_heading_and_keeps_its_shape()
    {
        var chart = Full.Sections.SelectMany(section => section.Blocks).OfType<Block.OfChart>().First();
        var tall = chart.Figure.Wide! with { Height = chart.Figure.Wide.Width * 3 };
        using var file = Written(Small with { Sections = [new Section(1, "s", "s", [chart with { Figure = chart.Figure with { Wide = tall } }])] });

        var drawn = Assert.Single(file.Body.Descendants<Extent>());
        Assert.InRange(drawn.Cy!.Value, 1, (16838 - 1304 - 1247) * 635L * 4 / 5);
        Assert.Equal(3, (double)drawn.Cy.Value / drawn.Cx!.Value, 0.01);
    }

    [Fact]
    public void Wide_tables_stand_on_pages_of_their_own_and_words_go_on_upright()
    {
        var document = Full;
        var wide = document with
        {
            Sections =
            [
                .. document.Sections.Select(section => section with
                {
                    Blocks = [.. section.Blocks.Select(block => block is Block.OfTable { Table.Columns.Count: > 6 } table ? new Block.OfTable(Widened(table.Table)) : block)],
                }),
            ],
        };
        using var file = Written(wide);
        var ends = file.Body.Descendants<W.SectionProperties>().ToList();

        Assert.Empty(file.Faults);
        Assert.Contains(ends, end => end.GetFirstChild<W.PageSize>()!.Orient?.Value == W.PageOrientationValues.Landscape);
        Assert.Null(ends[^1].GetFirstChild<W.PageSize>()!.Orient);
        Assert.Single(ends, end => end.GetFirstChild<W.TitlePage>() is not null);
        foreach (var table in file.Body.Elements<W.Table>())
        {
            var end = table.ElementsAfter().Select(next => next as W.SectionProperties ?? (next as W.Paragraph)?.ParagraphProperties?.SectionProperties).First(found => found is not null)!;
            var room = (int)end.GetFirstChild<W.PageSize>()!.Width!.Value - 2 * 1134;
            Assert.InRange(table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)), 1, room);
        }
    }

    private static Table Widened(Table table) => table with
    {
        Columns = [.. table.Columns.SelectMany(column => Enumerable.Range(0, 4).Select(at => column with { Title = $"{column.Title} {at} Westernvale" }))],
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.SelectMany(cell => Enumerable.Repeat(cell, 4))] })],
    };

    private static string Printed(Cell cell)
    {
        var status = cell.Status is { } known ? $"\u00A0{Editions.StatusWords.Shape(known)}\u00A0{cell.Text.Replace(' ', '\u00A0')}\u00A0" : null;
        var arrow = cell.Change?.Difference.Sign switch { null => "", > 0 => "↑\u00A0", < 0 => "↓\u00A0", _ => "=\u00A0" };
        return (status ?? arrow + cell.Text) + cell.Mark + string.Concat(cell.Details.Select(detail => "\n" + detail));
    }

    private static IEnumerable<Table> TablesOf(Document document) => document.Sections.SelectMany(section => section.Blocks).SelectMany(block => block switch
    {
        Block.OfTable table => new[] { table.Table },
        Block.OfChart chart => [chart.Figure.Table],
        _ => [],
    });

    private static WordFile Written(Document document) => new(WordWriter.Write(document, ReportLook.Default, null));
}
