using System.Globalization;
using Almoner.Editions;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

/// <summary>What stands in a document, one below the other.</summary>
internal sealed partial class BodyWriter(Document document, Look look, Words words, PageSetUp pages, MainDocumentPart main)
{
    private readonly W.Body body = new();
    private readonly Bookmarks bookmarks = new(document);
    private bool turned;

    public W.Body Body()
    {
        Cover();
        if (document.IsOnePage)
        {
            WriteOnePage();
        }
        else
        {
            Contents();
            foreach (var section in document.Sections) Write(section);
        }

        // The last run of pages ends with the document.
        if (body.LastChild is not W.Paragraph) body.Append(words.Paragraph("After Table"));
        body.Append(pages.End(turned));
        return body;
    }

    private void Cover()
    {
        body.Append(
            words.Paragraph("Publisher", document.Publisher),
            words.Paragraph("Title", document.Title));
        if (document.IsOnePage)
        {
            body.Append(
                words.Paragraph("Subtitle", words.Run(document.Subtitle, "Label"), words.Run("\u2003" + document.Span)),
                words.Paragraph("Cover Fact", [.. document.Facts.SelectMany(fact => new[] { words.Run(fact.Name + "\u00A0", "Term Name"), words.Run(fact.Text + "\u2003") })]));
            return;
        }

        body.Append(words.Paragraph("Subtitle", words.Run(document.Subtitle, "Label")), words.Paragraph("Subtitle", document.Span));
        foreach (var fact in document.Facts) body.Append(words.Paragraph("Cover Fact", words.Run(fact.Name, "Term Name"), words.Tab(), words.Run(fact.Text)));
    }

    /// <summary>
    /// The contents, filled in: a field that Word can bring up to date, of entries that lead to their headings. They have no page numbers, since only
    /// Word knows on which page a heading comes to stand, and numbers that may be wrong are worse than none.
    /// </summary>
    private void Contents()
    {
        var lines = document.Sections.SelectMany(section => section.Blocks.OfType<Block.Heading>().Select(heading => (Style: "toc 2", heading.Text, heading.Anchor)).Prepend((Style: "toc 1", Text: Titled(section), section.Anchor)))
            .Select(entry => words.Paragraph(entry.Style, Words.Link(bookmarks.Of(entry.Anchor)!, words.Run(entry.Text)))).ToList();
        if (lines.Count == 0) return;
        lines[0].InsertAfter(words.Mark(W.FieldCharValues.Separate), lines[0].ParagraphProperties);
        lines[0].InsertAfter(new W.Run(words.Properties(null), new W.FieldCode(" TOC \\o \"1-2\" \\n \\h \\z ") { Space = SpaceProcessingModeValues.Preserve }), lines[0].ParagraphProperties);
        lines[0].InsertAfter(words.Mark(W.FieldCharValues.Begin), lines[0].ParagraphProperties);
        lines[^1].Append(words.Mark(W.FieldCharValues.End));
        body.Append(new W.SdtBlock(
            new W.SdtProperties(new W.SdtId { Val = 1 }, new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            new W.SdtContentBlock([words.Paragraph("TOC Heading", document.Wording["word.contents"]), .. lines])));
    }

    private void Write(Section section)
    {
        Turn(TurnedAt(section.Blocks, 0));
        WriteHeading(section);
        for (var index = 0; index < section.Blocks.Count; index++)
        {
            Turn(TurnedAt(section.Blocks, index));
            Write(section.Blocks[index]);
            // Words that lead over to a table or picture are not the last on their page.
            if (section.Blocks[index] is Block.Paragraph && section.Blocks.ElementAtOrDefault(index + 1) is Block.OfTable or Block.OfChart) KeptWithNext(LastParagraph());
        }
    }

    private void WriteHeading(Section section) => body.Append(words.Paragraph("heading 1", [.. bookmarks.Around(section.Anchor, [words.Run(Titled(section))])]));

    private static string Titled(Section section) => section.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}\u2002{section.Title}") : section.Title;

    /// <summary>Whether a block stands on a page that lies on its side: a table that is too wide, and the words right above it.</summary>
    private bool TurnedAt(IReadOnlyList<Block> blocks, int index) => index < blocks.Count && blocks[index] switch
    {
        Block.OfTable table => TableFit.Of(table.Table, pages).Sideways,
        Block.Heading or Block.Paragraph => TurnedAt(blocks, index + 1),
        _ => false,
    };

    /// <summary>Goes on on pages of the other kind.</summary>
    private void Turn(bool sideways)
    {
        if (sideways == turned) return;
        LastParagraph().ParagraphProperties!.SectionProperties = pages.End(turned);
        turned = sideways;
    }

    /// <summary>The paragraph that ends what is written so far.</summary>
    private W.Paragraph LastParagraph()
    {
        if (body.LastChild is not W.Paragraph) body.Append(words.Paragraph("After Table"));
        return (W.Paragraph)body.LastChild!;
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                body.Append(words.Paragraph("heading 2", [.. bookmarks.Around(heading.Anchor, [words.Run(heading.Text)])]));
                break;
            case Block.Paragraph paragraph:
                body.Append(words.Paragraph("Normal", paragraph.Text));
                break;
            case Block.Points points:
                foreach (var item in points.Items) body.Append(words.Paragraph("List Bullet", item));
                break;
            case Block.OfTable table:
                Write(table.Table);
                break;
            case Block.OfChart chart:
                Write(chart.Figure);
                break;
            case Block.OfComment comment:
                Write(comment.Comment);
                break;
            case Block.OfCommentNeeded needed:
                Write(needed.Needed);
                break;
            case Block.Statuses statuses:
                Write(statuses.Counts);
                break;
            case Block.Terms terms:
                Write(terms.Facts);
                break;
            case Block.Definition definition:
                var title = new List<OpenXmlElement> { words.Run(definition.Title), words.Run(" " + definition.Code, "Measure Code") };
                if (definition.Kpi) title.Add(Kpi());
                body.Append(words.Paragraph("heading 3", [.. bookmarks.Around(definition.Anchor, title)]));
                Write(definition.Facts);
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block}.");
        }
    }

    private void Write(IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts) body.Append(words.Paragraph("Term", words.Run(fact.Name, "Term Name"), words.Tab(), words.Run(fact.Text)));
    }

    private void Write(IReadOnlyList<StatusCount> counts)
    {
        var line = new List<OpenXmlElement>();
        foreach (var (status, count) in counts)
        {
            if (line.Count > 0) line.Add(words.Run("\u2003 "));
            line.Add(words.Run(count.ToString(CultureInfo.InvariantCulture) + "\u00A0", "Label"));
            line.Add(Badge(status, status.Word(document.Wording)));
        }

        body.Append(words.Paragraph("Status Counts", [.. line]));
    }

    /// <summary>A word, a shape and a colour, so that nobody needs the colour.</summary>
    private W.Run Badge(Status status, string word) => words.Run($"\u00A0{status.Shape()}\u00A0{word.Replace(' ', '\u00A0')}\u00A0", status switch
    {
        Status.Met => "Status Met",
        Status.Near => "Status Near",
        Status.Missed => "Status Missed",
        Status.NoTarget => "Status No Target",
        _ => "Status Not Known",
    });

    private W.Run Kpi() => words.Run($" ◆\u00A0{document.Wording["word.kpi"]}", "Key Indicator");
}
