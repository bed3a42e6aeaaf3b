using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Editions.Drafting;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner draft REPORT</c>: proposes comments for a person to edit.</summary>
internal static class DraftCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("REPORT") { Description = "The report, as the library names it" };
        var file = new Option<string?>("--out", "-o") { Description = "The file to write; default: print", HelpName = "FILE" }.RefusingNoName();
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("draft", "Propose plain factual sentences about every measure that moved, for a person to edit, sign as author and import.") { name, period, file, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asJson);
            using var council = opened.Value;
            var asked = AskedReport.Read(council.Library, council.Workspace.YearStart, parsed.GetValue(name)!, parsed.GetValue(period)!);
            if (asked.Value is not { } report) return shell.Say(asked.Problems, asJson);
            var edition = new EditionBuilder(council.Library, council.Engine, council.Ground).Build(report.Report, report.Quarter);
            if (edition.Value is null) return shell.Say(edition.Problems, asJson);
            var proposals = Draft.Of(edition.Value);
            if (asJson)
            {
                shell.Json(new JsonObject { ["proposals"] = new JsonArray([.. proposals.Select(proposal => new JsonObject { ["on"] = proposal.On.Text, ["text"] = proposal.Text })]) });
                return ExitCode.Done;
            }

            if (proposals.Count == 0)
            {
                shell.Error.WriteLine($"No measure moved in {report.Issue.Period}, or none has a figure: there is nothing to propose.");
                return ExitCode.Done;
            }

            var text = string.Join("\n", proposals.Select(proposal => CommentFile.Write(report.Issue, proposal.On, "", null, proposal.Text)));
            if (parsed.GetValue(file) is not { } path)
            {
                shell.Output.Write(text);
                return ExitCode.Done;
            }

            if (File.Exists(path)) return shell.Say([Problem.Error(CommandCode.File, $"{path} is there already", "Name a file that is not there yet; nothing was overwritten")]);
            try
            {
                File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return shell.Say([Problem.Error(CommandCode.Unwritable, $"the draft cannot be written to {path}: {failed.Message.TrimEnd('.')}", "Name a file that you may write to")]);
            }

            shell.Line($"Wrote {proposals.Count} {(proposals.Count == 1 ? "proposal" : "proposals")} to {path}. Edit them, fill in who says so after `author:`, take out what nobody says, and run `almoner comment import {path}`.");
            return ExitCode.Done;
        });
        return command;
    }
}
