using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload action done</c>: enters that an action is done.</summary>
internal static class CaseloadActionDoneCommand
{
    public static Command Create(Shell shell)
    {
        var number = new Argument<long>("NUMBER") { Description = "The action, by the number that `list` shows" };
        var day = new Option<string?>("--on") { Description = "The day on which it was done; default: today", HelpName = "DAY" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("done", "Enter that an action is done.") { number, day, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var on = parsed.GetValue(day) is { } written ? Options.ReadDay(written) : new Checked<object>(DateOnly.FromDateTime(shell.Time.GetLocalNow().DateTime), []);
            if (on.Value is null) return shell.Say(on.Problems, asJson);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var done = desk.Value.Actions.Done(parsed.GetValue(number), (DateOnly)on.Value, new By(shell.User, shell.Time.GetUtcNow()));
            return done.Value is { } action ? ActionText.Say(shell, action, FormattableString.Invariant($"Action {action.Action.Number} was done on {Words.Day(action.Action.DoneOn!.Value)}: {action.Action.What}."), asJson) : shell.Say(done.Problems, asJson);
        });
        return command;
    }
}
