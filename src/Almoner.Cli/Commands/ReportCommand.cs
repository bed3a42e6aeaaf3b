using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
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
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to", HelpName = "DIR", DefaultValueFactory = _ => "." };
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
        if (!council.Library.Reports.TryGetValue(name, out var report))
        {
            return Problem.Error(CommandCode.UnknownName, $"there is no report `{name}`", Nearest.Remedy(name, council.Library.Reports.Keys, "reports"));
        }

        var period = Options.Read(periodText, council.Workspace.YearStart);
        if (period.Value is null) return new Checked<string>(null, period.Problems);
        if (period.Value is not Quarter quarter)
        {
            return Problem.Error(CommandCode.WrongArgument, $"the report is laid out by quarters, and {period.Value.Name} is none", "Write a quarter such as 2023/24 Q2");
        }

        var edition = new EditionBuilder(council.Library, council.Engine, council.Ground).Build(report, quarter);
        if (edition.Value is null) return new Checked<string>(null, edition.Problems);
        var started = ChartDrawer.Start();
        using var drawer = started.Value;
        var html = ReportWriter.Html(edition.Value, ReportLook.Default, drawer);
        var path = Path.Combine(Path.GetFullPath(folder), $"{name}-{quarter.Name.Replace('/', '-').Replace(' ', '-').ToLowerInvariant()}.html");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Problem.Error(CommandCode.Unwritable, $"the report cannot be written to {path}: {failed.Message.TrimEnd('.')}", "Name a folder that you may write to with --out");
        }

        return new Checked<string>(path, [.. council.Warnings, .. edition.Problems, .. started.Problems]);
    }
}
