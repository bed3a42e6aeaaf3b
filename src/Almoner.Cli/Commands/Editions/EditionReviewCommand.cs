using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition review</c>: gives a draft to those who check it.</summary>
internal static class EditionReviewCommand
{
    public static Command Create(Shell shell)
    {
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("review", "Give a draft to those who check it.") { id, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = desk.Value.Find(parsed.GetValue(id)!);
            if (found.Value is null) return shell.Say(found.Problems, asJson);
            var reviewed = desk.Value.Register.Review(found.Value.Id, new By(shell.User, shell.Time.GetUtcNow()));
            return reviewed.Value is { } entry
                ? EditionText.Say(shell, $"{entry.Id} is in review.", entry, EditionText.ObstaclesOf(desk.Value, entry), asJson)
                : shell.Say(reviewed.Problems, asJson);
        });
        return command;
    }
}
