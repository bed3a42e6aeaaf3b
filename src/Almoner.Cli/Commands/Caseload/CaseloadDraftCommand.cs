using System.CommandLine;
using Almoner.Audits;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload draft</c>: proposes findings for the auditor to edit.</summary>
internal static class CaseloadDraftCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Option<string?>("--out", "-o") { Description = "The file to write; default: print", HelpName = "FILE" }.RefusingNoName();
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("draft", "Propose findings of an audit as plain factual sentences, for the auditor to edit, sign as author and import.") { period, file, dataset, workspace, json };
        command.SetAction(parsed => DraftCommand.Run(shell, parsed.GetValue(workspace), parsed.GetValue(dataset), AuditReport.Name, parsed.GetValue(period)!, parsed.GetValue(file), parsed.GetValue(json)));
        return command;
    }
}
