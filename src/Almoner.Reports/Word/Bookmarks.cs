using System.Globalization;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>The places of a document that links lead to, each with the name of a bookmark.</summary>
internal sealed class Bookmarks
{
    /// <summary>Word cuts longer names.</summary>
    private const int LongestName = 40;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int marked;

    public Bookmarks(Document document)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var anchor in document.Sections.SelectMany(AnchorsOf))
        {
            var plain = "p_" + string.Concat(anchor.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
            var name = plain.Length <= LongestName ? plain : plain[..LongestName];
            for (var again = 2; !taken.Add(name); again++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $"_{again}");
                name = plain[..Math.Min(plain.Length, LongestName - suffix.Length)] + suffix;
            }

            names.Add(anchor, name);
        }
    }

    /// <summary>The name for a place; null where the document has none such.</summary>
    public string? Of(string? anchor) => anchor is not null && names.TryGetValue(anchor, out var name) ? name : null;

    /// <summary>Content with a bookmark around it.</summary>
    public IEnumerable<OpenXmlElement> Around(string? anchor, IEnumerable<OpenXmlElement> content)
    {
        if (Of(anchor) is not { } name) return content;
        var id = (++marked).ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = id, Name = name }, .. content, new W.BookmarkEnd { Id = id }];
    }

    private static IEnumerable<string> AnchorsOf(Section section) =>
        section.Blocks.SelectMany(AnchorsOf).Prepend(section.Anchor).OfType<string>();

    private static IEnumerable<string?> AnchorsOf(Block block) => block switch
    {
        Block.Heading heading => [heading.Anchor],
        Block.OfTable table => AnchorsOf(table.Table),
        Block.OfChart chart => [.. chart.Figure.Wide is null ? [] : new[] { chart.Figure.Anchor }, .. AnchorsOf(chart.Figure.Table)],
        Block.Definition definition => [definition.Anchor],
        _ => [],
    };

    private static IEnumerable<string?> AnchorsOf(Table table) => table.Rows.Select(row => row.Id).Prepend(table.Anchor);
}
