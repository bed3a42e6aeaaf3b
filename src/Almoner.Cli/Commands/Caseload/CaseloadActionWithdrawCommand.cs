using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload action withdraw</c>: takes an action back that was not meant so; it stays in the history.</summary>
internal static class CaseloadActionWithdrawCommand
{
    public static Command Create(Shell shell)
    {
        var number = new Argument<long>("NUMBER") { Description = "The action, by the number that `list` shows" };
        var reason = new Option<string>("--reason") { Description = "Why, for the audit trail", Required = true, HelpName = "WORDS" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("withdraw", "Take an action back. It stands on no report any more, and stays in the list and the history.") { number, reason, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var why = parsed.GetValue(reason)!.Trim();
            if (why.Length == 0) return shell.Say([Problem.Error(CommandCode.WrongArgument, "--reason has no words", "Say why the action is taken back")], asJson);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var withdrawn = desk.Value.Actions.Withdraw(parsed.GetValue(number), DateOnly.FromDateTime(shell.Time.GetLocalNow().DateTime), why, new By(shell.User, shell.Time.GetUtcNow()));
            return withdrawn.Value is { } action ? ActionText.Say(shell, action, FormattableString.Invariant($"Withdrew action {action.Action.Number}: {action.Action.What}. It stays in the list."), asJson) : shell.Say(withdrawn.Problems, asJson);
        });
        return command;
    }
}
