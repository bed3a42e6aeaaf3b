using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment list</c>: shows the words that stand, and what is asked for.</summary>
internal static class CommentListCommand
{
    public static Command Create(Shell shell)
    {
        var report = new Option<string?>("--report", "-r") { Description = "Only those of a report", HelpName = "NAME" };
        var period = new Option<string?>("--period", "-p") { Description = "Only those of a period", HelpName = "PERIOD" };
        var on = new Option<string?>("--on") { Description = $"Only those on a subject: {Subject.Forms}", HelpName = "SUBJECT" };
        var history = new Option<bool>("--history") { Description = "Every version, also those that were replaced or withdrawn" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("list", "List the comments that stand, and those that were asked for and have not come.") { report, period, on, history, workspace, json };
        command.SetAction(parsed =>
        {
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, parsed.GetValue(json));
            Period? when = null;
            if (parsed.GetValue(period) is { } text)
            {
                var read = Options.Read(text, desk.Value.Workspace.YearStart);
                if (read.Value is null) return shell.Say(read.Problems, parsed.GetValue(json));
                when = read.Value;
            }

            Subject? about = null;
            if (parsed.GetValue(on) is { } named && !Subject.TryParse(named, out about))
            {
                return shell.Say([Problem.Error(CommandCode.WrongArgument, $"`{named}` is nothing to comment on", $"Write {Subject.Forms}")], parsed.GetValue(json));
            }

            var whole = parsed.GetValue(history);
            var comments = (whole ? desk.Value.Comments.History() : desk.Value.Comments.Standing()).Where(comment => Wanted(comment.Issue, comment.On)).ToList();
            var needs = desk.Value.Comments.Needs().Where(need => (whole || !need.Answered) && Wanted(need.Issue, need.On)).ToList();
            if (parsed.GetValue(json))
            {
                shell.Json(new JsonObject { ["comments"] = new JsonArray([.. comments.Select(CommentText.AsJson)]), ["needs"] = new JsonArray([.. needs.Select(CommentText.AsJson)]) });
            }
            else
            {
                Print(shell, comments, needs);
            }

            return ExitCode.Done;

            bool Wanted(Issue issue, Subject subject) =>
                (parsed.GetValue(report) is not { } name || issue.Report == name) && (when is null || issue.Period == when.Name) && (about is null || about == subject);
        });
        return command;
    }

    private static void Print(Shell shell, List<Comment> comments, List<CommentNeed> needs)
    {
        if (comments.Count == 0 && needs.Count == 0) shell.Line("There are no comments.");
        foreach (var comment in comments)
        {
            shell.Line($"{comment.Issue}  {comment.On}  {comment.Author}, {Words.Day(comment.Written)}{(comment.Language == Wording.English ? "" : $"  ({comment.Language.Name})")}{(comment.Text is null ? "  (withdrawn)" : "")}");
            foreach (var line in (comment.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) shell.Line("    " + line);
        }

        foreach (var need in needs) shell.Line($"{need.Issue}  {need.On}  {(need.Answered ? "was asked of" : "is asked of")} {need.Whom} by {need.Asked.Who}");
    }
}
