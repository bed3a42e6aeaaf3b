using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner draft REPORT</c>: proposes comments for a person to edit.</summary>
internal static class DraftCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("REPORT") { Description = "The report, as the library names it" };
        var file = new Option<string?>("--out", "-o") { Description = "The file to write; default: print", HelpName = "FILE" }.RefusingNoName();
        var (period, dataset, workspace, json) = (Options.PeriodOfReport(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("draft", "Propose plain factual sentences about every measure that moved, for a person to edit, sign as author and import.") { name, period, file, dataset, workspace, json };
        command.SetAction(parsed => Run(shell, parsed.GetValue(workspace), parsed.GetValue(dataset), parsed.GetValue(name)!, parsed.GetValue(period)!, parsed.GetValue(file), parsed.GetValue(json)));
        return command;
    }

    /// <summary>Proposes comments on a report of any kind.</summary>
    /// <param name="path">The file to write; null prints.</param>
    internal static int Run(Shell shell, string? workspace, string? dataset, string name, string period, string? path, bool asJson)
    {
        var opened = OpenCouncil.Open(workspace, dataset, shell.Time);
        if (opened.Value is null) return shell.Say(opened.Problems, asJson);
        using var council = opened.Value;
        var asked = AskedReport.Read(council.Library, council.Workspace.YearStart, name, period);
        if (asked.Value is not { } report) return shell.Say(asked.Problems, asJson);
        var worked = report.Work(council, StandingWords.None);
        if (worked.Value is null) return shell.Say(worked.Problems, asJson);
        var proposals = worked.Value.Proposals;
        if (asJson)
        {
            shell.Json(new JsonObject { ["proposals"] = new JsonArray([.. proposals.Select(proposal => new JsonObject { ["on"] = proposal.On.Text, ["text"] = proposal.Text })]), ["problems"] = Shell.Of(worked.Problems) });
            return ExitCode.Done;
        }

        foreach (var warning in worked.Problems) shell.Error.WriteLine(warning);
        if (proposals.Count == 0)
        {
            shell.Error.WriteLine($"No measure moved in {report.Issue.Period}, or none has a figure: there is nothing to propose.");
            return ExitCode.Done;
        }

        var text = string.Join("\n", proposals.Select(proposal => CommentFile.Write(report.Issue, proposal.On, "", null, proposal.Text)));
        if (path is null)
        {
            shell.Output.Write(text);
            return ExitCode.Done;
        }

        if (OutPath.Refusal(path) is { } refusal) return shell.Say([refusal]);
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return shell.Say([OutPath.NotWritten("the draft", path, failed, "Name a file that you may write to")]);
        }

        shell.Line($"Wrote {proposals.Count} {(proposals.Count == 1 ? "proposal" : "proposals")} to {path}. Edit them, fill in who says so after `author:`, take out what nobody says, and run `almoner comment import {path}`.");
        return ExitCode.Done;
    }
}
