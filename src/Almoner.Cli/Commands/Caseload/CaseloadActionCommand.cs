using System.CommandLine;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload action</c>: what is to be done because of an audit.</summary>
internal static class CaseloadActionCommand
{
    public static Command Create(Shell shell) => new("action", "Keep what is to be done because of an audit, by whom and by when.")
    {
        CaseloadActionAddCommand.Create(shell),
        CaseloadActionListCommand.Create(shell),
        CaseloadActionDoneCommand.Create(shell),
        CaseloadActionWithdrawCommand.Create(shell),
    };
}
