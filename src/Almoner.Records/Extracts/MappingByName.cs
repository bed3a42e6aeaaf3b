using System.IO.Enumeration;
using Almoner.Library;
using Almoner.Library.Extracts;
using Almoner.Terms;

namespace Almoner.Records.Extracts;

/// <summary>Finds the mapping of a file by its name.</summary>
public static class MappingByName
{
    /// <summary>The one mapping whose file pattern fits the file's name; a problem when there is none or more than one.</summary>
    public static Checked<ExtractMapping> Find(MeasureLibrary library, string path)
    {
        var name = Path.GetFileName(path);
        var fitting = library.Extracts.Values
            .Where(mapping => mapping.FilePattern is { } pattern && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true))
            .OrderBy(mapping => mapping.Name, StringComparer.Ordinal).ToList();
        if (fitting.Count == 1) return fitting[0];
        if (fitting.Count > 1) return RecordProblems.SeveralMappings(path, fitting.Select(mapping => mapping.Name));
        var patterns = library.Extracts.Values.Select(mapping => mapping.FilePattern).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return RecordProblems.NoMapping(path, patterns.Count == 0
            ? "Name the mapping with --mapping, or the record set with --as"
            : $"Name the mapping with --mapping, or the record set with --as; names known are {string.Join(", ", patterns)}");
    }
}
