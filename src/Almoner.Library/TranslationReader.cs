using Almoner.Library.Measures;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library;

/// <summary>Gathers the Welsh of a library: <c>title_cy</c> beside titles, and <c>words/cy.yaml</c>.</summary>
internal sealed class TranslationReader(Reading reading)
{
    /// <summary>The key that stands beside <c>title</c>.</summary>
    public static readonly Key Title = new("title_cy", new Kind.Text(), "The title in Welsh");

    public static readonly Shape Shape = new("words", "What codes, groups and headings are called in another language.",
    [
        new("language", new Kind.Choice("cy"), "The language", Required: true),
        new("words", new Kind.MapOf(new Kind.Text()), "The words, by what they are in English", Required: true),
    ]);

    private readonly Dictionary<string, (string Words, Place Place)> welsh = [];
    private readonly List<(string English, Place Place)> titles = [];

    /// <param name="measureFiles">The files of measures.</param>
    /// <param name="reports">The files of reports.</param>
    /// <param name="words">The files of words.</param>
    /// <param name="measures">The measures that were read, for the codes that they are broken down by.</param>
    public Translations Read(IEnumerable<Node> measureFiles, IEnumerable<Node> reports, IEnumerable<Node> words, IEnumerable<Measure> measures)
    {
        foreach (var measure in measureFiles.SelectMany(file => file["measures"]?.Items ?? [])) Keep(measure);
        foreach (var report in reports)
        {
            Keep(report);
            foreach (var section in report["sections"]?.Items ?? [])
            {
                Keep(section);
                foreach (var item in section["items"]?.Items ?? []) Keep(item);
            }
        }

        foreach (var (english, place, node) in words.SelectMany(file => file["words"]?.Entries ?? [])) Keep(english, node.Text?.Trim(), place);
        var codes = measures.SelectMany(measure => measure.Breakdowns.SelectMany(field => field.Codes).Select(code => (English: code, measure))).DistinctBy(code => code.English).ToList();
        return new Translations(
            welsh.ToDictionary(pair => pair.Key, pair => pair.Value.Words),
            [
                .. titles.Where(title => !welsh.ContainsKey(title.English)).Select(title => Lacks($"the title `{title.English}`", "Write `title_cy:` beside it", title.Place)),
                .. codes.Where(code => !welsh.ContainsKey(code.English)).Select(code => Lacks($"`{code.English}`, by which {code.measure.Code} is told,", "Add it to words/cy.yaml", code.measure.Place)),
            ]);
    }

    private static Problem Lacks(string what, string remedy, Place? place) => Problem.Warning(LibraryCode.NoWelsh, $"{what} has no Welsh", remedy, place);

    private void Keep(Node node)
    {
        if (node["title"] is not { } title || title.Text?.Trim() is not { Length: > 0 } english) return;
        titles.Add((english, title.Place));
        if (node["title_cy"] is { } other) Keep(english, other.Text?.Trim(), other.Place);
    }

    private void Keep(string english, string? words, Place place)
    {
        if (string.IsNullOrEmpty(words)) return;
        if (welsh.TryGetValue(english, out var known) && known.Words != words)
        {
            reading.Error(LibraryCode.TwoInWelsh, $"`{english}` is `{words}` here and `{known.Words}` at {known.Place}", "Call it the same in both places", place);
        }

        welsh[english] = (words, place);
    }
}
