using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Almoner.Demo.Tests;

/// <summary>The library's files, read here as plain YAML: what the extracts are held to.</summary>
internal static class DeclaredLibrary
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "library");

    /// <summary>Every extract mapping by name.</summary>
    public static readonly IReadOnlyDictionary<string, YamlMappingNode> Mappings = Directory
        .EnumerateFiles(Path.Combine(Folder, "extracts"), "*.yaml")
        .Select(Read)
        .ToDictionary(mapping => mapping.Text("extract")!);

    /// <summary>Every record set by name.</summary>
    public static readonly IReadOnlyDictionary<string, YamlMappingNode> RecordSets = Directory
        .EnumerateFiles(Path.Combine(Folder, "records"), "*.yaml")
        .Select(Read)
        .ToDictionary(set => set.Text("record_set")!);

    /// <summary>Days of the calendar that are no working days though they may fall on a weekday.</summary>
    public static readonly IReadOnlySet<DateOnly> BankHolidays = Read(Path.Combine(Folder, "calendars", "england-and-wales.yaml")).Map("holidays").Children.Keys
        .Select(day => DateOnly.ParseExact(((YamlScalarNode)day).Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToHashSet();

    public static YamlMappingNode Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static YamlNode? Find(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlMappingNode Map(this YamlMappingNode node, string key) => (YamlMappingNode)node.Find(key)!;

    public static string? Text(this YamlMappingNode node, string key) => (node.Find(key) as YamlScalarNode)?.Value;

    public static string[] List(this YamlMappingNode node, string key) =>
        node.Find(key) is YamlSequenceNode list ? [.. list.Select(item => ((YamlScalarNode)item).Value!)] : [];
}
