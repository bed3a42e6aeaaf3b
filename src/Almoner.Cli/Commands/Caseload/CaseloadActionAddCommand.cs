using System.CommandLine;
using Almoner.Audits;
using Almoner.Cli.Commands.Comments;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload action add</c>: keeps an action.</summary>
internal static class CaseloadActionAddCommand
{
    public static Command Create(Shell shell)
    {
        var what = new Option<string>("--what") { Description = "What is to be done", Required = true, HelpName = "WORDS" };
        var owner = new Option<string>("--owner") { Description = "Who does it, as printed: \"Team manager\"", Required = true, HelpName = "WHOM" };
        var due = new Option<string>("--due") { Description = "The last day for it: 2024-03-31", Required = true, HelpName = "DAY" };
        var (on, period, workspace, json) = (Options.On(), Options.Period(), Options.Workspace(), Options.Json());
        var command = new Command("add", "Keep an action that follows from an audit.") { on, period, what, owner, due, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var (words, whom, day) = (parsed.GetValue(what)!.Trim(), parsed.GetValue(owner)!.Trim(), Options.ReadDay(parsed.GetValue(due)!));
            if (day.Value is null) return shell.Say(day.Problems, asJson);
            if (words.Length == 0 || whom.Length == 0) return shell.Say([Problem.Error(CommandCode.WrongArgument, words.Length == 0 ? "the action has no words" : "the action has no owner", "Say what is to be done with --what, and who does it with --owner")], asJson);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = SubjectAsked.Find(desk.Value, AuditReport.Name, parsed.GetValue(period)!, parsed.GetValue(on)!);
            if (found.Value is not { } asked) return shell.Say(found.Problems, asJson);
            var kept = desk.Value.Actions.Add(asked.Issue, asked.On, words, whom, (DateOnly)day.Value, new By(shell.User, shell.Time.GetUtcNow()));
            return kept.Value is { } action
                ? ActionText.Say(shell, action, FormattableString.Invariant($"Kept action {action.Action.Number}: {action.Action.What} ({action.Action.Owner}, by {Words.Day(action.Action.Due)})."), asJson, [.. TooEarly(action.Action.Due, asked.Issue, desk.Value.Workspace.YearStart)])
                : shell.Say(kept.Problems, asJson);
        });
        return command;
    }

    /// <summary>An action follows from an audit, so it is hardly due before the months end that were audited.</summary>
    private static IEnumerable<Problem> TooEarly(DateOnly due, Issue issue, int yearStart)
    {
        if (Options.Read(issue.Period, yearStart).Value is { } months && due < months.End)
        {
            yield return Problem.Warning(AuditCode.DueBeforeEnd, $"the action is due on {Words.Day(due)}, before the months end that were audited, on {Words.Day(months.End)}", "If the day is a slip, withdraw the action and enter it again");
        }
    }
}
