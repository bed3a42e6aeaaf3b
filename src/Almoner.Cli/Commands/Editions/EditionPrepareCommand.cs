using System.CommandLine;
using Almoner.Audits.Words;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition prepare</c>: pins what an edition is worked out from.</summary>
internal static class EditionPrepareCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("REPORT") { Description = "The report, as the library names it" };
        var supersedes = new Option<string?>("--supersedes") { Description = "The published edition that it is to take the place of; needs --reason", HelpName = "ID" };
        var reason = new Option<string?>("--reason") { Description = "Why that one is superseded, for readers of the report", HelpName = "WORDS" };
        var (period, dataset, workspace, json) = (Options.PeriodOfReport(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("prepare", "Pin the records and the library of an edition. Prepared again, the open edition takes the present ones and becomes a draft.")
        {
            name, period, supersedes, reason, dataset, workspace, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            var asked = new Asked(parsed.GetValue(name)!, parsed.GetValue(period)!, parsed.GetValue(supersedes), parsed.GetValue(reason), parsed.GetValue(dataset), parsed.GetValue(json));
            return Task.FromResult(Run(shell, parsed.GetValue(workspace), asked, cancel));
        });
        return command;
    }

    private sealed record Asked(string Report, string Period, string? Supersedes, string? Reason, string? Dataset, bool Json);

    private static int Run(Shell shell, string? folder, Asked asked, CancellationToken cancel)
    {
        if (asked.Supersedes is null != string.IsNullOrWhiteSpace(asked.Reason))
        {
            return shell.Say([Problem.Error(CommandCode.WrongArgument, "--supersedes and --reason are not given together", "Name the edition to supersede, and say why it is: readers are told")], asked.Json);
        }

        var desk = EditionDesk.Open(folder, shell.Time);
        if (desk.Value is null) return shell.Say(desk.Problems, asked.Json);
        if (asked.Supersedes is { } old && desk.Value.Find(old) is { Value: null } unknown) return shell.Say(unknown.Problems, asked.Json);
        var opened = OpenCouncil.Open(folder, asked.Dataset, shell.Time);
        if (opened.Value is null) return shell.Say(opened.Problems, asked.Json);
        EditionPins pins;
        using (var council = opened.Value)
        {
            var report = AskedReport.Read(council.Library, council.Workspace.YearStart, asked.Report, asked.Period);
            if (report.Value is null) return shell.Say(report.Problems, asked.Json);
            if (asked.Reason is { } why && report.Value.Naming(council, [WrittenWords.WhySuperseded(why)]) is { Count: > 0 } naming) return shell.Say(naming, asked.Json);
            desk.Value.Shelf.Keep(council.Library, cancel);
            pins = new EditionPins(report.Value.Issue, council.Version.Id, council.Library.Version, council.Workspace.Council, council.Workspace.YearStart,
                asked.Supersedes is { } id ? new Superseded(id, asked.Reason!.Trim()) : null);
        }

        var prepared = desk.Value.Register.Prepare(pins, new By(shell.User, shell.Time.GetUtcNow()));
        if (prepared.Value is not { } entry) return shell.Say(prepared.Problems, asked.Json);
        return EditionText.Say(shell, $"Prepared {entry.Id} from dataset {pins.DatasetVersion[..12]} and library {pins.LibraryVersion[..12]}: {entry.StateInWords}.",
            entry, EditionText.ObstaclesOf(desk.Value, entry), asked.Json);
    }
}
