using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition verify</c>: works a published edition out again and says whether it still holds.</summary>
internal static class EditionVerifyCommand
{
    public static Command Create(Shell shell)
    {
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("verify", "Work a published edition out again from its pinned records, library and words, and hold every figure and file to what was published.") { id, workspace, json };
        command.SetAction(parsed =>
        {
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, parsed.GetValue(json));
            var found = desk.Value.Find(parsed.GetValue(id)!);
            if (found.Value is not { } entry) return shell.Say(found.Problems, parsed.GetValue(json));
            if (entry.Content is null)
            {
                return shell.Say([Problem.Error(EditionCode.NotNow, $"{entry.Id} is {entry.StateInWords}, and nothing of it is published", "Publish it first; `almoner edition status` says what stands in the way")], parsed.GetValue(json));
            }

            var published = PublishedFolder.Read(desk.Value.Store, entry);
            return Say(shell, desk.Value, entry, published.Value, [.. published.Problems, .. published.Value is { } frozen ? Recomputed(desk.Value, entry, frozen) : []], parsed.GetValue(json));
        });
        return command;
    }

    private static IReadOnlyList<Problem> Recomputed(EditionDesk desk, EditionEntry entry, FrozenEdition frozen)
    {
        var opened = OpenEdition.Open(desk, entry);
        if (opened.Value is null) return opened.Problems;
        using var open = opened.Value;
        var again = open.Build(frozen);
        return again.Value is { } built
            ? [.. built.Report.Commentary.Problems, .. Verification.Of(frozen, built.Frozen, new Place(Path.Combine(PublishedFolder.PathOf(desk.Store, entry.Content!), FrozenEdition.FileName)))]
            : again.Problems;
    }

    private static int Say(Shell shell, EditionDesk desk, EditionEntry entry, FrozenEdition? frozen, IReadOnlyList<Problem> problems, bool json)
    {
        if (json)
        {
            shell.Json(new JsonObject
            {
                ["edition"] = entry.Id,
                ["content"] = entry.Content,
                ["holds"] = problems.Count == 0,
                ["figures"] = frozen?.Figures.Count,
                ["measures"] = frozen?.Measures.Count,
                ["comments"] = frozen?.Comments.Count,
                ["problems"] = Shell.Of(problems),
            });
            return ExitCode.Of(problems);
        }

        if (problems.Count > 0)
        {
            _ = shell.Say(problems);
            shell.Line($"{entry.Id} does not hold: {problems.Count} {(problems.Count == 1 ? "thing differs" : "things differ")} from what was published.");
            return ExitCode.Problems;
        }

        shell.Line($"{entry.Id} holds. Worked out again from dataset {entry.Pins.DatasetVersion[..12]} and library {entry.Pins.LibraryVersion[..12]}: "
            + $"{Count(frozen!.Figures.Count, "figure")}, {Count(frozen.Measures.Count, "measure")} and the figures in {Count(frozen.Comments.Count, "comment")} are as published, and so is every file of {PublishedFolder.PathOf(desk.Store, entry.Content!)}");
        return ExitCode.Done;
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
