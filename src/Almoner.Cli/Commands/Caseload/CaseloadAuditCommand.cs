using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Audits;
using Almoner.Audits.Figures;
using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Mending;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary><c>almoner caseload audit</c>: works an audit of caseloads out, prints its averages and writes its report.</summary>
internal static class CaseloadAuditCommand
{
    public static Command Create(Shell shell)
    {
        var compare = new Option<string?>("--compare") { Description = "The earlier audit to compare with; default: the last that the library declares before these months", HelpName = "NAME" };
        var folder = new Option<string?>("--out", "-o") { Description = "The folder to write the report to; default: only print the averages", HelpName = "DIR" }.RefusingNoName();
        var open = new Option<bool>("--public") { Description = "The form that may be published: no worker told apart, small groups withheld" };
        var (formats, languages, browser, template) = (Options.Formats(), Options.Languages(), Options.Browser(), Options.Template());
        var records = new Option<string?>("--records") { Description = "Write the records that do not fit together to a CSV file, one a line; default name: from the period", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("audit", "Audit caseloads and workloads over some months: averages by day and at month ends, workload, spread, movement, staff survey.") { period, compare, folder, formats, languages, template, browser, open, records, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var order = DocumentOrder.Read(parsed.GetValue(formats)!, parsed.GetValue(languages)!);
            if (order.Value is null) return shell.Say(order.Problems, parsed.GetValue(json));
            var wanted = order.Value with { Browser = parsed.GetValue(browser), Template = parsed.GetValue(template) };
            var asked = new Asked(parsed.GetValue(period)!, parsed.GetValue(compare), parsed.GetValue(folder), wanted, parsed.GetValue(open), parsed.GetResult(records) is null ? null : parsed.GetValue(records) ?? "", parsed.GetValue(json));
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asked.Json);
            using var council = opened.Value;
            return Run(shell, council, asked);
        });
        return command;
    }

    private sealed record Asked(string Period, string? Compare, string? Folder, DocumentOrder Order, bool IsPublic, string? Records, bool Json);

    private static int Run(Shell shell, OpenCouncil council, Asked asked)
    {
        var read = Options.Read(asked.Period, council.Workspace.YearStart);
        if (read.Value is not { } period) return shell.Say(read.Problems, asked.Json);
        if (asked.Folder is not null && OutPath.NotAFolder(asked.Folder) is { } refusal) return shell.Say([refusal], asked.Json);
        if (asked is { IsPublic: true, Records: not null })
        {
            return shell.Say([Problem.Error(CommandCode.WrongArgument, "--records is given with --public, and records name workers", "Leave one of the two out")], asked.Json);
        }

        var worked = AskedAudit.Of(council, period, asked.Compare, asked.IsPublic);
        if (worked.Value is null) return shell.Say(worked.Problems, asked.Json);
        var report = new AskedAudit(period);
        var words = ReportCommand.WordsOf(council, report.Issue);
        if (words.Value is null) return shell.Say(words.Problems, asked.Json);
        var audit = AskedAudit.With(worked.Value, words.Value);
        if (asked.IsPublic && AskedAudit.Naming(council, audit) is { Count: > 0 } naming) return shell.Say(naming, asked.Json);
        IReadOnlyList<RowToMend> rows = asked.Records is null && (asked.IsPublic || !asked.Json) ? [] : [.. new MendList(council.Records.Connection, council.Library, period).Rows()];
        var listed = asked.Records is null ? new Checked<string>(null, []) : MendFile.Write(asked.Records.Length > 0 ? asked.Records : $"{report.FileName}-records.csv", council, rows);
        if (listed.Problems.Count > 0) return shell.Say(listed.Problems, asked.Json);
        var written = asked.Folder is { } folder ? Write(AskedAudit.ToPrint(council, audit), report.FileName + (asked.IsPublic ? "-public" : ""), asked.Order, council.Workspace, folder) : new Checked<IReadOnlyList<string>>([], []);
        if (written.Value is not { } paths) return shell.Say(written.Problems, asked.Json);
        IReadOnlyList<Problem> warnings = [.. worked.Problems, .. audit.Commentary.Problems, .. written.Problems, .. Overdue(shell, council, audit)];
        if (asked.Json)
        {
            var told = AsJson(audit, paths, warnings);
            if (!asked.IsPublic) told["records"] = MendFile.AsJson(council, rows);
            shell.Json(told);
            return ExitCode.Of(warnings);
        }

        foreach (var warning in warnings) shell.Error.WriteLine(warning);
        Print(shell, audit);
        foreach (var path in paths) shell.Line($"Wrote {path}");
        if (listed.Value is { } list) shell.Line(string.Create(CultureInfo.InvariantCulture, $"Wrote {rows.Count:N0} {(rows.Count == 1 ? "record" : "records")} to {list}"));
        return ExitCode.Of(warnings);
    }

    private static Checked<IReadOnlyList<string>> Write(WorkedReport report, string name, DocumentOrder order, Workspace workspace, string folder)
    {
        var printed = Press.Print(report, name, order, workspace);
        var written = WrittenFiles.Write(folder, printed.All);
        return written with { Problems = [.. printed.Problems, .. written.Problems] };
    }

    /// <summary>Says that the audit after this one should have been made by now, and is neither published nor declared.</summary>
    private static IEnumerable<Problem> Overdue(Shell shell, OpenCouncil council, AuditReport audit)
    {
        var today = DateOnly.FromDateTime(shell.Time.GetLocalNow().DateTime);
        var isFollowed = audit.Rules.Earlier.Select(earlier => earlier.Period).Concat(AskedAudit.Published(council)).Any(period => period.End > audit.Period.End);
        if (today > audit.NextDue.Last && !isFollowed) yield return Problem.Warning(AuditCode.Overdue, $"the audit after {audit.Period.Name} was due by {Words.Day(audit.NextDue.Last)}", "Audit a later period");
    }

    private static void Print(Shell shell, AuditReport audit)
    {
        shell.Line($"Cases per worker, {audit.Period.Name}{(audit.IsPublic ? ", as it may be published" : "")}:");
        shell.Line();
        var changes = (audit.Comparison?.Teams ?? []).ToDictionary(team => team.Team);
        var averages = audit.Audit.Averages;
        string[] headings = ["Team", " Workers", " By day", " Month ends", " Per FTE", " Less long absence", .. audit.Comparison is { } with ? [$" {with.With.Name}", "Since then"] : Array.Empty<string>()];
        var table = new TextTable(headings);
        foreach (var row in averages.Rows(By.Team).Concat(averages.Rows(By.Whole)))
        {
            var change = changes.GetValueOrDefault(row.Group ?? "");
            table.Add(
            [
                row.Group ?? "All teams", row.Workers?.ToString(CultureInfo.InvariantCulture) ?? "withheld",
                row[AverageMethod.TimeWeighted].PrintNumber(), row[AverageMethod.MonthEnds].PrintNumber(), row[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent].PrintNumber(),
                row[AverageMethod.TimeWeighted, AveragePer.Worker, true].PrintNumber(),
                .. audit.Comparison is null ? [] : new[] { change?.Before?.PrintNumber() ?? "", change is null ? "" : InWords(change) },
            ]);
        }

        shell.Line(table.ToString());
        shell.Line();
    }

    private static string InWords(TeamChange change) => change.Direction switch
    {
        Direction.Rose or Direction.Fell => $"{(change.Direction == Direction.Rose ? "rose" : "fell")}{change.BeyondVariation switch { true => "", false => ", within its own variation", _ => ", own variation not known" }}",
        Direction.Same => "the same",
        _ => "not comparable",
    };

    private static JsonObject AsJson(AuditReport audit, IReadOnlyList<string> paths, IReadOnlyList<Problem> problems) => new()
    {
        ["report"] = AuditReport.Name,
        ["period"] = audit.Period.Name,
        ["public"] = audit.IsPublic,
        ["compared_with"] = audit.Comparison?.With.Name,
        ["same_months"] = audit.Comparison?.SameMonths?.Name,
        ["comparison"] = new JsonArray([.. (audit.Comparison?.Teams ?? []).Select(team => new JsonObject
        {
            ["team"] = team.Team,
            ["earlier_team"] = team.EarlierTeam,
            ["before"] = team.Before?.PrintNumber(),
            ["now"] = team.Now.PrintNumber(),
            ["now_in_same_months"] = team.NowInSameMonths?.PrintNumber(),
            ["direction"] = team.Direction switch { Direction.Rose => "rose", Direction.Fell => "fell", Direction.Same => "same", _ => "not comparable" },
            ["beyond_variation"] = team.BeyondVariation,
            ["why_not"] = team.WhyNot?.ToString(),
        })]),
        ["next_due"] = new JsonArray(ActionText.Day(audit.NextDue.First), ActionText.Day(audit.NextDue.Last)),
        ["figures"] = new JsonArray([.. AuditFigures.Of(audit).Select(AsJson)]),
        ["files"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]),
        ["problems"] = Shell.Of(problems),
    };

    private static JsonObject AsJson(CodedFigure figure)
    {
        var json = new JsonObject { ["measure"] = figure.Code, ["period"] = figure.Period.Name };
        foreach (var group in figure.Groups) json[group.Field] = group.Value;
        json["printed"] = figure.Figure.Print();
        json["value"] = figure.Figure.Value?.ToString();
        json["state"] = figure.Figure.State.ToString().ToLowerInvariant();
        return json;
    }
}
