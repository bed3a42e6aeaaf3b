using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>The words that stand on a report and period, read: first they say which figures they are bound to, then they print them.</summary>
public sealed class WordsOfEdition
{
    private readonly MeasureLibrary library;
    private readonly Quarter quarter;
    private readonly SubjectsOfReport subjects;
    private readonly IReadOnlyList<CommentNeed> needs;
    private readonly List<Problem> problems = [];
    private readonly List<EditionComment> read = [];

    /// <param name="library">The measures that figures are bound to.</param>
    /// <param name="report">The report.</param>
    /// <param name="quarter">The period.</param>
    /// <param name="standing">The comments that stand.</param>
    /// <param name="needs">What was asked for.</param>
    public WordsOfEdition(MeasureLibrary library, ReportDefinition report, Quarter quarter, IReadOnlyList<Comment> standing, IReadOnlyList<CommentNeed> needs)
    {
        (this.library, this.quarter, subjects, this.needs) = (library, quarter, new SubjectsOfReport(report), [.. needs.Where(need => !need.Answered)]);
        var prose = new ProseReader(new BindingReader(library, quarter, problems).Read, problems);
        foreach (var comment in standing)
        {
            var place = Comment.NameOf(comment.On, comment.Language);
            var found = subjects.Find(comment.On.Text, new Place(place));
            problems.AddRange(found.Problems);
            if (found.Value is not { } on) continue;
            read.Add(new EditionComment(on, subjects.TitleOf(on), comment.Author, comment.Written, comment.Text!, prose.Read(comment.Text!, (line, column) => new Place(place, line, column))) { Language = comment.Language });
        }
    }

    /// <summary>The figures that must be worked out before the words can be printed.</summary>
    public IReadOnlyList<FigureRequest> Requests => RequestsOf(read.SelectMany(comment => comment.Blocks));

    /// <summary>Checks words before they are kept: every mistake in them, and every figure that they are bound to and has no value.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="at">Where a line and column of it stands, both counted from 1.</param>
    /// <param name="library">The measures.</param>
    /// <param name="quarter">The period.</param>
    /// <param name="engine">Works the figures out.</param>
    public static IReadOnlyList<Problem> Check(string text, Func<int, int, Place> at, MeasureLibrary library, Quarter quarter, MeasureEngine engine)
    {
        var problems = new List<Problem>();
        var blocks = new ProseReader(new BindingReader(library, quarter, problems).Read, problems).Read(text, at);
        var requests = RequestsOf(blocks);
        if (requests.Count == 0) return problems;
        var worked = engine.Work(requests);
        problems.AddRange(worked.Problems);
        if (worked.Value is { } figures) _ = Printed(blocks, new BoundFigures(library, quarter, figures.Whole, Wording.English), problems);
        return problems;
    }

    /// <summary>The words with their figures.</summary>
    /// <param name="figureOf">The figure of a measure and period, of those in <see cref="Requests"/>.</param>
    /// <param name="results">How the edition's measures stand.</param>
    public EditionCommentary Print(Func<Measure, Period, Figure> figureOf, IReadOnlyCollection<MeasureResult> results)
    {
        var found = new List<Problem>(problems);
        var comments = read.ConvertAll(comment => comment with { Blocks = Printed(comment.Blocks, new BoundFigures(library, quarter, figureOf, comment.Language), found) });
        found.AddRange(SameFigures.In(comments));
        return new EditionCommentary(comments, [.. Needed(comments, results)], found);
    }

    private IEnumerable<NeededComment> Needed(List<EditionComment> comments, IReadOnlyCollection<MeasureResult> results)
    {
        foreach (var need in needs) yield return new NeededComment(need.On, subjects.TitleOf(need.On), need.Whom, null);
        foreach (var result in results.Where(result => result.Measure.Kpi && result.Status == Status.Missed))
        {
            var on = new Subject.OfMeasure(result.Measure.Code);
            if (needs.Any(need => need.On == on) || subjects.AllAbout(result.Measure).Any(subject => comments.Exists(comment => comment.On == subject))) continue;
            yield return new NeededComment(on, result.Measure.Title, null, Phrase.Of("comment.missed", result.Judgement.Why));
        }
    }

    /// <summary>The same words with their figures printed. A figure that cannot be is left as it was typed, and a problem says why.</summary>
    private static IReadOnlyList<ProseBlock> Printed(IReadOnlyList<ProseBlock> blocks, BoundFigures figures, ICollection<Problem> problems) => [.. blocks.Select(block => block.With(run =>
    {
        if (run is not Run.Bound bound) return run;
        if (bound.Figure.Binding is { } binding)
        {
            var quoted = figures.Of(bound.Figure, binding);
            if (quoted.Value is { } figure) return new Run.Quote(figure, run.Stress);
            foreach (var problem in quoted.Problems) problems.Add(problem);
        }

        return new Run.Plain(bound.Figure.Source, run.Stress);
    }))];

    private static IReadOnlyList<FigureRequest> RequestsOf(IEnumerable<ProseBlock> blocks) =>
    [
        .. blocks.SelectMany(block => block.AllRuns).OfType<Run.Bound>().SelectMany(run => run.Figure.Binding?.Needs ?? [])
            .GroupBy(need => need.Measure.Code, need => need, StringComparer.Ordinal)
            .Select(needs => new FigureRequest(needs.First().Measure, [.. needs.Select(need => need.Period).Distinct()], [])),
    ];
}
