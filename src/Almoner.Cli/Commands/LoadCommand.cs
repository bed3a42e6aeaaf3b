using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library;
using Almoner.Library.Extracts;
using Almoner.Measures.Figures;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner load</c>: takes extracts into the store, all of them or none.</summary>
internal static class LoadCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "The extracts; all are loaded or none", Arity = ArgumentArity.OneOrMore }.RefusingOptions().RefusingNoName();
        var set = new Option<string?>("--as") { Description = "Load into this record set; the headings are its field names", HelpName = "RECORD-SET" };
        var mapping = new Option<string?>("--mapping") { Description = "Load with this extract mapping; default: the one that knows the file's name", HelpName = "NAME" };
        var complete = new Option<string?>("--complete-to") { Description = "The last day the extracts are complete to; default: the end of the month of the latest record", HelpName = "DAY" };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 1 when rows went to quarantine" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("load", "Load extracts: check every row, quarantine what cannot be used, and make the rest the current dataset version.")
        {
            files, set, mapping, complete, strict, workspace, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(shell, new LoadQuestion(
            parsed.GetValue(files)!, parsed.GetValue(set), parsed.GetValue(mapping), parsed.GetValue(complete), parsed.GetValue(strict), parsed.GetValue(workspace), parsed.GetValue(json)), cancel)));
        return command;
    }

    private sealed record LoadQuestion(string[] Files, string? Set, string? Mapping, string? CompleteTo, bool Strict, string? Workspace, bool Json);

    private static int Run(Shell shell, LoadQuestion asked, CancellationToken cancel)
    {
        var opened = Workspace.Open(asked.Workspace);
        if (opened.Value is not { } workspace) return shell.Say(opened.Problems, asked.Json);
        var read = workspace.Library();
        if (read.Value is not { } library) return shell.Say(read.Problems, asked.Json);
        var store = workspace.Store(shell.Time);
        if (store.Value is null) return shell.Say(store.Problems, asked.Json);
        var problems = new List<Problem>();
        var complete = asked.CompleteTo is null ? null : Options.ReadDay(asked.CompleteTo);
        problems.AddRange(complete?.Problems ?? []);
        var extracts = asked.Files.Select(file => Extract(library, file, asked, problems)).OfType<ExtractFile>().ToList();
        if (problems.Count > 0) return shell.Say([.. problems.Distinct()], asked.Json);
        var loaded = LoadProgressBar.Show(shell, asked.Json, progress =>
            Loader.Load(store.Value, library, extracts, new LoadOptions((DateOnly?)complete?.Value, shell.User), progress, cancel));
        if (loaded.Value is not { } report) return shell.Say(loaded.Problems, asked.Json);
        var history = report.Files.Any(file => file.RecordSet == PublishedFigures.SetName) ? History(workspace, shell.Time) : [];
        if (asked.Json) shell.Json(AsJson(report, history));
        else Print(shell, library, report, history);
        return asked.Strict && report.Files.Any(file => file.Quarantined > 0) ? ExitCode.Problems : ExitCode.Done;
    }

    private static ExtractFile? Extract(MeasureLibrary library, string file, LoadQuestion asked, List<Problem> problems)
    {
        if (!File.Exists(file))
        {
            problems.Add(Directory.Exists(file)
                ? Problem.Error(CommandCode.File, $"{file} is a folder", $"Name the files in it: {Path.Combine(file, "*")}")
                : Problem.Error(CommandCode.File, $"there is no file {file}", "Look at the name and the folder; nothing was loaded"));
        }

        if (asked is { Set: not null, Mapping: not null })
        {
            problems.Add(Problem.Error(CommandCode.WrongArgument, "--as and --mapping are both given", "Keep one: --as for files whose headings are field names, --mapping for a source system's own"));
            return null;
        }

        if (asked.Set is { } set)
        {
            if (library.RecordSets.TryGetValue(set, out var known)) return new ExtractFile(file, ExtractMapping.AsDeclared(known));
            problems.Add(Problem.Error(CommandCode.UnknownName, $"there is no record set `{set}`", library.Extracts.ContainsKey(set) ? $"It is a mapping: write --mapping {set}" : Nearest.Remedy(set, library.RecordSets.Keys, "record sets")));
            return null;
        }

        if (asked.Mapping is { } name)
        {
            if (library.Extracts.TryGetValue(name, out var known)) return new ExtractFile(file, known);
            problems.Add(Problem.Error(CommandCode.UnknownName, $"there is no extract mapping `{name}`", Nearest.Remedy(name, library.Extracts.Keys, "extract mappings")));
            return null;
        }

        if (!File.Exists(file)) return null;
        var found = MappingByName.Find(library, file);
        problems.AddRange(found.Problems);
        return found.Value is { } mapping ? new ExtractFile(file, mapping) : null;
    }

    /// <summary>What is wrong with the published figures that are now current: measures, periods and groups that the library does not have.</summary>
    private static IReadOnlyList<Problem> History(Workspace workspace, TimeProvider time)
    {
        using var council = OpenCouncil.Open(workspace.Folder, null, time).Value;
        return council?.Warnings ?? [];
    }

    private static void Print(Shell shell, MeasureLibrary library, LoadReport report, IReadOnlyList<Problem> history)
    {
        var table = new TextTable("File", "Record set", " Read", " Kept", " Quarantined", " Blank", " Totals");
        foreach (var file in report.Files)
        {
            table.Add(Path.GetFileName(file.Path), file.RecordSet, Count(file.RowsRead), Count(file.Kept), Count(file.Quarantined), Count(file.Blank), Count(file.Totals));
        }

        shell.Line(table.ToString());
        foreach (var file in report.Files.Where(file => file.Faults.Count > 0))
        {
            shell.Line();
            shell.Line($"Quarantined from {Path.GetFileName(file.Path)}:");
            foreach (var fault in file.Faults) shell.Line($"  {Count(fault.Rows),9}  {fault.Code}  {fault.Reason}");
        }

        foreach (var file in report.Files.Where(file => file.UnusedColumns.Count > 0))
        {
            shell.Line($"Columns of {Path.GetFileName(file.Path)} that its mapping does not read: {string.Join(", ", file.UnusedColumns)}");
        }

        foreach (var warning in report.Warnings.Concat(history)) shell.Line(warning.ToString());
        shell.Line();
        if (report.QuarantinePath is { } path) shell.Line($"Every quarantined row stands in {path}, with file, line, field, value and reason.");
        shell.Line(report.AlreadyLoaded
            ? $"Already loaded: dataset version {report.After.ShortId} holds exactly these records."
            : $"Dataset version {report.After.ShortId} is current (it was {report.Before.ShortId}).");
        foreach (var (mapping, before, after) in Replaced(report))
        {
            var fewer = after * 2 < before ? " Fewer than half are left: look at date styles and whether every file was given; the earlier records are in the dataset version before." : "";
            shell.Line($"Replaced what {mapping} loaded before: {Count(before)} records then, {Count(after)} now.{fewer}");
        }

        foreach (var sets in Completeness.Of(report.After, library.Extracts).Where(set => set.Value is not null && report.Files.Any(loaded => loaded.RecordSet == set.Key)).GroupBy(set => set.Value!.Value, set => set.Key))
        {
            shell.Line($"Complete to {Words.Day(sets.Key)}: {string.Join(", ", sets)}. Say --complete-to to correct it.");
        }
    }

    /// <summary>The mappings whose earlier records this load replaced, with the number of records before and now.</summary>
    private static IEnumerable<(string Mapping, long Before, long After)> Replaced(LoadReport report)
    {
        foreach (var mapping in report.Files.Select(file => file.Mapping).Distinct())
        {
            var (before, after) = (Rows(report.Before), Rows(report.After));
            if (before is { } then && !report.AlreadyLoaded) yield return (mapping, then, after ?? 0);

            long? Rows(DatasetVersion version) => version.Files.FirstOrDefault(file => file.Mapping == mapping)?.Rows;
        }
    }

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    private static JsonObject AsJson(LoadReport report, IReadOnlyList<Problem> history) => new()
    {
        ["load"] = report.LoadId,
        ["dataset_version_before"] = report.Before.Id,
        ["dataset_version"] = report.After.Id,
        ["already_loaded"] = report.AlreadyLoaded,
        ["quarantine"] = report.QuarantinePath,
        ["files"] = new JsonArray([.. report.Files.Select(file => new JsonObject
        {
            ["file"] = file.Path,
            ["mapping"] = file.Mapping,
            ["record_set"] = file.RecordSet,
            ["read"] = file.RowsRead,
            ["kept"] = file.Kept,
            ["quarantined"] = file.Quarantined,
            ["blank"] = file.Blank,
            ["totals"] = file.Totals,
            ["faults"] = new JsonArray([.. file.Faults.Select(fault => new JsonObject { ["code"] = fault.Code, ["reason"] = fault.Reason, ["rows"] = fault.Rows })]),
            ["unused_columns"] = new JsonArray([.. file.UnusedColumns.Select(column => JsonValue.Create(column))]),
        })]),
        ["replaced"] = new JsonArray([.. Replaced(report).Select(replaced => new JsonObject { ["mapping"] = replaced.Mapping, ["records_before"] = replaced.Before, ["records"] = replaced.After })]),
        ["warnings"] = Shell.Of(report.Warnings.Concat(history)),
    };
}
