using System.Globalization;
using Almoner.Terms;
using YamlDotNet.RepresentationModel;

namespace Almoner.Library.Yaml;

/// <summary>A YAML value with its place, as a reader of definitions sees it: already checked against its shape.</summary>
public sealed class Node
{
    private readonly YamlNode yaml;
    private readonly Source source;

    internal Node(YamlNode yaml, Source source) => (this.yaml, this.source) = (yaml, source);

    /// <summary>The file it stands in, relative to the workspace.</summary>
    public string File => source.File;

    /// <summary>Where the value begins.</summary>
    public Place Place => source.PlaceOf(yaml.Start);

    public bool IsMapping => yaml is YamlMappingNode;

    public bool IsList => yaml is YamlSequenceNode;

    /// <summary>The value as plain text; null for mappings and lists.</summary>
    public string? Text => (yaml as YamlScalarNode)?.Value;

    /// <summary>Where a character of the text stands, however the text is quoted, folded or indented.</summary>
    /// <param name="offset">Which character of <see cref="Text"/>, from 0.</param>
    public Place PlaceOf(int offset) => yaml is YamlScalarNode { Value: { } value } scalar
        ? source.PlaceOf(ScalarText.IndexOf(source.Text, source.IndexOf(yaml.Start), scalar.Style, value, offset))
        : Place;

    /// <summary>The keys and values of a mapping, in order; none otherwise.</summary>
    public IEnumerable<(string Key, Place Place, Node Value)> Entries => yaml is YamlMappingNode mapping
        ? mapping.Children.Select(child => (((YamlScalarNode)child.Key).Value ?? "", source.PlaceOf(child.Key.Start), new Node(child.Value, source)))
        : [];

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<Node> Items => yaml is YamlSequenceNode list ? list.Children.Select(child => new Node(child, source)) : [this];

    /// <summary>The value under a key; null when the key is not there.</summary>
    public Node? this[string key] => Entries.Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();

    public string? TextOf(string key) => this[key]?.Text?.Trim();

    public bool YesNoOf(string key) => TextOf(key) == "true";

    public int? WholeOf(string key) =>
        int.TryParse(TextOf(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public Exact? NumberOf(string key) => NumberIn(TextOf(key));

    public static Exact? NumberIn(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Exact.Of(value)
            : null;
}
