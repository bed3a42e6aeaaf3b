using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary>Checks comments as people wrote them, and keeps all of them or none.</summary>
internal static class CommentsToKeep
{
    /// <summary>Every mistake in the comments, or the comments ready to be kept, in the order of the days on which they were written.</summary>
    public static Checked<IReadOnlyList<NewComment>> Check(EditionDesk desk, IReadOnlyList<WrittenComment> written)
    {
        var problems = new List<Problem>();
        var ready = new List<NewComment>();
        foreach (var group in written.GroupBy(comment => (comment.Report.Text, comment.Period.Text)))
        {
            var opened = Open(desk, group.First());
            if (opened.Value is not { } open)
            {
                problems.AddRange(opened.Problems);
                continue;
            }

            using var council = open.Council;
            var words = open.Report.CheckAgainst(council);
            foreach (var comment in group)
            {
                var checkedOne = Check(open.Report, words, comment);
                problems.AddRange(checkedOne.Problems);
                if (checkedOne.Value is { } good) ready.Add(good);
            }
        }

        return problems.Count > 0
            ? new Checked<IReadOnlyList<NewComment>>(null, problems)
            : new Checked<IReadOnlyList<NewComment>>([.. ready.OrderBy(comment => comment.Written ?? DateOnly.MaxValue)], []);
    }

    /// <summary>Keeps them and says what came of it.</summary>
    public static int Keep(Shell shell, EditionDesk desk, IReadOnlyList<NewComment> comments, bool json)
    {
        var kept = desk.Comments.Keep(comments, new By(shell.User, shell.Time.GetUtcNow()));
        if (kept.Value is not { } result) return shell.Say(kept.Problems, json);
        if (json)
        {
            shell.Json(CommentText.AsJson(result));
            return ExitCode.Done;
        }

        foreach (var comment in result.Added) shell.Line($"Kept the {comment}.");
        if (result.AlreadyThere > 0) shell.Line($"{result.AlreadyThere} {(result.AlreadyThere == 1 ? "comment was" : "comments were")} there already; nothing was changed for {(result.AlreadyThere == 1 ? "it" : "them")}.");
        CommentText.SayUnsigned(shell, result.Unsigned);
        foreach (var issue in result.Added.Select(comment => comment.Issue).Distinct().Where(desk.Register.IsSettled))
        {
            shell.Line($"{issue} is published already and keeps its words; an edition that supersedes it will print these.");
        }

        return ExitCode.Done;
    }

    private static Checked<Opened> Open(EditionDesk desk, WrittenComment comment)
    {
        // The period is needed by its own name before the edition can be found whose records and library the words are checked against.
        var quarter = Options.Read(comment.Period.Text, desk.Workspace.YearStart);
        if (quarter.Value is null) return Placed(quarter.Problems, comment.Period.Place);
        var council = desk.For(new Issue(comment.Report.Text, quarter.Value.Name));
        if (council.Value is null) return new Checked<Opened>(null, council.Problems);
        var report = AskedReport.Read(council.Value.Library, council.Value.Workspace.YearStart, comment.Report.Text, comment.Period.Text);
        if (report.Value is { } found) return new Opened(council.Value, found);
        council.Value.Dispose();
        return Placed(report.Problems, comment.Report.Place);

        static Checked<Opened> Placed(IEnumerable<Problem> problems, Place place) => new(null, [.. problems.Select(problem => problem with { Place = place })]);
    }

    private static Checked<NewComment> Check(AskedReport report, WordsCheck words, WrittenComment comment)
    {
        var problems = new List<Problem>();
        var on = report.Subjects.Find(comment.On.Text, comment.On.Place);
        problems.AddRange(on.Problems);
        if (comment.Author.Text.Trim().Length == 0) problems.Add(Problem.Error(EditionCode.Nobody, "the comment has no author", "Write who says so, as it is to be printed: Service manager", comment.Author.Place));
        if (comment.Text.Trim().Length == 0) problems.Add(Problem.Error(EditionCode.Nobody, "the comment has no words", "Write them below the lines that open it", comment.Place));
        problems.AddRange(words(comment.Text, comment.At));
        return problems.Count > 0
            ? new Checked<NewComment>(null, problems)
            : new NewComment(report.Issue, on.Value!, comment.Author.Text.Trim(), comment.Written, comment.Text) { Language = comment.Language };
    }

    private sealed record Opened(OpenCouncil Council, AskedReport Report);
}
