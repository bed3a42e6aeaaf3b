using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary>Editions as the command line tells them.</summary>
internal static class EditionText
{
    /// <summary>Tells a step that was taken, and what still stands in the way of publication.</summary>
    public static int Say(Shell shell, string words, EditionEntry entry, IReadOnlyList<Problem> obstacles, bool json)
    {
        if (json)
        {
            shell.Json(AsJson(entry, obstacles));
            return ExitCode.Done;
        }

        shell.Line(words);
        SayObstacles(shell, obstacles);
        return ExitCode.Done;
    }

    public static void SayObstacles(Shell shell, IReadOnlyList<Problem> obstacles)
    {
        var errors = obstacles.Where(obstacle => obstacle.Severity == Severity.Error).ToList();
        if (errors.Count > 0) shell.Line($"{(errors.Count == 1 ? "This stands" : $"These {errors.Count} stand")} in the way of publication:");
        foreach (var error in errors) shell.Line($"  {error}");
        if (errors.Count < obstacles.Count) shell.Line("Worth a look:");
        foreach (var warning in obstacles.Where(obstacle => obstacle.Severity == Severity.Warning)) shell.Line($"  {warning}");
    }

    /// <summary>What stands in the way of publishing an edition: what is wrong with its inputs, or with what comes out of them. Warnings are worth a look and stand in nobody's way.</summary>
    public static IReadOnlyList<Problem> ObstaclesOf(EditionDesk desk, EditionEntry entry)
    {
        if (entry.State == EditionState.Published) return [];
        var opened = OpenEdition.Open(desk, entry);
        if (opened.Value is null) return opened.Problems;
        using var open = opened.Value;
        var built = open.Build(entry.State);
        return built.Value is { } edition ? [.. edition.Obstacles, .. edition.ToLookAt] : built.Problems;
    }

    public static JsonObject AsJson(EditionEntry entry, IReadOnlyList<Problem>? obstacles = null)
    {
        var json = new JsonObject
        {
            ["id"] = entry.Id,
            ["number"] = entry.Number,
            ["state"] = entry.StateInWords,
            ["report"] = entry.Pins.Issue.Report,
            ["period"] = entry.Pins.Issue.Period,
            ["dataset_version"] = entry.Pins.DatasetVersion,
            ["library_version"] = entry.Pins.LibraryVersion,
            ["supersedes"] = entry.Pins.Supersedes?.Id,
            ["reason"] = entry.Pins.Supersedes?.Reason,
            ["superseded_by"] = entry.SupersededBy,
            ["content"] = entry.Content,
            ["prepared"] = AsJson(entry.Prepared),
            ["published"] = entry.Published is null ? null : AsJson(entry.Published),
            ["signatures"] = new JsonArray([.. entry.Signatures.Select(signature => new JsonObject { ["role"] = signature.Role, ["who"] = signature.Signed.Who, ["at"] = At(signature.Signed) })]),
        };
        if (obstacles is not null) json["obstacles"] = Shell.Of(obstacles);
        return json;
    }

    private static JsonObject AsJson(By by) => new() { ["who"] = by.Who, ["at"] = At(by) };

    private static string At(By by) => by.At.ToString("O", CultureInfo.InvariantCulture);
}
