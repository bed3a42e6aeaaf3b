using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner check</c>: reads the library and lists every problem in it.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var language = new Option<string?>("--language", "-l") { Description = "Also list what the library and comments do not say in that language: cy", HelpName = "LANGUAGE" };
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("check", "Read the library and list every problem in it, with file, line, column and the likely fix.") { language, workspace, json };
        command.SetAction(parsed => Run(shell, parsed.GetValue(workspace), parsed.GetValue(language), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string? folder, string? language, bool json)
    {
        if (language is not null && Wording.Of(language) is null) return shell.Say([Problem.Error(CommandCode.WrongArgument, $"Almoner does not speak `{language}`", "Write cy")], json);
        var opened = Workspace.Open(folder);
        if (opened.Value is null) return shell.Say(opened.Problems, json);
        var library = opened.Value.Library();
        IReadOnlyList<Problem> problems = [.. library.Problems, .. language is not null && Wording.Of(language) == Wording.Welsh ? Lacking(shell, opened.Value, library.Value) : []];
        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        var warnings = problems.Count - errors;
        if (json)
        {
            shell.Json(new JsonObject
            {
                ["errors"] = errors,
                ["warnings"] = warnings,
                ["problems"] = Shell.Of(problems),
                ["library_version"] = library.Value?.Version,
                ["measures"] = library.Value?.Measures.Count,
            });
            return ExitCode.Of(problems);
        }

        foreach (var problem in problems) shell.Line(problem.ToString());
        if (library.Value is { } read)
        {
            shell.Line($"The library is sound: {read.Measures.Count} measures over {read.RecordSets.Count} record sets, {read.Extracts.Count} extract mappings, "
                + $"{read.Reports.Count} {(read.Reports.Count == 1 ? "report" : "reports")}{(warnings == 0 ? "" : $"; {warnings} to look at")}. Version {read.Version[..12]}.");
        }
        else
        {
            shell.Line($"{errors} {(errors == 1 ? "error" : "errors")}{(warnings == 0 ? "" : $", {warnings} to look at")}. Nothing can be worked out until the errors are mended.");
        }

        return ExitCode.Of(problems);
    }

    /// <summary>What has no Welsh: texts of the library, and comments that are to be published.</summary>
    private static IReadOnlyList<Problem> Lacking(Shell shell, Workspace workspace, MeasureLibrary? library)
    {
        IReadOnlyList<Problem> texts = library?.Translations.Lacking ?? [];
        if (!Directory.Exists(workspace.StoreFolder)) return texts;
        var desk = EditionDesk.Open(workspace.Folder, shell.Time);
        if (desk.Value is null) return [.. texts, .. desk.Problems];
        return [.. texts, .. desk.Value.Comments.Lacking(Wording.Welsh, issue => !desk.Value.Register.IsSettled(issue))];
    }
}
