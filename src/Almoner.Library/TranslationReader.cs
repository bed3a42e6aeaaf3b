using Almoner.Library.Caseload;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library;

/// <summary>Gathers the Welsh of a library: what stands beside an English text, as <c>title_cy</c> beside <c>title</c>, and <c>words/cy.yaml</c>.</summary>
internal sealed class TranslationReader(Reading reading)
{
    public static readonly Shape Shape = new("words", "What codes, groups and headings are called in another language.",
    [
        new("language", new Kind.Choice("cy"), "The language", Required: true),
        new("words", new Kind.MapOf(new Kind.Text()), "The words, by what they are in English", Required: true),
    ]);

    private readonly Dictionary<string, (string Words, Place Place)> welsh = [];
    private readonly List<(string What, string English, string Remedy, Place Place)> wanted = [];

    /// <summary>The key beside a text that holds it in Welsh.</summary>
    public static Key Of(string text) => new(text + "_cy", new Kind.Text(), $"The {text} in Welsh");

    /// <summary>Takes texts that stand beside their Welsh or ought to.</summary>
    /// <param name="node">What holds the texts; null for nothing.</param>
    /// <param name="texts">The keys of the texts.</param>
    public void Take(Node? node, params IReadOnlyList<string> texts)
    {
        foreach (var text in node is null ? [] : texts)
        {
            var (english, other) = (node![text], node[text + "_cy"]);
            if (other is not null && english is null)
            {
                reading.Error(LibraryCode.Contradiction, $"`{text}_cy` stands beside no `{text}`", $"Write `{text}:` in English too", other.Place);
            }
            else if (english?.Text?.Trim() is { Length: > 0 } words)
            {
                wanted.Add(($"`{text}: {words}`", words, $"Write `{text}_cy:` beside it", english.Place));
                if (other is not null) Keep(words, other.Text?.Trim(), other.Place);
            }
        }
    }

    /// <summary>Takes the words that stand in a file of their own.</summary>
    public void TakeWords(Node file)
    {
        foreach (var (english, place, node) in file["words"]?.Entries ?? []) Keep(english, node.Text?.Trim(), place);
    }

    /// <summary>What measures are told by: the names and codes of their breakdowns, and all that their definitions quote.</summary>
    public void Want(Measure measure)
    {
        foreach (var field in measure.Breakdowns)
        {
            foreach (var words in field.Codes.Prepend(NameOf(field))) Want(words, $"`{words}`, by which {measure.Code} is told,", measure.Place);
        }

        // Whatever its definition quotes.
        _ = MeasureInWords.Of(measure, Wording.Welsh, quoted =>
        {
            Want(quoted, $"`{quoted}`, which the definition of {measure.Code} says,", measure.Place);
            return quoted;
        });
    }

    /// <summary>The headings that a report gives to what it shows.</summary>
    public void Want(ReportDefinition report)
    {
        foreach (var heading in report.Sections.SelectMany(section => section.Items).OfType<ReportItem.Table>().SelectMany(table => table.Show).Select(shown => shown.Heading).OfType<string>())
        {
            Want(heading, $"the heading `{heading}` of the report {report.Name}", report.Place);
        }
    }

    /// <summary>What stands beside figures and is no target.</summary>
    public void Want(Comparator comparator) => Want(comparator.Name, $"`{comparator.Name}`, beside which {comparator.Measure.Code} stands,", comparator.Measure.Place);

    /// <summary>What an audit says of its rules: what weighs, the bands, the questions of published surveys, why teams do not compare.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="place">Where their weighting stands.</param>
    public void Want(CaseloadRules rules, Place place)
    {
        IEnumerable<string> words =
        [
            .. rules.Weighting.Factors.SelectMany(factor => factor.Points.Keys.Prepend(factor.Field)), .. rules.Weighting.RoleShares.Keys, .. rules.Weighting.Bands.Select(band => band.Name),
            .. rules.Audit.Surveys.Select(survey => survey.Question), .. rules.Audit.Comparisons.Select(comparison => comparison.WhyNot).OfType<string>(),
        ];
        foreach (var english in words) Want(english, $"`{english}`, that audits of caseloads say,", place);
    }

    /// <summary>All that was taken, and what of it lacks Welsh.</summary>
    public Translations Read() => new(
        welsh.ToDictionary(pair => pair.Key, pair => pair.Value.Words),
        [.. wanted.Where(one => !welsh.ContainsKey(one.English)).DistinctBy(one => one.English).Select(one => Problem.Warning(LibraryCode.NoWelsh, $"{one.What} has no Welsh", one.Remedy, one.Place))]);

    /// <summary>The name of a field as people read it: "service area".</summary>
    internal static string NameOf(Field field) => field.Name.Replace('_', ' ');

    private void Want(string english, string what, Place place) => wanted.Add((what, english, "Add it to words/cy.yaml", place));

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
