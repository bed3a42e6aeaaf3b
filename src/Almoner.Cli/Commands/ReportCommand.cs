using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner report NAME</c>: writes a report.</summary>
internal static class ReportCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "The report, as the library names it" };
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to", HelpName = "DIR", DefaultValueFactory = _ => "." }.RefusingNoName();
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("report", "Write a report of a quarter as one self-contained HTML file.") { name, period, folder, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, parsed.GetValue(json));
            using var council = opened.Value;
            var written = Write(council, parsed.GetValue(name)!, parsed.GetValue(period)!, parsed.GetValue(folder)!);
            if (written.Value is not { } path) return shell.Say(written.Problems, parsed.GetValue(json));
            if (parsed.GetValue(json))
            {
                shell.Json(new JsonObject { ["files"] = new JsonArray(path), ["problems"] = Shell.Of(written.Problems) });
            }
            else
            {
                foreach (var problem in written.Problems) shell.Error.WriteLine(problem);
                shell.Line($"Wrote {path}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes the report and gives its path; warnings may stand beside it.</summary>
    internal static Checked<string> Write(OpenCouncil council, string name, string periodText, string folder)
    {
        var asked = AskedReport.Read(council.Library, council.Workspace.YearStart, name, periodText);
        if (asked.Value is not { } report) return new Checked<string>(null, asked.Problems);
        if (OutPath.NotAFolder(folder) is { } refusal) return refusal;
        var words = WordsOf(council, report.Issue);
        if (words.Value is null) return new Checked<string>(null, words.Problems);
        var edition = report.Work(council, words.Value);
        if (edition.Value is null) return new Checked<string>(null, edition.Problems);
        if (edition.Value.Unwritable is { Count: > 0 } unwritable) return new Checked<string>(null, unwritable);
        var started = ChartDrawer.Start();
        using var drawer = started.Value;
        var html = ReportWriter.Html(edition.Value.Lay(drawer, Wording.English), ReportLook.Default);
        var path = Path.Combine(Path.GetFullPath(folder), report.FileName);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return OutPath.NotWritten("the report", path, failed, "Name a folder that you may write to with --out");
        }

        return new Checked<string>(path, [.. council.Warnings, .. edition.Problems, .. edition.Value.Commentary.Problems, .. started.Problems]);
    }

    /// <summary>The words that stand on the report, as far as they have come.</summary>
    internal static Checked<StandingWords> WordsOf(OpenCouncil council, Issue issue)
    {
        var book = CommentBook.Open(council.Store);
        if (book.Value is null) return new Checked<StandingWords>(null, book.Problems);
        var actions = ActionBook.Open(council.Store);
        return actions.Value is null
            ? new Checked<StandingWords>(null, actions.Problems)
            : new StandingWords(book.Value.Standing(issue), book.Value.Needs(issue), actions.Value.Standing(issue));
    }
}
