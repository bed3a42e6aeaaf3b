using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment need</c>: asks somebody for a comment.</summary>
internal static class CommentNeedCommand
{
    public static Command Create(Shell shell)
    {
        var of = new Option<string>("--of") { Description = "Who is asked", Required = true, HelpName = "WHOM" };
        var (on, report, period, workspace, json) = (Options.On(), Options.Report(), Options.PeriodOfReport(), Options.Workspace(), Options.Json());
        var command = new Command("need", "Ask for a comment. Drafts show that it is needed, and nothing is published before it has come.") { on, of, report, period, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = SubjectAsked.Find(desk.Value, parsed.GetValue(report)!, parsed.GetValue(period)!, parsed.GetValue(on)!);
            if (found.Value is not { } asked) return shell.Say(found.Problems, asJson);
            if (parsed.GetValue(of)!.Trim() is not { Length: > 0 } whom) return shell.Say([Problem.Error(CommandCode.WrongArgument, "nobody is asked", "Say who is: --of \"service manager\"")], asJson);
            var need = desk.Value.Comments.Ask(asked.Issue, asked.On, whom, new By(shell.User, shell.Time.GetUtcNow()));
            if (need.Value is null) return shell.Say(need.Problems, asJson);
            if (asJson) shell.Json(CommentText.AsJson(need.Value));
            else shell.Line($"Asked {whom} for a comment on {asked.On} of {asked.Issue}. The next comment on it answers.");
            return ExitCode.Done;
        });
        return command;
    }
}
