using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Audits;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload action list</c>: shows what is to be done, and what is late.</summary>
internal static class CaseloadActionListCommand
{
    public static Command Create(Shell shell)
    {
        var period = new Option<string?>("--period", "-p") { Description = "Of one audit, by its months; default: of all", HelpName = "PERIOD" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("list", "Show the actions of audits: what, who, by when, and whether it is done or late.") { period, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            Issue? issue = null;
            if (parsed.GetValue(period) is { } months)
            {
                var read = Options.Read(months, desk.Value.Workspace.YearStart);
                if (read.Value is null) return shell.Say(read.Problems, asJson);
                issue = new Issue(AuditReport.Name, read.Value.Name);
            }

            var (actions, today) = (desk.Value.Actions.All(issue), DateOnly.FromDateTime(shell.Time.GetLocalNow().DateTime));
            if (asJson)
            {
                shell.Json(new JsonObject { ["actions"] = new JsonArray([.. actions.Select(action => ActionText.AsJson(action, today))]) });
                return ExitCode.Done;
            }

            if (actions.Count == 0)
            {
                shell.Line("There are no actions. Keep one with `almoner caseload action add`.");
                return ExitCode.Done;
            }

            var table = new TextTable(" No", "Audit", "What", "Who", "By", "Done");
            foreach (var action in actions)
            {
                table.Add(action.Number.ToString(CultureInfo.InvariantCulture), action.Issue.Period, action.What, action.Owner, ActionText.Day(action.Due),
                    action.Withdrawn is { } withdrawn ? $"withdrawn: {withdrawn.Why}" : action.DoneOn is { } done ? ActionText.Day(done) : action.IsLate(today) ? "late" : "not yet");
            }

            shell.Line(table.ToString());
            return ExitCode.Done;
        });
        return command;
    }
}
