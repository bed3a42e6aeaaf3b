using System.CommandLine;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload</c>: who carries how much.</summary>
internal static class CaseloadCommand
{
    public static Command Create(Shell shell) => new("caseload", "Caseloads and workloads: who carries how much, and what is to come.")
    {
        CaseloadBalanceCommand.Create(shell),
    };
}
