using Almoner.Terms;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Almoner.Library.Yaml;

/// <summary>Reads a YAML text into a <see cref="Node"/> and holds it to a shape.</summary>
public static class YamlReader
{
    /// <summary>
    /// Reads one document. Returns the root when it is a mapping, even when keys in it are faulty: those are added to
    /// <paramref name="problems"/>, and a reader that finds a value missing says nothing more about it.
    /// </summary>
    public static Node? Read(string text, string file, Shape shape, ICollection<Problem> problems)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            stream.Load(parser);
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet gives no reason for some brackets and marks that do not fit; what it read last is where to look.
            problems.Add(Problem.Error(LibraryCode.NotYaml, "this cannot be read as YAML: the marks do not fit together", "Check [ ], { }, & and * near here",
                parser.Current is { } last ? new Place(file, (int)last.End.Line, (int)last.End.Column) : new Place(file)));
            return null;
        }
        catch (YamlException broken)
        {
            var reason = broken.InnerException?.Message ?? broken.Message;
            problems.Add(Problem.Error(LibraryCode.NotYaml, $"this cannot be read as YAML: {reason.TrimEnd('.')}",
                "Check indentation, quotes and repeated keys near here; expressions that begin with a quote or hold \": \" need quoting",
                new Place(file, (int)broken.Start.Line, (int)broken.Start.Column)));
            return null;
        }

        var source = new Source(file, text);
        if (stream.Documents.Count > 1)
        {
            problems.Add(Problem.Error(LibraryCode.NotYaml, "the file holds more than one document", "Split it at the line `---`", source.PlaceOf(stream.Documents[1].RootNode.Start)));
            return null;
        }

        if (stream.Documents.SelectMany(document => document.AllNodes).OfType<YamlMappingNode>().SelectMany(mapping => mapping.Children.Keys).FirstOrDefault(key => key is not YamlScalarNode) is { } odd)
        {
            problems.Add(Problem.Error(LibraryCode.NotYaml, "a key is itself a list or a mapping", "Write plain words as keys, and put text that begins with [ or { in quotes", source.PlaceOf(odd.Start)));
            return null;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            problems.Add(Problem.Error(LibraryCode.NotYaml, $"the file holds no {shape.Name}",
                shape.Keys.Any(key => key.Required)
                    ? $"Write its keys: {string.Join(", ", shape.Keys.Where(key => key.Required).Select(key => key.Name))}"
                    : $"Write one of its keys: {string.Join(", ", shape.Keys.Select(key => key.Name))}", new Place(file)));
            return null;
        }

        var node = new Node(root, source);
        ShapeCheck.Hold(node, shape, problems);
        return node;
    }
}
