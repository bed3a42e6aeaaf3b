using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Audits;
using Almoner.Audits.Words;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Editions.Proofreading;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner proofread</c>: holds printed tables and words against each other. Files need no workspace; an edition of a report does.</summary>
internal static class ProofreadCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tables (.csv) and prose (.txt, .md) of one published report", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions().RefusingNoName();
        var period = new Option<string?>("--period", "-p") { Description = "The quarter that the report is of, such as 2023/24 Q2; of files by default the latest that a table prints", HelpName = "PERIOD" };
        var report = new Option<string?>("--report") { Description = "Proofread this report of the workspace, as it would be written for the period, instead of files", HelpName = "NAME" };
        var (dataset, workspace, json) = (Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("proofread", "Check printed tables and words against each other: totals, percentages, periods, statements. "
            + "Ends with 1 when a finding is certain, or words name somebody or a figure that there is not; otherwise with 0.") { files, period, report, dataset, workspace, json };
        command.SetAction(parsed => (parsed.GetValue(files), parsed.GetValue(report), parsed.GetValue(period)) switch
        {
            ({ Length: > 0 } named, null, var quarter) => Files(shell, named, quarter, parsed.GetValue(json)),
            (null or [], { } name, { } quarter) => Edition(shell, name, quarter, parsed.GetValue(workspace), parsed.GetValue(dataset), parsed.GetValue(json)),
            _ => shell.Say([Problem.Error(CommandCode.WrongArgument, "it is not said what to proofread", "Name files, or a report with --report and --period, and not both")], parsed.GetValue(json)),
        });
        return command;
    }

    private static int Files(Shell shell, string[] files, string? periodText, bool json)
    {
        var (problems, opened) = (new List<Problem>(), new List<PrintedFile>());
        var period = periodText is null ? null : ReadQuarter(periodText, problems);
        foreach (var file in files.Distinct())
        {
            try
            {
                opened.Add(new PrintedFile(file, File.ReadAllBytes(file)));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                problems.Add(Problem.Error(CommandCode.File, $"{file} cannot be read: {failed.Message.TrimEnd('.')}", "Check the name", new Place(file)));
            }
        }

        if (problems.Count > 0) return shell.Say(problems, json);
        var read = PrintedMatter.Read(opened, period);
        return read.Value is { } matter ? Say(shell, matter.TakenAs, Told.Of(matter.Report.Period), Proofreader.Read(matter.Report), read.Problems, json) : shell.Say(read.Problems, json);
    }

    private static int Edition(Shell shell, string name, string periodText, string? workspace, string? dataset, bool json)
    {
        var opened = OpenCouncil.Open(workspace, dataset, shell.Time);
        if (opened.Value is null) return shell.Say(opened.Problems, json);
        using var council = opened.Value;
        var asked = AskedReport.Read(council.Library, council.Workspace.YearStart, name, periodText);
        if (asked.Value is null) return shell.Say(asked.Problems, json);
        var words = ReportCommand.WordsOf(council, asked.Value.Issue);
        if (words.Value is null) return shell.Say(words.Problems, json);
        if (asked.Value is not AskedQuarter report) return Audit(shell, council, (AskedAudit)asked.Value, words.Value, json);
        var edition = report.Build(council, words.Value);
        if (edition.Value is not { } built) return shell.Say(edition.Problems, json);
        return Say(shell, [(name, $"{report.Report.Title}, {built.Commentary.Comments.Count} comments")], new Told(report.Quarter.Name),
            EditionProofreading.Read(built, council.PublishedBefore), [.. edition.Problems, .. built.Commentary.Problems], json);
    }

    /// <summary>The words on an audit: its figures were worked out, and every number that was typed is told.</summary>
    private static int Audit(Shell shell, OpenCouncil council, AskedAudit asked, StandingWords words, bool json)
    {
        var audit = AskedAudit.Of(council, asked.Period, null, isPublic: true);
        if (audit.Value is null) return shell.Say(audit.Problems, json);
        var report = AskedAudit.With(audit.Value, words);
        return Say(shell, [(AskedAudit.Name, $"{Wording.English["audit.title"]}, {report.Commentary.Comments.Count} comments")], new Told(asked.Period.Name), EditionProofreading.OfWords(report.Commentary),
            [.. report.Commentary.Problems, .. AskedAudit.Naming(council, report), .. TypedNumbers.In(report)], json);
    }

    private static int Say(Shell shell, IReadOnlyList<(string File, string What)> takenAs, Told period, IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems, bool json)
    {
        if (json) shell.Json(AsJson(takenAs, period, findings, problems));
        else Print(shell, takenAs, period, findings, problems);
        return findings.Any(finding => finding.Sure == Sureness.Certain) || problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Problems : ExitCode.Done;
    }

    private static Quarter? ReadQuarter(string text, List<Problem> problems)
    {
        var period = Options.Read(text, FinancialYear.April);
        if (period.Value is Quarter quarter) return quarter;
        problems.Add(period.Value is null ? period.Problems[0] : Problem.Error(CommandCode.WrongArgument, $"{period.Value.Name} is no quarter", "Write one such as 2023/24 Q2"));
        return null;
    }

    private static void Print(Shell shell, IReadOnlyList<(string File, string What)> takenAs, Told period, IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) shell.Error.WriteLine(problem);
        foreach (var (file, what) in takenAs) shell.Line($"{file}: {what}.");
        shell.Line(period.Line);
        foreach (var table in findings.GroupBy(finding => (finding.Place.File, finding.Place.Table)))
        {
            shell.Line();
            shell.Line(table.Key.Table is null || table.Key.Table == Path.GetFileNameWithoutExtension(table.Key.File) ? table.Key.File : $"{table.Key.Table} ({table.Key.File})");
            foreach (var finding in table)
            {
                var line = finding.Place.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {finding.Place.Line}");
                var cell = string.Join(", ", new[] { finding.Place.Row, finding.Place.Column }.Where(part => part is not null));
                shell.Line($"  {finding.Kind.Code}  {Word(finding.Sure)}  {string.Join(": ", new[] { line, cell }.Where(part => part.Length > 0))}");
                shell.Line($"         printed  {finding.Printed}");
                shell.Line($"         follows  {finding.Follows}");
                shell.Line($"         {finding.Why}");
            }
        }

        shell.Line();
        shell.Line(Summary(findings, problems));
    }

    private static string Summary(IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems)
    {
        if (findings.Count == 0) return problems.Count == 0 ? "Nothing found." : $"Nothing found but {(problems.Count == 1 ? "what is told above" : string.Create(CultureInfo.InvariantCulture, $"the {problems.Count} things told above"))}.";
        var counts = findings.GroupBy(finding => finding.Sure).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")}: {string.Join(", ", counts)}.");
    }

    internal static string Word(Sureness sure) => sure switch
    {
        Sureness.Certain => "certain",
        Sureness.Likely => "likely",
        _ => "worth a look",
    };

    private static JsonObject AsJson(IReadOnlyList<(string File, string What)> takenAs, Told period, IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems) => new()
    {
        ["period"] = period.Name,
        ["files"] = new JsonArray([.. takenAs.Select(file => new JsonObject { ["file"] = file.File, ["taken_as"] = file.What })]),
        ["findings"] = new JsonArray([.. findings.Select(finding => new JsonObject
        {
            ["code"] = finding.Kind.Code,
            ["means"] = finding.Kind.Means,
            ["sure"] = Word(finding.Sure),
            ["file"] = finding.Place.File,
            ["line"] = finding.Place.Line == 0 ? null : finding.Place.Line,
            ["table"] = finding.Place.Table,
            ["row"] = finding.Place.Row,
            ["column"] = finding.Place.Column,
            ["printed"] = finding.Printed,
            ["follows"] = finding.Follows,
            ["why"] = finding.Why,
        })]),
        ["problems"] = Shell.Of(problems),
    };

    /// <summary>The period as it is told.</summary>
    /// <param name="Name">Its name; null where it is not known.</param>
    private sealed record Told(string? Name)
    {
        public string Line { get; private init; } = $"Period: {Name}.";

        public static Told Of(ReportPeriod period) => period.Known switch
        {
            PeriodKnown.Said => new Told(period.Quarter.Name),
            PeriodKnown.FromTables => new Told(period.Quarter.Name) { Line = $"Period: {period.Quarter.Name}, the latest quarter that the tables print; --period names another." },
            _ => new Told((string?)null) { Line = "Period: not known, so nothing is held against it; name it with --period." },
        };
    }
}
