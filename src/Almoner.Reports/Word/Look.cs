using System.Globalization;
using System.Security;
using System.Xml.Linq;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>
/// The styles and numberings of a document: ours, and before them those of a council's template, found by the names that people see, since
/// the ids behind them differ from language to language.
/// </summary>
internal sealed class Look
{
    private readonly Dictionary<string, string> ids;
    private readonly int bullets;
    private readonly int numbers;

    /// <param name="look">Our colours.</param>
    /// <param name="document">Whose language the words are in, and whose length the sizes are for.</param>
    /// <param name="template">What takes the place of ours.</param>
    public Look(ReportLook look, Document document, WordprocessingDocument? template)
    {
        var theirs = template?.MainDocumentPart;
        (Numbering, bullets, numbers) = Numberings(theirs?.NumberingDefinitionsPart?.Numbering);
        var ours = Ours("word-styles.xml");
        if (document.IsOnePage)
        {
            foreach (var close in Ours("word-one-page.xml").Elements<W.Style>())
            {
                var wide = ours.Elements<W.Style>().Single(style => style.StyleId!.Value == close.StyleId!.Value);
                ours.ReplaceChild(close.CloneNode(true), wide);
            }
        }

        Styles = theirs?.StyleDefinitionsPart?.Styles is { } styles ? Merge(ours, (W.Styles)styles.CloneNode(true)) : ours;
        if (document.IsOnePage && theirs is not null) SetClose(Styles, Ours("word-one-page.xml"));
        ids = Styles.Elements<W.Style>().Where(style => style.StyleName?.Val is not null).GroupBy(Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().StyleId!.Value!, StringComparer.OrdinalIgnoreCase);

        W.Styles Ours(string name) => new(Root(Embedded.Text(name)
            .Replace("ACCENT-GROUND", Hex(Tint(look.Accent)), StringComparison.Ordinal)
            .Replace("ACCENT", Hex(look.AccentText), StringComparison.Ordinal)
            .Replace("LANG", SecurityElement.Escape(document.Wording.Tag), StringComparison.Ordinal)
            .Replace("BULLETS", Text(bullets), StringComparison.Ordinal)
            .Replace("NUMBERS", Text(numbers), StringComparison.Ordinal)));
    }

    public W.Styles Styles { get; }

    public W.Numbering Numbering { get; }

    /// <summary>The id of the style with a name.</summary>
    public string this[string name] => ids.TryGetValue(name, out var id) ? id : throw new InvalidOperationException($"No style is called {name}.");

