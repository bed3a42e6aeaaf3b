using System.Globalization;
using Almoner.Terms;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Almoner.Library.Yaml;

/// <summary>A YAML value with its place, as a reader of definitions sees it: already checked against its shape.</summary>
public sealed class Node
{
    private readonly YamlNode yaml;

    internal Node(YamlNode yaml, string file)
    {
        this.yaml = yaml;
        File = file;
    }

    /// <summary>The file it stands in, relative to the workspace.</summary>
    public string File { get; }

    /// <summary>Where the value begins.</summary>
    public Place Place => new(File, (int)yaml.Start.Line, (int)yaml.Start.Column);

    public bool IsMapping => yaml is YamlMappingNode;

    public bool IsList => yaml is YamlSequenceNode;

    /// <summary>The value as plain text; null for mappings and lists.</summary>
    public string? Text => (yaml as YamlScalarNode)?.Value;

    /// <summary>Where the first character of the text stands, past an opening quote; the line after a block mark.</summary>
    public Place TextPlace => yaml is YamlScalarNode scalar
        ? scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => new Place(File, (int)yaml.Start.Line, (int)yaml.Start.Column + 1),
            ScalarStyle.Literal or ScalarStyle.Folded => new Place(File, (int)yaml.Start.Line + 1, 0),
            _ => Place,
        }
        : Place;

    /// <summary>The keys and values of a mapping, in order; none otherwise.</summary>
    public IEnumerable<(string Key, Place Place, Node Value)> Entries => yaml is YamlMappingNode mapping
        ? mapping.Children.Select(child => (((YamlScalarNode)child.Key).Value ?? "", PlaceOf(child.Key), new Node(child.Value, File)))
        : [];

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<Node> Items => yaml is YamlSequenceNode list ? list.Children.Select(child => new Node(child, File)) : [this];

    /// <summary>The value under a key; null when the key is not there.</summary>
    public Node? this[string key] => Entries.Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();

    public string? TextOf(string key) => this[key]?.Text?.Trim();

    public bool YesNoOf(string key) => TextOf(key) == "true";

    public int? WholeOf(string key) =>
        int.TryParse(TextOf(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public Exact? NumberOf(string key) =>
        decimal.TryParse(TextOf(key), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Exact.Of(value)
            : null;

    private Place PlaceOf(YamlNode node) => new(File, (int)node.Start.Line, (int)node.Start.Column);
}
