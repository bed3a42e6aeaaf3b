using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>
/// Where the words of an edition stand: those on a section under its heading, those on a measure under the first scorecard that shows it, or
/// else under its first table, those on a table under the table. What is still needed stands there too, until the edition is published.
/// </summary>
internal sealed class CommentBlocks
{
    private readonly EditionCommentary commentary;
    private readonly bool showsNeeds;
    private readonly HashSet<string> carded;
    private readonly HashSet<string> explained;
    private readonly HashSet<Subject> shown = [];

    public CommentBlocks(Edition edition)
    {
        commentary = edition.Commentary;
        showsNeeds = edition.Standing?.State != EditionState.Published;
        explained = [.. edition.Measures.Select(measure => measure.Code)];
        carded = [.. edition.Sections.SelectMany(section => section.Items).OfType<EditionItem.Scorecard>().SelectMany(card => card.Rows).Select(row => row.Measure.Code)];
    }

    public IEnumerable<Block> Under(EditionSection section) => On(new Subject.OfSection(section.Number));

    public IEnumerable<Block> Under(EditionItem item) => item switch
    {
        EditionItem.Scorecard card => card.Rows.SelectMany(row => On(row.Measure)),
        EditionItem.MeasuresByPeriod series => On(new Subject.OfTable(series.Name)).Concat(series.Rows.SelectMany(row => OnUncarded(row.Measure))),
        EditionItem.Table table => On(new Subject.OfTable(table.Name)).Concat(OnUncarded(table.Measure)),
        _ => [],
    };

    private IEnumerable<Block> OnUncarded(Measure measure) => carded.Contains(measure.Code) ? [] : On(measure);

    private IEnumerable<Block> On(Measure measure) => On(new Subject.OfMeasure(measure.Code));

    private IEnumerable<Block> On(Subject subject)
    {
        if (!shown.Add(subject)) yield break;
        var code = (subject as Subject.OfMeasure)?.Code;
        var anchor = code is not null && explained.Contains(code) ? DefinitionsSection.AnchorOf(code) : null;
        if (commentary.On(subject) is { } comment)
        {
            var cells = new FigureCells();
            var words = comment.Blocks.Select(block => Laid(block, cells)).ToList();
            yield return new Block.OfComment(new Tree.Comment(comment.About, code, anchor, comment.Author, PeriodWords.Day(comment.Written), words, cells.Notes));
        }

        if (!showsNeeds) yield break;
        foreach (var need in commentary.Needed.Where(need => need.On == subject))
        {
            yield return new Block.OfCommentNeeded(new CommentNeeded(need.About, code, anchor, need.Whom is { } whom ? $"asked of {whom}" : need.Why ?? ""));
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
