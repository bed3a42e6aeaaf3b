using System.Globalization;
using System.Xml;
using Almoner.Editions;
using Almoner.Reports.Charts;

namespace Almoner.Reports.Workbook;

/// <summary>The ways in which cells are set, numbered in the order in which they are first asked for.</summary>
internal sealed class StyleBook(ReportLook look)
{
    /// <summary>The first number of formats that a workbook brings itself: ECMA-376, part 1, 18.8.30.</summary>
    private const int FirstFormat = 164;

    private const int NoFill = 0, AccentFill = 2, NearFill = 3, MissedFill = 4;
    private const int NoBorder = 0, BelowBorder = 1, TotalBorder = 2, MetBorder = 3;

    private static readonly Colour Met = Colour.Parse("#00695C"), Near = Colour.Parse("#F5C242"), Missed = Colour.Parse("#9B1C31");

    /// <summary>The style of cells without one comes first.</summary>
    private readonly List<CellStyle> styles = [new(CellRole.Words)];
    private readonly List<string> formats = [];

    public int Of(CellStyle style)
    {
        var known = styles.IndexOf(style);
        if (known >= 0) return known;
        if (style.Format is { } format && !formats.Contains(format)) formats.Add(format);
        styles.Add(style);
        return styles.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", WorkbookPackage.Main);
        List(xml, "numFmts", formats, (format, at) =>
        {
            xml.WriteStartElement("numFmt");
            xml.WriteAttributeString("numFmtId", Number(FirstFormat + at));
            xml.WriteAttributeString("formatCode", format);
            xml.WriteEndElement();
        });
        List(xml, "fonts", Fonts, (font, _) => Font(xml, font));
        List(xml, "fills", Fills, (fill, at) => Fill(xml, fill, at == 1 ? "gray125" : "none"));
        List(xml, "borders", Borders, (border, at) => Border(xml, border, all: at == MetBorder));
        xml.WriteStartElement("cellStyleXfs");
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("xf");
        xml.WriteEndElement();
        xml.WriteEndElement();
        List(xml, "cellXfs", styles, (style, _) => Cell(xml, style));
        xml.WriteStartElement("cellStyles");
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("cellStyle");
        xml.WriteAttributeString("name", "Normal");
        xml.WriteAttributeString("xfId", "0");
        xml.WriteAttributeString("builtinId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>In the order of <see cref="FontOf"/>.</summary>
    private IReadOnlyList<(int Size, bool Bold, bool Underlined, Colour Colour)> Fonts =>
    [
        (11, false, false, Colour.Ink),
        (11, true, false, Colour.Ink),
        (18, true, false, look.AccentText),
        (14, true, false, look.AccentText),
        (11, true, false, look.OnAccent),
        (11, false, true, look.AccentText),
        (10, false, false, Palette.QuietWords),
        (11, true, false, Met),
        (11, true, false, Near.TextOn),
        (11, true, false, Missed.TextOn),
    ];

    /// <summary>The first two are every workbook's: none, and a pattern.</summary>
    private IReadOnlyList<Colour?> Fills => [null, null, look.Accent, Near, Missed];

    private static IReadOnlyList<(Colour Below, Colour? Above)?> Borders => [null, (Palette.Lines, null), (Palette.Lines, Colour.Ink), (Met, Met)];

    private static int FontOf(CellStyle style) => style.Role switch
    {
        CellRole.Title => 2,
        CellRole.Heading => 3,
        CellRole.Caption => 1,
        CellRole.Header or CellRole.NumberHeader => 4,
        CellRole.Link => 5,
        CellRole.Note => 6,
        CellRole.Status => style.Status switch { Editions.Status.Met => 7, Editions.Status.Near => 8, Editions.Status.Missed => 9, _ => 0 },
        _ => style.IsTotal ? 1 : 0,
    };

    private static int FillOf(CellStyle style) => style switch
    {
        { Role: CellRole.Header or CellRole.NumberHeader } => AccentFill,
        { Role: CellRole.Status, Status: Editions.Status.Near } => NearFill,
        { Role: CellRole.Status, Status: Editions.Status.Missed } => MissedFill,
        _ => NoFill,
    };

    private static int BorderOf(CellStyle style) => style switch
    {
        { Role: CellRole.Status, Status: Editions.Status.Met } => MetBorder,
        { IsTotal: true } => TotalBorder,
        { Role: CellRole.Text or CellRole.Number or CellRole.Status } => BelowBorder,
        _ => NoBorder,
    };

    private void Cell(XmlWriter xml, CellStyle style)
    {
        xml.WriteStartElement("xf");
        xml.WriteAttributeString("numFmtId", style.Format is { } format ? Number(FirstFormat + formats.IndexOf(format)) : "0");
        xml.WriteAttributeString("fontId", Number(FontOf(style)));
        xml.WriteAttributeString("fillId", Number(FillOf(style)));
        xml.WriteAttributeString("borderId", Number(BorderOf(style)));
        xml.WriteAttributeString("xfId", "0");
        // Programs that edit the cell put the apostrophe before it that keeps a text from being read as a formula: part 1, 18.8.45.
        if (style.StaysText) xml.WriteAttributeString("quotePrefix", "1");
        foreach (var applied in new[] { "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment" }) xml.WriteAttributeString(applied, "1");
        xml.WriteStartElement("alignment");
        xml.WriteAttributeString("horizontal", style.Role is CellRole.Number or CellRole.NumberHeader ? "right" : "left");
        xml.WriteAttributeString("vertical", style.Role switch { CellRole.Heading or CellRole.Caption or CellRole.Header or CellRole.NumberHeader => "bottom", _ => "top" });
        // What stands right in one column keeps off what stands left in the next.
        if (style.Role is CellRole.Number or CellRole.NumberHeader or CellRole.Text or CellRole.Header or CellRole.Status) xml.WriteAttributeString("indent", "1");
        // A title has the line for itself and may reach over the cells beside it.
        if (style.Role is not (CellRole.Title or CellRole.Heading or CellRole.Caption)) xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, (int Size, bool Bold, bool Underlined, Colour Colour) font)
    {
        xml.WriteStartElement("font");
        if (font.Bold) Empty(xml, "b");
        if (font.Underlined) Empty(xml, "u");
        Empty(xml, "sz", "val", Number(font.Size));
        Empty(xml, "color", "rgb", Argb(font.Colour));
        Empty(xml, "name", "val", "Arial");
        Empty(xml, "family", "val", "2");
        xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, Colour? colour, string without)
    {
        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        xml.WriteAttributeString("patternType", colour is null ? without : "solid");
        if (colour is { } solid) Empty(xml, "fgColor", "rgb", Argb(solid));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Border(XmlWriter xml, (Colour Below, Colour? Above)? border, bool all)
    {
        xml.WriteStartElement("border");
        Side(xml, "left", all ? border?.Below : null);
        Side(xml, "right", all ? border?.Below : null);
        Side(xml, "top", border?.Above);
        Side(xml, "bottom", border?.Below);
        Empty(xml, "diagonal");
        xml.WriteEndElement();
    }

    private static void Side(XmlWriter xml, string name, Colour? colour)
    {
        xml.WriteStartElement(name);
        if (colour is { } drawn)
        {
            xml.WriteAttributeString("style", "thin");
            Empty(xml, "color", "rgb", Argb(drawn));
        }

        xml.WriteEndElement();
    }

    private static void List<T>(XmlWriter xml, string name, IReadOnlyList<T> items, Action<T, int> write)
    {
        if (items.Count == 0) return;
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", Number(items.Count));
        for (var at = 0; at < items.Count; at++) write(items[at], at);
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, string? attribute = null, string? value = null)
    {
        xml.WriteStartElement(name);
        if (attribute is not null) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Argb(Colour colour) => string.Create(CultureInfo.InvariantCulture, $"FF{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
