using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>A figure that words may quote by its name.</summary>
/// <param name="Printed">What readers of a language see: "32.9", "up 12.3".</param>
/// <param name="From">The figures that it was worked out from, with their states.</param>
public sealed record NamedFigure(Func<Wording, string> Printed, IReadOnlyList<Figure> From);

/// <summary>Words on a report that is not made of measures: they quote its figures by name, as <c>{Review Team average}</c>.</summary>
/// <param name="subjects">What there is to comment on.</param>
/// <param name="figures">Every figure that may be quoted, by its name.</param>
public sealed class NamedWords(Subjects subjects, IReadOnlyDictionary<string, NamedFigure> figures)
{
    /// <summary>Checks words before they are kept: every mistake in them.</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="at">Where a line and column of it stands, both counted from 1.</param>
    public IReadOnlyList<Problem> Check(string text, Func<int, int, Place> at)
    {
        var problems = new List<Problem>();
        _ = Read(text, at, Wording.English, problems);
        return problems;
    }

    /// <summary>The words with their figures.</summary>
    /// <param name="standing">The comments that stand.</param>
    /// <param name="needs">What was asked for.</param>
    public EditionCommentary Print(IReadOnlyList<Comment> standing, IReadOnlyList<CommentNeed> needs)
    {
        var (problems, comments) = (new List<Problem>(), new List<EditionComment>());
        foreach (var comment in standing)
        {
            var place = Comment.NameOf(comment.On, comment.Language);
            var found = subjects.Find(comment.On.Text, new Place(place));
            problems.AddRange(found.Problems);
            if (found.Value is not { } on) continue;
            comments.Add(new EditionComment(on, subjects.TitleOf(on), comment.Author, comment.Written, comment.Text!, Read(comment.Text!, (line, column) => new Place(place, line, column), comment.Language, problems)) { Language = comment.Language });
        }

        problems.AddRange(SameFigures.In(comments));
        return new EditionCommentary(comments, [.. needs.Where(need => !need.Answered).Select(need => new NeededComment(need.On, subjects.TitleOf(need.On), need.Whom, null))], problems);
    }

    private IReadOnlyList<ProseBlock> Read(string text, Func<int, int, Place> at, Wording language, List<Problem> problems) =>
    [
        .. new ProseReader((name, place) => Find(name, place, problems), problems).Read(text, at).Select(block => block.With(run => run switch
        {
            Run.Bound { Figure: { Binding: Binding.Named(var named), Source: var source } } bound => new Run.Quote(new Quoted(source, named.Printed(language), named.From), bound.Stress),
            Run.Bound bound => new Run.Plain(bound.Figure.Source, bound.Stress),
            _ => run,
        })),
    ];

    private Binding? Find(string name, Func<int, Place> place, List<Problem> problems)
    {
        if (figures.TryGetValue(name.Trim(), out var figure)) return new Binding.Named(figure);
        problems.Add(Problem.Error(EditionCode.UnknownFigure, $"there is no figure `{name.Trim()}`", Nearest.Remedy(name.Trim(), figures.Keys, "figures"), place(0)));
        return null;
    }
}
