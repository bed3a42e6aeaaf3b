using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner audit</c>: shows the audit trail.</summary>
internal static class AuditCommand
{
    public static Command Create(Shell shell)
    {
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("audit", "Show the audit trail: who did what, when and why. Nothing in it is ever changed.") { workspace, json };
        command.SetAction(parsed =>
        {
            var opened = Workspace.Open(parsed.GetValue(workspace));
            if (opened.Value is null) return shell.Say(opened.Problems, parsed.GetValue(json));
            var store = opened.Value.Store(shell.Time);
            if (store.Value is null) return shell.Say(store.Problems, parsed.GetValue(json));
            var trail = store.Value.AuditTrail();
            if (parsed.GetValue(json))
            {
                shell.Json(new JsonArray([.. trail.Select(entry => new JsonObject
                {
                    ["at"] = entry.At.ToString("O", CultureInfo.InvariantCulture),
                    ["who"] = entry.Who,
                    ["what"] = entry.What,
                    ["reason"] = entry.Reason,
                })]));
                return ExitCode.Done;
            }

            foreach (var entry in trail) shell.Line($"{entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}Z  {entry.Who}  {entry.What}{(entry.Reason is null ? "" : $"  ({entry.Reason})")}");
            return ExitCode.Done;
        });
        return command;
    }
}
