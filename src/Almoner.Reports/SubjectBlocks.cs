using Almoner.Editions.Commentary;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>The words on each subject of a report as blocks, each subject's once; until publication with what is still needed.</summary>
/// <param name="commentary">The words.</param>
/// <param name="showsNeeds">Whether to show what is still to be said.</param>
/// <param name="wording">The language that words are shown in, as far as they stand in it, and of what stands around them.</param>
public sealed class SubjectBlocks(EditionCommentary commentary, bool showsNeeds, Wording wording)
{
    private readonly HashSet<Subject> shown = [];

    /// <param name="subject">What the words are about.</param>
    /// <param name="code">The measure's code; null where the subject is none.</param>
    /// <param name="anchor">Where the document explains the measure; null for nowhere.</param>
    public IEnumerable<Block> On(Subject subject, string? code = null, string? anchor = null)
    {
        if (!shown.Add(subject)) yield break;
        if (commentary.On(subject, wording) is { } comment)
        {
            var cells = new FigureCells(wording);
            var words = comment.Blocks.Select(block => Laid(block, cells)).ToList();
            yield return new Block.OfComment(new Tree.Comment(comment.About, code, anchor, comment.Author, wording.Say($"only-in.{comment.Language.Code}", wording.Day(comment.Written)), words, cells.Notes) { Language = comment.Language == wording ? null : comment.Language.Tag });
        }

        if (!showsNeeds) yield break;
        foreach (var need in commentary.Needed.Where(need => need.On == subject))
        {
            yield return new Block.OfCommentNeeded(new CommentNeeded(need.About, code, anchor, need.Whom is { } whom ? wording.Say("comment.asked-of", whom) : need.Why?.In(wording) ?? ""));
        }
    }

    private static WordsBlock Laid(ProseBlock block, FigureCells cells) => block switch
    {
        ProseBlock.Paragraph paragraph => new WordsBlock.Paragraph([.. paragraph.Runs.Select(run => Laid(run, cells))]),
        ProseBlock.ListOf list => new WordsBlock.ListOf(list.From, [.. list.Items.Select(item => (IReadOnlyList<WordsBlock>)[.. item.Select(inner => Laid(inner, cells))])]),
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    private static WordRun Laid(Run run, FigureCells cells)
    {
        var laid = run switch
        {
            Run.Plain plain => new WordRun(plain.Text),
            Run.Quote quote => new WordRun(quote.Figure.Printed) { IsFigure = true, Marks = [.. Marks(quote.Figure, cells)] },
            _ => throw new InvalidOperationException($"The edition left {run} unprinted."),
        };
        return laid with { Emphasis = run.Stress.HasFlag(Stress.Emphasis), Strong = run.Stress.HasFlag(Stress.Strong) };
    }

    private static IEnumerable<(string Mark, string InWords)> Marks(Quoted quoted, FigureCells cells) => quoted.From
        .Select(figure => cells.Of(figure, withUnit: true))
        .Where(cell => cell.Mark is not null)
        .Select(cell => (cell.Mark!, cell.MarkInWords!))
        .Distinct()
        .OrderBy(mark => mark.Item1, StringComparer.Ordinal);
}
