using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition publish</c>: freezes a signed edition.</summary>
internal static class EditionPublishCommand
{
    public static Command Create(Shell shell)
    {
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("publish", "Freeze a signed edition: figures, targets, words and report under one hash. It never changes again.") { id, workspace, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(shell, parsed.GetValue(workspace), parsed.GetValue(id)!, parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(Shell shell, string? folder, string id, bool json, CancellationToken cancel)
    {
        var desk = EditionDesk.Open(folder, shell.Time);
        if (desk.Value is null) return shell.Say(desk.Problems, json);
        var found = desk.Value.Find(id);
        if (found.Value is not { } edition) return shell.Say(found.Problems, json);
        if (EditionRegister.InTheWay(edition, EditionState.Published) is { } early) return shell.Say([early, .. EditionText.ObstaclesOf(desk.Value, edition)], json);
        var opened = OpenEdition.Open(desk.Value, edition);
        if (opened.Value is null) return shell.Say(opened.Problems, json);
        using var open = opened.Value;
        var built = open.Build(EditionState.Published);
        if (built.Value is not { } result) return shell.Say(built.Problems, json);
        if (result.Obstacles.Count > 0) return shell.Say(result.Obstacles, json);
        var made = result.Documents(DocumentOrder.ToPublish(desk.Value.Workspace));
        // A report without its charts would be another report on a machine that can draw them; only prints may be missing.
        if (made.Missing.Count > 0) return shell.Say([.. made.Missing.Select(problem => problem with { Severity = Severity.Error })], json);
        var published = Publisher.Publish(desk.Value.Store, desk.Value.Register, result.Frozen, result.Seal, made.Files, made.Prints, new By(shell.User, shell.Time.GetUtcNow()), cancel);
        if (published.Value is not { } entry) return shell.Say(published.Problems, json);
        var where = PublishedFolder.PathOf(desk.Value.Store, entry.Content!);
        if (json)
        {
            var told = EditionText.AsJson(entry);
            told["folder"] = where;
            told["problems"] = Shell.Of(made.LeftOut);
            shell.Json(told);
            return ExitCode.Done;
        }

        foreach (var problem in made.LeftOut) shell.Error.WriteLine(problem);
        shell.Line($"Published {entry.Id}: content {entry.Content}.");
        shell.Line($"It lies in {where}");
        return ExitCode.Done;
    }
}