    /// <summary>A new list with its own count.</summary>
    /// <param name="from">The number of its first item; null for bullets.</param>
    /// <param name="level">0 for a list in none.</param>
    /// <returns>The id of its numbering.</returns>
    public int List(int? from, int level)
    {
        if (from is not { } first) return bullets;
        var id = Numbering.Elements<W.NumberingInstance>().Max(instance => instance.NumberID!.Value) + 1;
        var kind = Numbering.Elements<W.NumberingInstance>().Single(instance => instance.NumberID!.Value == numbers).AbstractNumId!.Val!.Value;
        var instance = new W.NumberingInstance(
            new W.AbstractNumId { Val = kind },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = first }) { LevelIndex = level })
        { NumberID = id };
        Numbering.InsertAfter(instance, Numbering.Elements<W.NumberingInstance>().Last());
        return id;
    }

    /// <summary>Gives styles of a template the sizes and distances that one page needs; their fonts, colours and borders stay.</summary>
    private static void SetClose(W.Styles styles, W.Styles close)
    {
        var byName = close.Elements<W.Style>().ToDictionary(Name, StringComparer.OrdinalIgnoreCase);
        foreach (var style in styles.Elements<W.Style>().Where(style => style.StyleName?.Val is not null))
        {
            if (style.StyleParagraphProperties is { } theirs) theirs.PageBreakBefore = null;
            if (!byName.TryGetValue(Name(style), out var ours)) continue;
            if (ours.StyleParagraphProperties?.SpacingBetweenLines is { } distances) (style.StyleParagraphProperties ??= new W.StyleParagraphProperties()).SpacingBetweenLines = (W.SpacingBetweenLines)distances.CloneNode(true);
            // Ours stand on the size of all words; theirs may stand on none.
            var size = ours.StyleRunProperties?.FontSize ?? byName["Normal"].StyleRunProperties!.FontSize!;
            style.StyleRunProperties ??= new W.StyleRunProperties();
            style.StyleRunProperties.FontSize = (W.FontSize)size.CloneNode(true);
            style.StyleRunProperties.FontSizeComplexScript = new W.FontSizeComplexScript { Val = size.Val };
        }
    }

    /// <summary>Ours below theirs, with ids that theirs leave free.</summary>
    private static (W.Numbering Numbering, int Bullets, int Numbers) Numberings(W.Numbering? theirs)
    {
        var ours = new W.Numbering(Root(Embedded.Text("word-numbering.xml")));
        if (theirs is null) return (ours, 1, 2);
        var merged = (W.Numbering)theirs.CloneNode(true);
        var (kinds, instances) = (merged.Elements<W.AbstractNum>().Select(kind => kind.AbstractNumberId!.Value).DefaultIfEmpty().Max(), merged.Elements<W.NumberingInstance>().Select(instance => instance.NumberID!.Value).DefaultIfEmpty().Max());
        foreach (var kind in ours.Elements<W.AbstractNum>())
        {
            var copy = (W.AbstractNum)kind.CloneNode(true);
            copy.AbstractNumberId = copy.AbstractNumberId!.Value + kinds;
            if (merged.Elements<W.AbstractNum>().LastOrDefault() is { } last) merged.InsertAfter(copy, last);
            else merged.InsertAt(copy, merged.Elements<W.NumberingPictureBullet>().Count());
        }

        foreach (var instance in ours.Elements<W.NumberingInstance>())
        {
            var copy = (W.NumberingInstance)instance.CloneNode(true);
            copy.NumberID = copy.NumberID!.Value + instances;
            copy.AbstractNumId!.Val = copy.AbstractNumId.Val!.Value + kinds;
            merged.InsertAfter<OpenXmlElement>(copy, (OpenXmlElement?)merged.Elements<W.NumberingInstance>().LastOrDefault() ?? merged.Elements<W.AbstractNum>().Last());
        }

        return (merged, instances + 1, instances + 2);
    }

    /// <summary>Theirs, and those of ours whose name theirs lack, standing on theirs where they stand on a style that both have.</summary>
    private static W.Styles Merge(W.Styles ours, W.Styles theirs)
    {
        var taken = theirs.Elements<W.Style>().Select(style => style.StyleId!.Value!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byName = theirs.Elements<W.Style>().Where(style => style.StyleName?.Val is not null).GroupBy(Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().StyleId!.Value!, StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in ours.Elements<W.Style>())
        {
            var id = style.StyleId!.Value!;
            if (byName.TryGetValue(Name(style), out var same))
            {
                ids[id] = same;
                continue;
            }

            ids[id] = taken.Contains(id) ? "Almoner" + id : id;
            var copy = (W.Style)style.CloneNode(true);
            copy.StyleId = ids[id];
            copy.Default = null;
            if (copy.BasedOn?.Val?.Value is { } ground) copy.BasedOn.Val = ids[ground];
            theirs.AppendChild(copy);
        }

        foreach (var style in theirs.Elements<W.Style>().Skip(taken.Count))
        {
            if (style.NextParagraphStyle?.Val?.Value is { } next) style.NextParagraphStyle.Val = ids[next];
        }

        return theirs;
    }

    /// <summary>The outermost element alone, without blanks between elements.</summary>
    private static string Root(string xml) => XElement.Parse(xml).ToString(SaveOptions.DisableFormatting);

    private static string Name(W.Style style) => style.StyleName!.Val!.Value!;

    private static string Hex(Colour colour) => colour.ToString()[1..].ToUpperInvariant();

    /// <summary>A tenth of the accent on white: a ground for dark words.</summary>
    private static Colour Tint(Colour accent) => new(Light(accent.Red), Light(accent.Green), Light(accent.Blue));

    private static byte Light(byte channel) => (byte)(255 - (255 - channel) / 10);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
