using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition compare A B</c>: says what differs between two editions, and why.</summary>
internal static class EditionCompareCommand
{
    public static Command Create(Shell shell)
    {
        var earlier = new Argument<string>("A") { Description = "The earlier edition" };
        var later = new Argument<string>("B") { Description = "The later edition" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("compare", "List the figures that are new, changed and restated from one edition to another, and what changed: records, definition or target.") { earlier, later, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var (a, b) = (Frozen(desk.Value, parsed.GetValue(earlier)!), Frozen(desk.Value, parsed.GetValue(later)!));
            if (a.Value is null || b.Value is null) return shell.Say([.. a.Problems, .. b.Problems], asJson);
            var comparison = Comparison.Between(a.Value, b.Value);
            if (asJson) shell.Json(AsJson(comparison));
            else Print(shell, a.Value, b.Value, comparison);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A published edition as its file says, another as it would be published now.</summary>
    private static Checked<FrozenEdition> Frozen(EditionDesk desk, string id)
    {
        var found = desk.Find(id);
        if (found.Value is not { } entry) return new Checked<FrozenEdition>(null, found.Problems);
        if (entry.Content is not null)
        {
            var published = PublishedFolder.Read(desk.Store, entry);
            return published.Problems.Count == 0 ? published : published with { Value = null };
        }

        var opened = OpenEdition.Open(desk, entry);
        if (opened.Value is null) return new Checked<FrozenEdition>(null, opened.Problems);
        using var open = opened.Value;
        var built = open.Build(EditionState.Published);
        return new Checked<FrozenEdition>(built.Value?.Frozen, built.Problems);
    }

    private static void Print(Shell shell, FrozenEdition earlier, FrozenEdition later, Comparison comparison)
    {
        shell.Line($"From {earlier.Id} to {later.Id}:");
        shell.Line($"  Records: {(comparison.RecordSets.Count == 0 ? "the same" : string.Join(", ", comparison.RecordSets) + " changed")}.");
        shell.Line($"  Definitions: {(comparison.Definitions.Count == 0 ? "the same" : string.Join(", ", comparison.Definitions) + " changed")}.");
        shell.Line($"  Words: {(comparison.Words.Count == 0 ? "the same" : string.Join(", ", comparison.Words) + " changed")}.");
        Print(shell, "Restated", comparison.Of(DifferenceKind.Restated));
        Print(shell, "Changed without another value", comparison.Of(DifferenceKind.Changed));
        Print(shell, "New", comparison.Of(DifferenceKind.New));
        Print(shell, "Dropped", comparison.Of(DifferenceKind.Dropped));
        shell.Line();
        shell.Line($"Targets and statuses: {(comparison.Targets.Count == 0 ? "the same" : "")}".TrimEnd(' ', ':') + (comparison.Targets.Count == 0 ? "." : ":"));
        foreach (var target in comparison.Targets) shell.Line($"  {target.Measure}  {target.Before ?? "no target"} ({target.StatusBefore ?? "not shown"}) -> {target.After ?? "no target"} ({target.StatusAfter ?? "not shown"})");
    }

    private static void Print(Shell shell, string heading, IEnumerable<FigureDifference> differences)
    {
        var figures = differences.ToList();
        shell.Line();
        shell.Line(figures.Count == 0 ? $"{heading}: none." : $"{heading}: {figures.Count}");
        if (figures.Count == 0) return;
        var table = new TextTable("Figure", "Period", " Before", " After", "What changed");
        foreach (var figure in figures) table.Add(figure.Measure + figure.Groups, figure.Period, figure.Before ?? "", figure.After ?? "", Causes(figure));
        shell.Line(table.ToString());
    }

    private static string Causes(FigureDifference figure) => figure.Kind switch
    {
        DifferenceKind.New or DifferenceKind.Dropped => "",
        _ when figure.Because.Count == 0 => "not the inputs",
        _ => string.Join(", ", figure.Because.Select(cause => cause.ToString().ToLowerInvariant())),
    };

    private static JsonObject AsJson(Comparison comparison) => new()
    {
        ["record_sets"] = Strings(comparison.RecordSets),
        ["definitions"] = Strings(comparison.Definitions),
        ["words"] = Strings(comparison.Words),
        ["figures"] = new JsonArray([.. comparison.Figures.Select(figure => new JsonObject
        {
            ["measure"] = figure.Measure,
            ["period"] = figure.Period,
            ["groups"] = figure.Groups.TrimStart(',', ' '),
            ["kind"] = figure.Kind.ToString().ToLowerInvariant(),
            ["before"] = figure.Before,
            ["after"] = figure.After,
            ["because"] = Strings(figure.Because.Select(cause => cause.ToString().ToLowerInvariant())),
        })]),
        ["targets"] = new JsonArray([.. comparison.Targets.Select(target => new JsonObject
        {
            ["measure"] = target.Measure,
            ["before"] = target.Before,
            ["after"] = target.After,
            ["status_before"] = target.StatusBefore,
            ["status_after"] = target.StatusAfter,
        })]),
    };

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
