using System.Globalization;
using Almoner.Reports.Tree;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

internal sealed partial class BodyWriter
{
    private void Write(Comment comment)
    {
        About(comment.Code, comment.Anchor, comment.About);
        var own = words.In(comment.Language);
        foreach (var block in comment.Words) Write(block, own, 0);
        body.Append(words.Paragraph("Comment Author", document.Wording.Say("word.by", comment.Author, comment.Written)));
        foreach (var note in comment.Notes) body.Append(Written(note, "Comment Notes"));
    }

    private void Write(CommentNeeded needed)
    {
        About(needed.Code, needed.Anchor, needed.About);
        body.Append(words.Paragraph("Comment Needed", words.Run("✎\u00A0"), words.Run(document.Wording["word.needed"], "Label"), words.Run($": {needed.Why}.")));
    }

    /// <summary>What it is about, where that does not stand right above.</summary>
    private void About(string? code, string? anchor, string title)
    {
        if (code is null) return;
        body.Append(words.Paragraph("Comment Subject", words.Run(title + " "), Code(code, anchor)));
    }

    private OpenXmlElement Code(string code, string? anchor) => bookmarks.Of(anchor) is { } bookmark
        ? Words.Link(bookmark, words.Run(code, "Measure Code"))
        : words.Run(code, "Measure Code");

    private void Write(WordsBlock block, Words own, int level)
    {
        switch (block)
        {
            case WordsBlock.Paragraph paragraph:
                body.Append(words.Paragraph("Comment by Manager", [.. Runs(paragraph, own)]));
                break;
            case WordsBlock.ListOf list:
                var numbering = look.List(list.From, level);
                foreach (var item in list.Items) Write(item, own, list.From is null ? "Comment Bullet" : "Comment Number", numbering, level);
                break;
            default:
                throw new InvalidOperationException($"Unknown words {block}.");
        }
    }

    private void Write(IReadOnlyList<WordsBlock> item, Words own, string style, int numbering, int level)
    {
        for (var index = 0; index < item.Count; index++)
        {
            if (item[index] is not WordsBlock.Paragraph paragraph)
            {
                Write(item[index], own, level + 1);
                continue;
            }

            var written = words.Paragraph(style, [.. Runs(paragraph, own)]);
            // Only the first paragraph of an item has its bullet; those below stand under its words.
            written.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = index == 0 ? numbering : 0 });
            written.ParagraphProperties.Indentation = index == 0 ? new W.Indentation { Left = Inset(level), Hanging = "283" } : new W.Indentation { Left = Inset(level), FirstLine = "0" };
            body.Append(written);
        }
    }

    /// <summary>How far a list of a level stands from the edge, in twentieths of a point.</summary>
    private static string Inset(int level) => (567 + 283 * level).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<OpenXmlElement> Runs(WordsBlock.Paragraph paragraph, Words own)
    {
        foreach (var run in paragraph.Runs)
        {
            var written = own.Run(run.Text, run.IsFigure ? "Quoted Figure" : null);
            if (run.Strong) written.RunProperties!.Bold = new W.Bold();
            if (run.Emphasis) written.RunProperties!.Italic = new W.Italic();
            yield return written;
            if (run.Marks.Count > 0) yield return own.Run(string.Join(", ", run.Marks.Select(mark => mark.Mark)), "Note Mark");
        }
    }

    private W.Paragraph Written(Note note, string style) => note.Mark is { } mark
        ? words.Paragraph(style, words.Run(mark, "Note Mark"), words.Run("\u00A0" + note.Text))
        : words.Paragraph(style, note.Text);
}
