using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition list</c>: lists all editions.</summary>
internal static class EditionListCommand
{
    public static Command Create(Shell shell)
    {
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("list", "List all editions.") { workspace, json };
        command.SetAction(parsed =>
        {
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, parsed.GetValue(json));
            var entries = desk.Value.Register.All();
            if (parsed.GetValue(json))
            {
                shell.Json(new JsonObject { ["editions"] = new JsonArray([.. entries.Select(entry => EditionText.AsJson(entry))]) });
                return ExitCode.Done;
            }

            if (entries.Count == 0)
            {
                shell.Line("There are no editions. Begin one with `almoner edition prepare`.");
                return ExitCode.Done;
            }

            var table = new TextTable("Edition", "Period", "State", "Dataset", "Content");
            foreach (var entry in entries) table.Add(entry.Id, entry.Pins.Issue.Period, entry.StateInWords, entry.Pins.DatasetVersion[..12], entry.Content?[..12] ?? "");
            shell.Line(table.ToString());
            return ExitCode.Done;
        });
        return command;
    }
}
