using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Commands.Caseload;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner explain CODE</c>: shows where a figure comes from, down to the records.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var code = new Argument<string>("CODE") { Description = "The measure, or a figure of the audit of caseloads such as CASELOAD-TW" };
        var records = new Option<string?>("--records") { Description = "Write the contributing records to a CSV file; default name: from the code and period", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };
        var reveal = new Option<bool>("--reveal") { Description = "Write identifiers as they are; needs --reason, and stands in the audit trail" };
        var reason = new Option<string?>("--reason") { Description = "Why identifiers must be seen", HelpName = "WORDS" };
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("explain", "Show a figure's definition, numbers, the SQL that ran, the dataset version and, with --records, its records.")
        {
            code, period, records, reveal, reason, dataset, workspace, json,
        };
        command.SetAction(parsed =>
        {
            var asked = new Explanation(parsed.GetValue(code)!, parsed.GetValue(period)!,
                parsed.GetResult(records) is null ? null : parsed.GetValue(records) ?? "", parsed.GetValue(reveal), parsed.GetValue(reason), parsed.GetValue(json));
            if (asked.Reveal && (asked.Records is null || string.IsNullOrWhiteSpace(asked.Reason)))
            {
                return shell.Say([Problem.Error(CommandCode.WrongArgument, "--reveal is given without --records and a --reason", "Say why: --records FILE --reveal --reason \"audit of case 123\"; it is kept in the audit trail")], asked.Json);
            }

            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, asked.Json);
            using var council = opened.Value;
            if (council.Library.Measures.ContainsKey(asked.Code) || AuditFigureExplained.Find(council, asked.Code) is not { } figure) return Run(shell, council, asked);
            return asked.Records is null
                ? AuditFigureExplained.Run(shell, council, figure, asked.Period, asked.Json)
                : shell.Say([Problem.Error(CommandCode.WrongArgument, $"no list of records stands behind {figure.Code}: it is worked out from days", "Leave --records out; `almoner caseload who` lists workers and their cases")], asked.Json);
        });
        return command;
    }

    private sealed record Explanation(string Code, string Period, string? Records, bool Reveal, string? Reason, bool Json);

    private static int Run(Shell shell, OpenCouncil council, Explanation asked)
    {
        var read = Options.Read(asked.Period, council.Workspace.YearStart);
        var problems = read.Problems.ToList();
        var measure = MeasureCommand.Find(council, asked.Code, problems);
        if (measure is null || read.Value is not { } period) return shell.Say(problems, asked.Json);
        FigureRequest[] request = [new FigureRequest(measure, [period], [])];
        var worked = council.Engine.Work(request);
        if (worked.Value is not { } table) return shell.Say(worked.Problems, asked.Json);
        var figure = table.Whole(measure, period);
        var written = new List<WrittenRecords>();
        if (asked.Records is not null && figure.PublishedIn is { } source)
        {
            return shell.Say([Problem.Error(CommandCode.WrongArgument, $"no records stand behind {measure.Code} for {period.Name}: it was published in {source}", "Leave --records out, or ask for a period that records exist of")], asked.Json);
        }

        if (asked.Records is not null && figure.Value is null)
        {
            return shell.Say([Problem.Error(CommandCode.WrongArgument, $"{measure.Code} has no figure for {period.Name}: {figure.Reason}", "Ask for a period that has one; without --records, explain shows the definition")], asked.Json);
        }

        if (asked.Records is { } chosen)
        {
            if (asked.Reveal) council.Store.Record(new AuditEntry(shell.User, $"Revealed the records behind {measure.Code} {period.Name} of dataset {council.Version.ShortId}", asked.Reason, shell.Time.GetUtcNow()));
            var file = chosen.Length > 0 ? chosen : $"{measure.Code}-{period.Name.Replace('/', '-').Replace(' ', '-')}-records.csv".ToLowerInvariant();
            var saved = RecordsFile.Write(file, council, measure, period, asked.Reveal);
            if (saved.Value is null) return shell.Say(saved.Problems, asked.Json);
            written.AddRange(saved.Value);
        }

        var statements = council.Engine.Statements(request);
        if (asked.Json)
        {
            shell.Json(AsJson(council, measure, period, figure, statements, written));
            return ExitCode.Done;
        }

        Print(shell, council, measure, period, figure, statements, written, asked.Reveal);
        return shell.Say(council.Warnings);
    }

    private static void Print(Shell shell, OpenCouncil council, Measure measure, Period period, Figure figure, IReadOnlyList<string> statements, List<WrittenRecords> written, bool revealed)
    {
        var words = MeasureInWords.Of(measure);
        shell.Line($"{measure.Code}  {measure.Title}");
        shell.Line($"{period.Name}: {Words.Day(period.Start)} to {Words.Day(period.End)}, both included");
        shell.Line();
        shell.Line($"Figure       {figure.Print()}{(figure.Reason is null ? "" : $"  ({(figure.State == FigureState.Provisional ? "provisional: " : "")}{figure.Reason})")}");
        if (figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            var times = figure.Times == 1 ? "" : $" x {Unit.Number(figure.Times, 0)}";
            shell.Line($"             = {MeasureCommand.Part(numerator)} / {MeasureCommand.Part(denominator)}{times} = {Unit.Number(figure.Value!.Value, 6)}, rounded once, halves away from zero");
        }

        if (figure.PublishedIn is { } source) shell.Line($"History      Published in {source}; no records stand behind it, and it was not worked out");
        else shell.Line($"Rows         {figure.Rows.ToString("N0", CultureInfo.InvariantCulture)} looked at");
        shell.Line($"Counts over  {words.Counts}");
        shell.Line($"{(words.Denominator is null ? "Works out" : "Numerator"),-12} {words.Numerator}");
        if (words.Denominator is { } below) shell.Line($"Denominator  {below}");
        foreach (var expression in measure.Tallies.SelectMany(TallyParts.ExpressionsOf).Select(ExpressionText.Of).Distinct()) shell.Line($"Expression   {expression}");
        foreach (var note in words.Notes) shell.Line($"Note         {note}");
        shell.Line($"Defined in   {measure.Place}");
        shell.Line($"Dataset      {council.Version.Id}");
        shell.Line($"Library      {council.Library.Version}");
        if (statements.Count > 0) shell.Line();
        if (statements.Count > 0) shell.Line("The SQL that ran:");
        foreach (var statement in statements)
        {
            shell.Line();
            shell.Line(statement.TrimEnd());
        }

        if (written.Count == 0) return;
        shell.Line();
        foreach (var file in written) shell.Line($"Wrote {file.Rows.ToString("N0", CultureInfo.InvariantCulture)} records of {file.RecordSet} to {file.Path}{(revealed ? "; identifiers are as recorded, and the audit trail says so" : "; identifiers are masked")}.");
    }

    private static JsonObject AsJson(OpenCouncil council, Measure measure, Period period, Figure figure, IReadOnlyList<string> statements, List<WrittenRecords> written)
    {
        var words = MeasureInWords.Of(measure);
        return new JsonObject
        {
            ["measure"] = measure.Code,
            ["title"] = measure.Title,
            ["period"] = period.Name,
            ["figure"] = MeasureCommand.AsJson(figure),
            ["counts"] = words.Counts,
            ["numerator"] = words.Numerator,
            ["denominator"] = words.Denominator,
            ["notes"] = new JsonArray([.. words.Notes.Select(note => JsonValue.Create(note))]),
            ["defined_in"] = measure.Place.ToString(),
            ["dataset_version"] = council.Version.Id,
            ["library_version"] = council.Library.Version,
            ["warnings"] = Shell.Of(council.Warnings),
            ["sql"] = new JsonArray([.. statements.Select(statement => JsonValue.Create(statement))]),
            ["records"] = new JsonArray([.. written.Select(file => new JsonObject { ["record_set"] = file.RecordSet, ["file"] = file.Path, ["rows"] = file.Rows })]),
        };
    }
}
