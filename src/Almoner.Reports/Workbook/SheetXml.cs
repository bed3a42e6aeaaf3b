using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Almoner.Reports.Office;

namespace Almoner.Reports.Workbook;

/// <summary>Writes one sheet and its tables as Office Open XML has them: ECMA-376, part 1, section 18.3.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="styles">Where the ways in which its cells are set are numbered.</param>
/// <param name="marking">What the foot of every printed page says of who may see it; null for nothing.</param>
internal sealed partial class SheetXml(Sheet sheet, StyleBook styles, string? marking)
{
    /// <summary>Day 0 of the calendar of workbooks, for days after February 1900.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Points: of one line of words, and of lines with space above them, since no line is left empty.</summary>
    private const int LineHeight = 15, TitleHeight = 28, HeadingHeight = 34, CaptionHeight = 26;

    /// <summary>What a workbook allows: ECMA-376, part 1, 18.3.1.73, and the limits of Excel.</summary>
    private const int Highest = 409;

    /// <param name="xml">Where to.</param>
    /// <param name="firstTable">The number of its first table in the workbook.</param>
    /// <param name="isFirst">Whether it is the one that opens.</param>
    public void Write(XmlWriter xml, int firstTable, bool isFirst)
    {
        xml.WriteStartElement("worksheet", WorkbookPackage.Main);
        xml.WriteAttributeString("xmlns", "r", null, WorkbookPackage.Relationships);
        xml.WriteStartElement("sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        Element(xml, "dimension", ("ref", $"A1:{Reference(sheet.Lines.Max(line => line.Count), sheet.Lines.Count)}"));
        View(xml, isFirst);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        xml.WriteStartElement("cols");
        for (var at = 0; at < sheet.Widths.Count; at++) Element(xml, "col", ("min", Number(at + 1)), ("max", Number(at + 1)), ("width", Number(sheet.Widths[at])), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        for (var line = 0; line < sheet.Lines.Count; line++) Line(xml, sheet.Lines[line], line + 1);
        xml.WriteEndElement();
        Links(xml);
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", $"&L&A{(marking is null ? "" : "&C" + marking)}&R&P / &N");
        xml.WriteEndElement();
        if (sheet.Tables.Count > 0)
        {
            xml.WriteStartElement("tableParts");
            xml.WriteAttributeString("count", Number(sheet.Tables.Count));
            for (var at = 0; at < sheet.Tables.Count; at++)
            {
                xml.WriteStartElement("tablePart");
                xml.WriteAttributeString("id", WorkbookPackage.Relationships, "rId" + Number(firstTable + at));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <param name="xml">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="number">Its number in the workbook, from 1.</param>
    public static void WriteTable(XmlWriter xml, MarkedTable table, int number)
    {
        var extent = $"{Reference(1, table.Header)}:{Reference(table.Headings.Count, table.Last)}";
        xml.WriteStartElement("table", WorkbookPackage.Main);
        foreach (var (name, value) in new[] { ("id", Number(number)), ("name", table.Name), ("displayName", table.Name), ("ref", extent), ("totalsRowShown", "0") }) xml.WriteAttributeString(name, value);
        if (table.Filters) Element(xml, "autoFilter", ("ref", extent));
        xml.WriteStartElement("tableColumns");
        xml.WriteAttributeString("count", Number(table.Headings.Count));
        for (var at = 0; at < table.Headings.Count; at++) Element(xml, "tableColumn", ("id", Number(at + 1)), ("name", Text(table.Headings[at])));
        xml.WriteEndElement();
        Element(xml, "tableStyleInfo", ("showFirstColumn", "0"), ("showLastColumn", "0"), ("showRowStripes", "0"), ("showColumnStripes", "0"));
        xml.WriteEndElement();
    }

    /// <summary>"B7" of the second column and the seventh line.</summary>
    public static string Reference(int column, int line) => Letters(column) + Number(line);

    /// <summary>"$B$7", which stays where it is when a formula is copied.</summary>
    public static string Fixed(int column, int line) => $"${Letters(column)}${Number(line)}";

    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The part of a reference that names a sheet: "'Section 1'".</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private void View(XmlWriter xml, bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        if (isFirst) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenLines > 0)
        {
            xml.WriteStartElement("pane");
            if (sheet.FrozenColumns > 0) xml.WriteAttributeString("xSplit", Number(sheet.FrozenColumns));
            xml.WriteAttributeString("ySplit", Number(sheet.FrozenLines));
            xml.WriteAttributeString("topLeftCell", Reference(sheet.FrozenColumns + 1, sheet.FrozenLines + 1));
            xml.WriteAttributeString("activePane", sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Line(XmlWriter xml, IReadOnlyList<SheetCell> cells, int line)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(line));
        xml.WriteAttributeString("ht", Number(Height(cells)));
        xml.WriteAttributeString("customHeight", "1");
        for (var at = 0; at < cells.Count; at++) Cell(xml, cells[at], Reference(at + 1, line));
        xml.WriteEndElement();
    }

    /// <summary>So that wrapped words are seen whole: not every program works heights out when it opens a file.</summary>
    private int Height(IReadOnlyList<SheetCell> cells) => cells[0].Style.Role switch
    {
        CellRole.Title => TitleHeight,
        CellRole.Heading => HeadingHeight,
        CellRole.Caption => CaptionHeight,
        _ => Math.Min(Highest, 1 + LineHeight * cells.Select((cell, at) => cell.Value is string text ? LinesOf(text, sheet.Widths[at]) : 1).Max()),
    };

    private static int LinesOf(string text, int width)
    {
        var (lines, filled) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (filled > 0 && filled + word.Length > width) (lines, filled) = (lines + 1, 0);
            lines += Math.Max(0, word.Length - 1) / width;
            filled += word.Length + 1;
        }

        return lines;
    }

    /// <summary>Texts are written as texts, so that no program looks for formulas in them, and keep that when somebody edits them.</summary>
    private void Cell(XmlWriter xml, SheetCell cell, string reference)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", Number(styles.Of(cell.Value is string words ? cell.Style with { StaysText = FormulaLike.Is(XmlWords.Of(words)) } : cell.Style)));
        switch (cell.Value)
        {
            case null: break;
            case string text:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Text(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
            case DateOnly day: xml.WriteElementString("v", Number(day.DayNumber - DayZero.DayNumber)); break;
            case decimal number: xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"No cell holds a {cell.Value.GetType()}.");
        }

        xml.WriteEndElement();
    }

    private void Links(XmlWriter xml)
    {
        var links = sheet.Lines.SelectMany((cells, line) => cells.Select((cell, at) => (cell.LeadsTo, Cell: Reference(at + 1, line + 1)))).Where(link => link.LeadsTo is not null).ToList();
        if (links.Count == 0) return;
        xml.WriteStartElement("hyperlinks");
        foreach (var (to, cell) in links) Element(xml, "hyperlink", ("ref", cell), ("location", $"{Quoted(to!)}!A1"));
        xml.WriteEndElement();
    }

    /// <summary>What workbooks would read as a coded character is coded itself: part 1, 22.9.2.19.</summary>
    private static string Text(string text) => Coded().Replace(XmlWords.Of(text), "_x005F$0");

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Coded();
}
