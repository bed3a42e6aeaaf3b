using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>The day that a team is looked at on.</summary>
internal static class CaseloadDay
{
    public static Option<string?> Option() => new("--as-of") { Description = "The day; default: the last that allocations are complete to", HelpName = "DAY" };

    public static Checked<object> Read(Shell shell, OpenCouncil council, string? text) => text is not null
        ? Options.ReadDay(text)
        : new Checked<object>(council.CompleteTo.GetValueOrDefault("allocations") ?? DateOnly.FromDateTime(shell.Time.GetLocalNow().DateTime), []);
}
