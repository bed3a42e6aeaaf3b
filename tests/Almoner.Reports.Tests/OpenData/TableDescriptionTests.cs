using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Almoner.Reports.OpenData;

namespace Almoner.Reports.Tests.OpenData;

/// <summary>
/// Holds the description to the rules of the W3C's Recommendations of 17 December 2015, and the tables to the description: "Metadata Vocabulary for
/// Tabular Data", sections 5 and 6, and "Model for Tabular Data and Metadata on the Web", sections 6.4 and 6.6.
/// </summary>
public sealed partial class TableDescriptionTests
{
    /// <summary>Properties of each kind of description; others need a prefix that the context knows.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["group"] = ["@context", "@type", "@id", "dialect", "notes", "tableDirection", "tables", "tableSchema", "transformations"],
        ["table"] = ["@id", "@type", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema", "transformations", "url"],
        ["schema"] = ["@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles"],
        ["column"] = ["@id", "@type", "name", "suppressOutput", "titles", "virtual", "aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator", "textDirection", "valueUrl"],
    };

    private static readonly string[] Types = ["string", "decimal", "integer", "date", "boolean"];

    [Fact]
    public void The_small_edition_keeps_the_rules() => Hold(SampleEdition.Small);

    [Fact]
    public void The_full_edition_keeps_the_rules() => Hold(SampleEdition.Full);

    [Fact]
    public void Everything_is_told_in_both_languages()
    {
        var group = Description(OpenDataWriter.Write(SampleFigures.Of(SampleEdition.Small), null));
        foreach (var column in group["tables"]!.AsArray().SelectMany(table => table!["tableSchema"]!["columns"]!.AsArray()))
        {
            Assert.Equal(["en", "cy"], column!["titles"]!.AsObject().Select(title => title.Key));
            Assert.Equal(["en", "cy"], column["dc:description"]!.AsArray().Select(words => (string)words!["@language"]!));
        }
    }

    [Fact]
    public void A_licence_is_claimed_only_where_the_council_declares_one()
    {
        var figures = SampleFigures.Of(SampleEdition.Small);
        Assert.Null(Description(OpenDataWriter.Write(figures, null))["dc:license"]);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string)Description(OpenDataWriter.Write(figures, new Uri("https://creativecommons.org/licenses/by/4.0/")))["dc:license"]!["@id"]!);
    }

    [Fact]
    public void What_is_not_for_publication_says_so_in_both_languages_and_is_licensed_to_nobody()
    {
        var (licence, figures) = (new Uri("https://creativecommons.org/licenses/by/4.0/"), SampleFigures.Of(SampleEdition.Small));
        var (open, closed) = (Description(OpenDataWriter.Write(figures, licence)), Description(OpenDataWriter.Write(figures with { ForPublication = false }, licence)));
        Assert.Null(closed["dc:license"]);
        Assert.Equal(["Not for publication: ", "Nid i'w gyhoeddi: "], Words(closed).Zip(Words(open), (marked, plain) => marked[(plain.Length + 1)..][..(marked[(plain.Length + 1)..].IndexOf(':', StringComparison.Ordinal) + 2)]));

        static IEnumerable<string> Words(JsonObject group) => group["dc:description"]!.AsArray().Select(words => (string)words!["@value"]!);
    }

    private static void Hold(Editions.Edition edition)
    {
        var files = OpenDataWriter.Write(SampleFigures.Of(edition), null);
        var group = Description(files);
        Names(group, "group");
        Assert.Equal("http://www.w3.org/ns/csvw", (string)group["@context"]![0]!);
        Assert.Equal("en", (string)group["@context"]![1]!["@language"]!);
        Assert.Equal("TableGroup", (string)group["@type"]!);
        var tables = group["tables"]!.AsArray().Select(table => table!.AsObject()).ToDictionary(table => (string)table["url"]!);
        var read = tables.Keys.ToDictionary(url => url, url => Tables.Csv(files.Text(url)));
        foreach (var (url, table) in tables)
        {
            Names(table, "table");
            var schema = table["tableSchema"]!.AsObject();
            Names(schema, "schema");
            var columns = schema["columns"]!.AsArray().Select(column => column!.AsObject()).ToList();
            Columns(columns, read[url][0]);
            foreach (var row in read[url].Skip(1))
            {
                Assert.Equal(columns.Count, row.Count);
                foreach (var (column, cell) in columns.Zip(row)) Assert.True(Fits(column, cell), $"{url}, {column["name"]}: `{cell}`");
            }

            var keys = Values(read[url], (string)schema["primaryKey"]!);
            Assert.Equal(keys.Count, keys.Distinct().Count());
            foreach (var foreign in schema["foreignKeys"]?.AsArray() ?? [])
            {
                var (resource, to) = ((string)foreign!["reference"]!["resource"]!, (string)foreign["reference"]!["columnReference"]!);
                Assert.Subset(Values(read[resource], to).ToHashSet(), Values(read[url], (string)foreign["columnReference"]!).ToHashSet());
            }
        }

        Assert.Equal(files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)).Select(file => file.Name), tables.Keys);
    }

    private static void Columns(IReadOnlyList<JsonObject> columns, IReadOnlyList<string> headings)
    {
        Assert.Equal(headings, columns.Select(column => (string)column["name"]!));
        Assert.Equal(headings.Count, headings.Distinct().Count());
        foreach (var (column, heading) in columns.Zip(headings))
        {
            Names(column, "column");
            Assert.Matches(ColumnName(), (string)column["name"]!);
            Assert.All(column["titles"]!.AsObject(), titles => Assert.Contains(heading, titles.Value!.AsArray().Select(title => (string)title!)));
            Assert.Contains(Base(column), Types);
        }
    }

    private static bool Fits(JsonObject column, string cell)
    {
        // An empty cell is null unless the description says another text is.
        if (cell.Length == 0) return column["required"] is null;
        if (column["datatype"] is JsonObject type && !Regex.IsMatch(cell, (string)type["format"]!)) return false;
        return Base(column) switch
        {
            "decimal" => PlainNumber().IsMatch(cell),
            "integer" => PlainNumber().IsMatch(cell) && !cell.Contains('.', StringComparison.Ordinal),
            "boolean" => cell is "true" or "false",
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };
    }

    private static string Base(JsonObject column) => column["datatype"] is JsonObject type ? (string)type["base"]! : (string)column["datatype"]!;

    private static void Names(JsonObject described, string kind) =>
        Assert.All(described.Select(property => property.Key), name => Assert.True(Allowed[kind].Contains(name) || Prefixed().IsMatch(name), $"{name} in a {kind}"));

    private static List<string> Values(IReadOnlyList<IReadOnlyList<string>> table, string column)
    {
        var at = table[0].ToList().IndexOf(column);
        Assert.True(at >= 0, column);
        return [.. table.Skip(1).Select(row => row[at])];
    }

    private static JsonObject Description(IReadOnlyList<DataFile> files) => JsonNode.Parse(files.File("csv-metadata.json"))!.AsObject();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex ColumnName();

    /// <summary>A number of XML Schema without a pattern of its own.</summary>
    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex PlainNumber();

    /// <summary>Dublin Core: among the prefixes that RDFa starts with.</summary>
    [GeneratedRegex("^dc:[a-z]+$")]
    private static partial Regex Prefixed();
}
