using System.Globalization;
using System.Text;
using System.Xml;
using Almoner.Reports.Office;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Workbook;

/// <summary>
/// Sheets as one file in the layout of Office Open XML. Parts are numbered in their order, so the same sheets give the same bytes.
/// </summary>
internal sealed class WorkbookPackage
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XmlWriterSettings Layout = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true };

    private readonly List<(string Name, string Type, byte[] Bytes)> parts = [];

    /// <param name="document">What it is called, by whom and in which language.</param>
    /// <param name="sheets">The sheets; the first opens.</param>
    /// <param name="look">The council's look.</param>
    public static byte[] Of(Document document, IReadOnlyList<Sheet> sheets, ReportLook look) => new WorkbookPackage().Write(document, sheets, look);

    private byte[] Write(Document document, IReadOnlyList<Sheet> sheets, ReportLook look)
    {
        var styles = new StyleBook(look);
        var tables = 0;
        for (var at = 0; at < sheets.Count; at++)
        {
            var (sheet, number, first, isFirst) = (sheets[at], Number(at + 1), tables + 1, at == 0);
            Add($"xl/worksheets/sheet{number}.xml", Kind + "worksheet+xml", xml => new SheetXml(sheet, styles, document.Marking).Write(xml, first, isFirst));
            foreach (var table in sheet.Tables) Add($"xl/tables/table{Number(++tables)}.xml", Kind + "table+xml", xml => SheetXml.WriteTable(xml, table, tables));
            if (sheet.Tables.Count > 0) Relate($"xl/worksheets/_rels/sheet{number}.xml.rels", [.. Enumerable.Range(first, sheet.Tables.Count).Select(table => ($"rId{Number(table)}", "table", $"../tables/table{Number(table)}.xml"))]);
        }

        Add("xl/styles.xml", Kind + "styles+xml", styles.Write);
        Add("xl/workbook.xml", Kind + "sheet.main+xml", xml => Book(xml, sheets));
        Relate("xl/_rels/workbook.xml.rels",
            [.. sheets.Select((_, at) => ($"rId{Number(at + 1)}", "worksheet", $"worksheets/sheet{Number(at + 1)}.xml")), ($"rId{Number(sheets.Count + 1)}", "styles", "styles.xml")]);
        using (var properties = new MemoryStream())
        {
            CoreProperties.Write(properties, document);
            parts.Add(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties.ToArray()));
        }

        Add("_rels/.rels", "", xml => Links(xml,
            [("rId1", Relationships + "/officeDocument", "xl/workbook.xml"), ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]));
        var contents = parts.Where(part => part.Type.Length > 0).ToList();
        Add("[Content_Types].xml", "", xml => Contents(xml, contents.Select(part => (part.Name, part.Type))));

        return SealedPackage.Of(parts.Select(part => (part.Name, (Action<Stream>)(to => to.Write(part.Bytes)))));
    }

    private void Add(string name, string type, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Layout))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        parts.Add((name, type, bytes.ToArray()));
    }

    private void Relate(string name, IReadOnlyList<(string Id, string Kind, string Target)> links) =>
        Add(name, "", xml => Links(xml, links.Select(link => (link.Id, $"{Relationships}/{link.Kind}", link.Target))));

    private static void Links(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> links)
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach (var (id, type, target) in links)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Contents(XmlWriter xml, IEnumerable<(string Name, string Type)> contents)
    {
        xml.WriteStartElement("Types", Types);
        foreach (var (ending, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml") })
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", ending);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (name, type) in contents)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", "/" + name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteAttributeString("windowWidth", "28800");
        xml.WriteAttributeString("windowHeight", "16000");
        xml.WriteAttributeString("tabRatio", "800");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[at].Name);
            xml.WriteAttributeString("sheetId", Number(at + 1));
            xml.WriteAttributeString("id", Relationships, "rId" + Number(at + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        for (var at = 0; at < sheets.Count; at++)
        {
            // What stays on the screen is printed on every page too.
            if (sheets[at].FrozenLines == 0) continue;
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Number(at));
            xml.WriteString($"{SheetXml.Quoted(sheets[at].Name)}!${Number(sheets[at].FrozenLines)}:${Number(sheets[at].FrozenLines)}");
            xml.WriteEndElement();
        }

        foreach (var (sheet, cell) in sheets.SelectMany(sheet => sheet.Names.Select(cell => (sheet, cell))).OrderBy(named => named.cell.Name, StringComparer.OrdinalIgnoreCase))
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", cell.Name);
            xml.WriteString($"{SheetXml.Quoted(sheet.Name)}!{SheetXml.Fixed(cell.Column, cell.Line)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
