using System.CommandLine;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload</c>: who carries how much.</summary>
internal static class CaseloadCommand
{
    public static Command Create(Shell shell) => new("caseload", "Caseloads and workloads: who carries how much, and what is to come.")
    {
        CaseloadAuditCommand.Create(shell),
        CaseloadWhoCommand.Create(shell),
        CaseloadDraftCommand.Create(shell),
        CaseloadActionCommand.Create(shell),
        CaseloadForecastCommand.Create(shell),
        CaseloadBalanceCommand.Create(shell),
    };
}
