using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment withdraw</c>: takes the words on a subject away; their history stays.</summary>
internal static class CommentWithdrawCommand
{
    public static Command Create(Shell shell)
    {
        var reason = new Option<string>("--reason") { Description = "Why, for the audit trail", Required = true, HelpName = "WORDS" };
        var (on, report, period, workspace, json) = (Options.On(), Options.Report(), Options.PeriodOfReport(), Options.Workspace(), Options.Json());
        var command = new Command("withdraw", "Take the comment on a subject away, in every language. It stays in the history.") { on, reason, report, period, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = SubjectAsked.Find(desk.Value, parsed.GetValue(report)!, parsed.GetValue(period)!, parsed.GetValue(on)!);
            if (found.Value is not { } asked) return shell.Say(found.Problems, asJson);
            var withdrawn = desk.Value.Comments.Withdraw(asked.Issue, asked.On, parsed.GetValue(reason)!, new By(shell.User, shell.Time.GetUtcNow()));
            if (withdrawn.Value is null) return shell.Say(withdrawn.Problems, asJson);
            if (asJson)
            {
                shell.Json(CommentText.AsJson(withdrawn.Value));
                return ExitCode.Done;
            }

            shell.Line($"Withdrew the comment on {asked.On} of {asked.Issue}; it stays in the history.");
            CommentText.SayUnsigned(shell, withdrawn.Value.Unsigned);
            return ExitCode.Done;
        });
        return command;
    }
}
