using System.CommandLine;
using Almoner.Cli.Terminal;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition</c>: reports that somebody answers for.</summary>
internal static class EditionCommand
{
    public static Command Create(Shell shell) => new("edition", "Prepare, review, sign, publish and verify editions of a report. A published edition stays as it is; it can only be superseded.")
    {
        EditionPrepareCommand.Create(shell),
        EditionReviewCommand.Create(shell),
        EditionSignCommand.Create(shell),
        EditionPublishCommand.Create(shell),
        EditionVerifyCommand.Create(shell),
        EditionCompareCommand.Create(shell),
        EditionStatusCommand.Create(shell),
        EditionListCommand.Create(shell),
        EditionReportCommand.Create(shell),
    };
}
