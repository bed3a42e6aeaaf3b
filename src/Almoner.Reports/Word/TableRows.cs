using System.Globalization;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

internal sealed partial class BodyWriter
{
    /// <summary>The most rows of a table that is kept on one page; a longer one runs on, with its headings on each page.</summary>
    private const int MostKeptTogether = 14;

    private void Write(Table table)
    {
        var fit = TableFit.Of(table, pages);
        Turn(fit.Sideways);
        // Side by side, the table of a chart stands right below it, under one caption.
        if (pages.Columns < 3) body.Append(words.Caption("Table", table.Label, table.Caption, table.Anchor, bookmarks));
        var depth = table.Columns.Max(column => column.Headings.Count);
        var written = new W.Table(Properties(table, depth), new W.TableGrid(fit.Widths.Select(width => new W.GridColumn { Width = Text(width) })));
        for (var layer = 0; layer < depth; layer++) written.Append(Heading(table, layer, depth, fit));
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var last = index == table.Rows.Count - 1;
            written.Append(Row(table, table.Rows[index], fit, keptWithNext: !document.IsOnePage && table.Rows.Count <= MostKeptTogether && (!last || table.Notes.Count > 0)));
        }

        body.Append(written);
        for (var index = 0; index < table.Notes.Count; index++)
        {
            var note = Written(table.Notes[index], "Table Notes");
            if (index < table.Notes.Count - 1) KeptWithNext(note);
            body.Append(note);
        }

        body.Append(words.Paragraph("After Table"));
    }

    private W.TableProperties Properties(Table table, int depth) => new()
    {
        TableStyle = new W.TableStyle { Val = look["Figure Table"] },
        TableWidth = new W.TableWidth { Width = "0", Type = W.TableWidthUnitValues.Auto },
        TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        TableLook = new W.TableLook
        {
            Val = "0420",
            FirstRow = true,
            LastRow = table.Rows is [.., { IsTotal: true }],
            FirstColumn = false,
            LastColumn = false,
            NoHorizontalBand = depth > 1,
            NoVerticalBand = true,
        },
        TableCellMarginDefault = document.IsOnePage ? Margins() : null,
        TableCaption = new W.TableCaption { Val = $"{table.Label}. {table.Caption}" },
        TableDescription = new W.TableDescription
        {
            Val = document.Wording.Count("word.table", table.Rows.Count, table.RowsAre, string.Join("; ", table.Columns.Select(column => string.Join(", ", column.Headings)))),
        },
    };

    private static W.TableCellMarginDefault Margins() => new(
        new W.TableCellLeftMargin { Width = (short)TableType.Close.Margin, Type = W.TableWidthValues.Dxa },
        new W.TableCellRightMargin { Width = (short)TableType.Close.Margin, Type = W.TableWidthValues.Dxa });

    /// <summary>One line of headings. A heading spans the columns that share it, and reaches down where nothing stands below it.</summary>
    private W.TableRow Heading(Table table, int layer, int depth, TableFit fit)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(Cell([fit.Widths[0]], Down(0, layer, depth), words.Paragraph(Sized("Table Heading", fit), layer == 0 ? [words.Run(table.RowsAre)] : [])));
        foreach (var columns in TableHeadings.Neighbours(table.Columns, layer))
        {
            var column = table.Columns[columns[0]];
            var own = column.Headings.Count - 1;
            var style = layer < own ? "Table Heading Group" : column.Kind == CellKind.Number ? "Table Heading Number" : "Table Heading";
            IEnumerable<OpenXmlElement> heading = layer <= own ? [words.Run(column.Headings[layer])] : [];
            row.Append(Cell([.. columns.Select(index => fit.Widths[index + 1])], Down(own, layer, depth), words.Paragraph(Sized(style, fit), [.. heading])));
        }

        return row;
    }

    /// <summary>Where a heading that stands alone in its column begins, and where it goes on; null for one that takes one line.</summary>
    private static W.VerticalMerge? Down(int own, int layer, int depth) =>
        own >= depth - 1 || layer < own ? null : new W.VerticalMerge { Val = layer == own ? W.MergedCellValues.Restart : W.MergedCellValues.Continue };

    private W.TableRow Row(Table table, Row row, TableFit fit, bool keptWithNext)
    {
        var written = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        var heading = new List<OpenXmlElement>();
        var style = row.IsTotal ? "Label" : null;
        heading.Add(bookmarks.Of(row.LeadsTo) is { } place ? Words.Link(place, words.Run(row.Heading, style)) : words.Run(row.Heading, style));
        if (row.Code is { } code) heading.AddRange([words.Run(" "), Code(code, row.Anchor)]);
        if (row.Kpi) heading.Add(Kpi());
        written.Append(Cell([fit.Widths[0]], null, words.Paragraph(Sized("Table Text", fit), [.. bookmarks.Around(row.Id, heading)])));
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            var kind = Sized(table.Columns[index].Kind == CellKind.Number ? "Table Number" : "Table Text", fit);
            written.Append(Cell([fit.Widths[index + 1]], null, words.Paragraph(kind, [.. Content(cell, row.IsTotal || table.Columns[index].IsTotal)])));
        }

        if (keptWithNext)
        {
            foreach (var paragraph in written.Descendants<W.Paragraph>()) KeptWithNext(paragraph);
        }

        return written;
    }

    private static void KeptWithNext(W.Paragraph paragraph) => paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();

    private IEnumerable<OpenXmlElement> Content(Cell cell, bool total)
    {
        if (cell.Status is { } status)
        {
            yield return Badge(status, cell.Text);
        }
        else
        {
            var arrow = cell.Change?.Difference.Sign switch { null => "", > 0 => "↑\u00A0", < 0 => "↓\u00A0", _ => "=\u00A0" };
            if (arrow.Length > 0) yield return words.Run(arrow);
            yield return words.In(cell.Language).Run(cell.Text, cell.StandsForNoValue ? "No Value" : total ? "Label" : null);
        }

        if (cell.Mark is { } mark) yield return words.Run(mark, "Note Mark");
        foreach (var detail in cell.Details)
        {
            yield return words.LineEnd();
            yield return words.Run(detail, "Detail");
        }
    }

    /// <param name="widths">Of the columns that it spans.</param>
    private static W.TableCell Cell(IReadOnlyList<int> widths, W.VerticalMerge? down, W.Paragraph paragraph)
    {
        var properties = new W.TableCellProperties { TableCellWidth = new W.TableCellWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa } };
        if (widths.Count > 1) properties.GridSpan = new W.GridSpan { Val = widths.Count };
        if (down is not null) properties.VerticalMerge = down;
        return new W.TableCell(properties, paragraph);
    }

    private static string Sized(string style, TableFit fit) => fit.Small ? style + " Small" : style;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
