using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Almoner.Library.Yaml;
using Almoner.Terms;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Almoner.Library.Tests.Yaml;

/// <summary>Holds the schemas that editors use to the checks that `almoner check` makes, with a validator of somebody else.</summary>
public sealed partial class JsonSchemaTests
{
    public static TheoryData<string> ShippedFiles =>
        [.. LibraryReader.Folders.SelectMany(kind => Directory.GetFiles(Path.Combine(ShippedLibrary.Folder, kind.Folder)).Select(path => $"{kind.Folder}/{Path.GetFileName(path)}")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public async Task Every_shipped_file_is_accepted(string file) =>
        Assert.Empty(await FaultsOf(file.Split('/')[0], await File.ReadAllTextAsync(Path.Combine(ShippedLibrary.Folder, file), TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a}", true)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: 2023, decimals: 2, kpi: true, since: 2023-04, ripens_after: 6 months, breakdowns: [a, b]}", true)]
    [InlineData("measures", "measures: {code: TST01, title: a}", false)]
    [InlineData("measures", "measure: []", false)]
    [InlineData("measures", "measures:\n  - {title: a}", false)]
    [InlineData("measures", "measures:\n  - {code: tst01, title: a}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, decimals: 5}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, decimals: 1.5}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, kpi: yes}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, better: up}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, since: April 2023}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, ripens_after: soon}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, cuont: rows}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, open: {from: a}}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, breakdowns: a}", false)]
    [InlineData("measures", "measures:\n  - {code: TST01, title: a, ratio: {numerator: {measure: A}, denominator: {}}}", false)]
    [InlineData("records", "record_set: a\ntitle: a\nabout: a\nkey: b\nfields: {b: {type: text, about: c}}", true)]
    [InlineData("records", "record_set: a\ntitle: a\nabout: a\nkey: b\nfields: {b: {type: txt, about: c}}", false)]
    [InlineData("records", "record_set: a\ntitle: a\nabout: a\nkey: b\nfields: {b: {type: text}}", false)]
    [InlineData("records", "record_set: A b\ntitle: a\nabout: a\nkey: b\nfields: {}", false)]
    [InlineData("records", "record_set: a\ntitle: a\nabout: a\nkey: b\nfields: []", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: none, TST02: to be confirmed, TST03: {value: 17.8}}", true)]
    [InlineData("targets", "year: 2023/24\ntolerance: 2.5\ntargets: {TST01: {year_total: 500, profile: [20, 45, 70, 100]}, TST02: {more_than: last year, profile: even}}", true)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: [{below: 30, to: 2023-06-30}, {at_most: 4, per: district, from: 2023-07-01, tolerance: 1}]}", true)]
    [InlineData("targets", "year: 2023/24\ntargets: {}\ncomparators: {TST01: [{name: a, value: 65, source: b}]}", true)]
    [InlineData("targets", "year: 2023/24\ntargets: {}\ncomparators: {TST01: [{name: a, value: 65}]}", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: {more_than: last month}}", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: {year_total: 5, profile: front}}", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: [none]}", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: 65}", false)]
    [InlineData("targets", "year: 2023/24\ntargets: {TST01: {value: many}}", false)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{words: d}]}]", true)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{wrds: d}]}]", false)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{table: TST01, name: d, rows: e, columns: [months, f], show: [value, share], totals: both, every_code: true}]}]", true)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{table: TST01, rows: e, columns: f, show: {numerator: FTE}, totals: true}]}]", true)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{table: TST01, rows: e, show: median}]}]", false)]
    [InlineData("reports", "report: a\ntitle: b\nsections: [{title: c, items: [{table: TST01, rows: e, totals: columns}]}]", false)]
    [InlineData("extracts", "extract: a\nof: b\ncolumns: {c: d, e: {column: f, values: {G: h}}}", true)]
    [InlineData("extracts", "extract: a\nof: b\ncolumns: {c: [d]}", false)]
    [InlineData("extracts", "extract: a\nof: b\ncolumns: {c: d}\nformat: {separator: pipe}", false)]
    [InlineData("calendars", "calendar: a\nsource: b\nfrom: 2023-01-01\nto: 2023-12-31\nholidays: {2023-04-07: c}", true)]
    [InlineData("calendars", "calendar: a\nsource: b\nfrom: 1 January 2023\nto: 2023-12-31\nholidays: {}", false)]
    public async Task Schema_and_check_agree(string folder, string yaml, bool accepted)
    {
        var problems = new List<Problem>();
        _ = YamlReader.Read(yaml, "a.yaml", ShapeOf(folder), problems);
        Assert.Equal(accepted, problems.Count == 0);
        Assert.Equal(accepted, (await FaultsOf(folder, yaml)).Count == 0);
    }

    [Fact]
    public void Every_key_has_a_description_and_every_mapping_is_closed()
    {
        foreach (var (folder, shape) in LibraryReader.Folders)
        {
            var schema = JsonSchema.Of(shape);
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
            Assert.Equal(shape.Keys.Select(key => key.Name), schema["properties"]!.AsObject().Select(property => property.Key));
            var mappings = All(schema).OfType<JsonObject>().Where(part => part["properties"] is JsonObject).ToList();
            Assert.NotEmpty(mappings);
            Assert.All(mappings, mapping => Assert.False((bool)mapping["additionalProperties"]!));
            Assert.All(mappings.SelectMany(mapping => mapping["properties"]!.AsObject()), property => Assert.False(string.IsNullOrWhiteSpace((string?)property.Value!["description"]), $"{folder}: {property.Key}"));
            Assert.All(mappings.Where(mapping => mapping["required"] is not null), mapping => Assert.All(mapping["required"]!.AsArray(), name => Assert.NotNull(mapping["properties"]![(string)name!])));
        }
    }

    private static Shape ShapeOf(string folder) => LibraryReader.Folders.Single(kind => kind.Folder == folder).Shape;

    private static async Task<IReadOnlyList<string>> FaultsOf(string folder, string yaml)
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(JsonSchema.Of(ShapeOf(folder)).ToJsonString(), TestContext.Current.CancellationToken);
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. schema.Validate(Json(stream.Documents[0].RootNode)!.ToJsonString()).Select(fault => fault.ToString())];
    }

    /// <summary>YAML as editors take it: plain words are typed by the core schema of YAML 1.2, quoted ones are text.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } word => JsonValue.Create(word.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } number } when NumberPattern().IsMatch(number) => JsonValue.Create(decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new InvalidOperationException($"Unknown YAML {node}."),
    };

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => All(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(All).Prepend(items),
        null => [],
        _ => [node],
    };

    [GeneratedRegex("^[-+]?[0-9]+([.][0-9]+)?$")]
    private static partial Regex NumberPattern();
}
