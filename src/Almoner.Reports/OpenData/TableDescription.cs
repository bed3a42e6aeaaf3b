using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almoner.Editions;
using Almoner.Terms;

namespace Almoner.Reports.OpenData;

/// <summary>
/// What the tables of open data hold, after the W3C's Recommendation "Metadata Vocabulary for Tabular Data" (CSV on the Web, 17 December 2015): the type
/// of every column, keys, and what each says in every language.
/// </summary>
internal static class TableDescription
{
    /// <summary>Where programs look for it beside a table: section 5.3 of "Model for Tabular Data and Metadata on the Web".</summary>
    public const string FileName = "csv-metadata.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="figures">What the tables were made of.</param>
    /// <param name="licence">The address of the licence of published figures; null for none. What is not for publication is licensed to nobody.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="leadsTo">Columns whose values are keys of another table.</param>
    public static byte[] Of(EditionFigures figures, Uri? licence, IReadOnlyList<DataTable> tables, IReadOnlyList<(DataTable From, string Column, DataTable To)> leadsTo)
    {
        var group = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = Wording.English.Code }),
            ["@type"] = "TableGroup",
            ["dc:title"] = $"{figures.Title}, {figures.Council}, {figures.Period.Name}",
            ["dc:publisher"] = figures.Council,
            ["dc:temporal"] = string.Create(CultureInfo.InvariantCulture, $"{figures.Period.Start:yyyy-MM-dd}/{figures.Period.End:yyyy-MM-dd}"),
            ["dc:identifier"] = figures.Standing?.Id ?? $"{figures.Report} {figures.Period.Name}",
            ["dc:description"] = InEach(wording => wording["data.about"] + (figures.ForPublication ? "" : " " + wording["data.not-public"])),
            ["dc:provenance"] = InEach(wording => wording.Say("data.provenance", figures.DatasetVersion, figures.LibraryVersion) + (figures.CompleteTo is { } day ? " " + wording.Say("data.complete", wording.Day(day)) : "")),
            ["tables"] = new JsonArray([.. tables.Select(table => Of(table, leadsTo.Where(link => link.From == table)))]),
        };
        if (licence is not null && figures.ForPublication) group.Insert(group.IndexOf("dc:temporal") + 1, "dc:license", new JsonObject { ["@id"] = licence.AbsoluteUri });
        return [.. JsonSerializer.SerializeToUtf8Bytes(group, Layout), (byte)'\n'];
    }

    private static JsonObject Of(DataTable table, IEnumerable<(DataTable From, string Column, DataTable To)> leadsTo)
    {
        var schema = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(Of)]),
            ["primaryKey"] = table.Key,
        };
        var links = leadsTo.Select(JsonNode (link) => new JsonObject
        {
            ["columnReference"] = link.Column,
            ["reference"] = new JsonObject { ["resource"] = link.To.CsvName, ["columnReference"] = link.To.Key },
        }).ToArray();
        if (links.Length > 0) schema["foreignKeys"] = new JsonArray(links);
        return new JsonObject
        {
            ["url"] = table.CsvName,
            ["dc:description"] = InEach(wording => wording[$"data.{table.Name}.about"]),
            ["tableSchema"] = schema,
        };
    }

    private static JsonNode Of(DataColumn column)
    {
        var titles = new JsonObject();
        foreach (var wording in Wording.All) titles[wording.Code] = new JsonArray(column.Name, column.Title(wording));
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = titles,
            ["dc:description"] = InEach(column.Meaning),
            ["datatype"] = column switch
            {
                { Codes: { } codes } => new JsonObject { ["base"] = "string", ["format"] = $"^({string.Join('|', codes)})$" },
                { Type: DataType.Number } => "decimal",
                { Type: DataType.Whole } => "integer",
                { Type: DataType.Day } => "date",
                { Type: DataType.Truth } => "boolean",
                _ => "string",
            },
        };
        if (column.Required) described["required"] = true;
        return described;
    }

    private static JsonArray InEach(Func<Wording, string> words) =>
        new([.. Wording.All.Select(wording => new JsonObject { ["@value"] = words(wording), ["@language"] = wording.Code })]);
}
