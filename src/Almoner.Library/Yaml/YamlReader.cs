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
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            var reason = broken.InnerException?.Message ?? broken.Message;
            problems.Add(Problem.Error(LibraryCode.NotYaml, $"this cannot be read as YAML: {reason.TrimEnd('.')}",
                "Check indentation, quotes and repeated keys near here; expressions that begin with a quote or hold \": \" need quoting",
                new Place(file, (int)broken.Start.Line, (int)broken.Start.Column)));
            return null;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            problems.Add(Problem.Error(LibraryCode.NotYaml, $"the file holds no {shape.Name}",
                $"Write its keys: {string.Join(", ", shape.Keys.Where(key => key.Required).Select(key => key.Name))}", new Place(file)));
            return null;
        }

        var node = new Node(root, file);
        ShapeCheck.Hold(node, shape, problems);
        return node;
    }
}
