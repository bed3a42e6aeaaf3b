using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition status</c>: says how far editions have come and what stands in the way.</summary>
internal static class EditionStatusCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string?>("ID") { Description = "The edition; default: every one that is not published", Arity = ArgumentArity.ZeroOrOne };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("status", "Say how far editions have come, and what stands in the way of publishing them.") { id, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            IReadOnlyList<EditionEntry> entries = [.. desk.Value.Register.All().Where(entry => entry.State != EditionState.Published)];
            if (parsed.GetValue(id) is { } name)
            {
                var found = desk.Value.Find(name);
                if (found.Value is null) return shell.Say(found.Problems, asJson);
                entries = [found.Value];
            }

            var told = entries.Select(entry => (entry, obstacles: EditionText.ObstaclesOf(desk.Value, entry))).ToList();
            if (asJson) shell.Json(new JsonObject { ["editions"] = new JsonArray([.. told.Select(each => EditionText.AsJson(each.entry, each.obstacles))]) });
            else if (told.Count == 0) shell.Line("No edition is under way. Begin one with `almoner edition prepare`.");
            if (!asJson) told.ForEach(each => Print(shell, each.entry, each.obstacles));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Shell shell, EditionEntry entry, IReadOnlyList<Problem> obstacles)
    {
        shell.Line($"{entry.Id}: {entry.StateInWords}");
        shell.Line($"  Dataset {entry.Pins.DatasetVersion[..12]}, library {entry.Pins.LibraryVersion[..12]}, prepared by {entry.Prepared.Who}");
        if (entry.Pins.Supersedes is { } old) shell.Line($"  Supersedes {old.Id}: {old.Reason}");
        foreach (var signature in entry.Signatures) shell.Line($"  Signed by {signature.Signed.Who} as {signature.Role}");
        if (entry.Content is { } content) shell.Line($"  Content {content}, published by {entry.Published!.Who}");
        if (entry.SupersededBy is { } newer) shell.Line($"  Superseded by {newer}");
        EditionText.SayObstacles(shell, obstacles);
        if (entry.State == EditionState.Published || obstacles.Any(obstacle => obstacle.Severity == Severity.Error)) return;
        shell.Line(entry.State == EditionState.Signed ? "  Nothing stands in the way: publish it." : $"  Nothing is missing; it is to be {(entry.State == EditionState.Draft ? "reviewed, signed" : "signed")} and published.");
    }
}
