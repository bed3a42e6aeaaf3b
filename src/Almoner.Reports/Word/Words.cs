using System.Globalization;
using Almoner.Terms;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>Words of a document as Word has them: runs in their language and style, paragraphs, fields.</summary>
internal sealed class Words(Look look, Wording wording, string? language = null)
{
    /// <summary>The same for words of another language; null for that of the document.</summary>
    /// <param name="other">The language, as in RFC 5646.</param>
    public Words In(string? other) => other is null ? this : new Words(look, wording, other);

    /// <param name="text">The words.</param>
    /// <param name="style">The name of their style; null for that of the paragraph.</param>
    public W.Run Run(string text, string? style = null) => new(Properties(style), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public W.Run Tab() => new(Properties(null), new W.TabChar());

    public W.Run LineEnd() => new(Properties(null), new W.Break());

    public W.RunProperties Properties(string? style)
    {
        var properties = new W.RunProperties();
        if (style is not null) properties.RunStyle = new W.RunStyle { Val = look[style] };
        properties.Languages = new W.Languages { Val = language ?? wording.Tag };
        return properties;
    }

    public W.Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = look[style] } });
        paragraph.Append(content);
        return paragraph;
    }

    public W.Paragraph Paragraph(string style, string text) => Paragraph(style, [Run(text)]);

    /// <summary>Words that lead to a bookmark.</summary>
    public static W.Hyperlink Link(string bookmark, params OpenXmlElement[] words) => new(words) { Anchor = bookmark, History = true };

    /// <summary>A field with what it reads now, so that it reads right before anybody updates it.</summary>
    public IEnumerable<W.Run> Field(string instruction, string reads, string? style = null) =>
    [
        Mark(W.FieldCharValues.Begin, style),
        new W.Run(Properties(style), new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
        Mark(W.FieldCharValues.Separate, style),
        Run(reads, style),
        Mark(W.FieldCharValues.End, style),
    ];

    public W.Run Mark(W.FieldCharValues kind, string? style = null) => new(Properties(style), new W.FieldChar { FieldCharType = kind, Dirty = kind == W.FieldCharValues.Begin ? false : null });

    /// <summary>"Page 3 of 40", counted by Word.</summary>
    public IEnumerable<W.Run> PageCount()
    {
        var around = wording["word.page"].Split("{0}");
        var (before, rest) = (around[0], around[1].Split("{1}"));
        return [Run(before), .. Field("PAGE", "1"), Run(rest[0]), .. Field("NUMPAGES", "1"), .. rest[1].Length > 0 ? new[] { Run(rest[1]) } : []];
    }

    /// <summary>"Table 3. What it holds", the number counted by Word, with a bookmark around the label.</summary>
    public W.Paragraph Caption(string kind, string label, string caption, string anchor, Bookmarks bookmarks)
    {
        var space = label.LastIndexOf(' ');
        var (name, number) = (label[..(space + 1)], label[(space + 1)..]);
        var counted = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        IEnumerable<OpenXmlElement> labelled = counted ? [Run(name, "Label"), .. Field($"SEQ {kind} \\* ARABIC", number, "Label")] : [Run(label, "Label")];
        return Paragraph("caption", [.. bookmarks.Around(anchor, labelled), Run(". ", "Label"), Run(caption)]);
    }
}
