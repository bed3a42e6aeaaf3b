using System.Text.Json.Nodes;
using Almoner.Audits.Figures;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Caseload;

/// <summary>What <c>almoner explain CODE</c> says of a figure of the audit of caseloads: what it counts, and for everybody and each group what was divided by what.</summary>
internal static class AuditFigureExplained
{
    /// <summary>A figure of an audit by its code; null where the library does not audit, or has no such figure.</summary>
    public static AuditMeasure? Find(OpenCouncil council, string code) => council.Library.Caseload is { } rules ? AuditMeasure.Find(code, rules) : null;

    public static int Run(Shell shell, OpenCouncil council, AuditMeasure measure, string periodText, bool json)
    {
        var read = Options.Read(periodText, council.Workspace.YearStart);
        if (read.Value is not { } period) return shell.Say(read.Problems, json);
        var audit = AskedAudit.Of(council, period, null, isPublic: false);
        if (audit.Value is not { } report) return shell.Say(audit.Problems, json);
        // Single workers are told by `caseload who`.
        var figures = AuditFigures.Of(report).Where(figure => figure.Code == measure.Code && figure.Groups.All(group => group.Field is not ("worker" or "worker_number"))).ToList();
        if (json) shell.Json(AsJson(council, measure, period, figures, audit.Problems));
        else Print(shell, council, measure, period, figures);
        return json ? ExitCode.Done : shell.Say(audit.Problems);
    }

    private static void Print(Shell shell, OpenCouncil council, AuditMeasure measure, Period period, List<CodedFigure> figures)
    {
        shell.Line($"{measure.Code}  {measure.Title}");
        shell.Line($"{period.Name}: {Words.Day(period.Start)} to {Words.Day(period.End)}, both included");
        shell.Line();
        shell.Line($"Looks at     {measure.Counts}");
        shell.Line($"{(measure.Denominator is null ? "Works out" : "Numerator"),-12} {measure.Numerator}");
        if (measure.Denominator is { } below) shell.Line($"Denominator  {below}");
        if (measure.Rule.Length > 0) shell.Line($"Rule         {measure.Rule}");
        if (measure.Reads.Count > 0) shell.Line($"Reads        {string.Join(", ", measure.Reads)}");
        shell.Line("Method       docs/caseload.md; the rules stand in library/caseload");
        shell.Line($"Dataset      {council.Version.Id}");
        shell.Line($"Library      {council.Library.Version}");
        shell.Line();
        var table = new TextTable(["Of", "Period", " Figure", " Numerator", " Denominator", "Why"]);
        foreach (var figure in figures)
        {
            table.Add([InWords(figure), figure.Period.Name, figure.Figure.Print(), MeasureCommand.Part(figure.Figure.KnownNumerator), MeasureCommand.Part(figure.Figure.Denominator), figure.Figure.Reason?.ToString() ?? (figure.Figure.PublishedIn is { } source ? $"published in {source}" : "")]);
        }

        if (figures.Count > 0) shell.Line(table.ToString());
        else shell.Line("The audit of these months has no such figure.");
        shell.Line();
        shell.Line("These are the figures of the whole form, not for publication.");
    }

    private static string InWords(CodedFigure figure) => figure.Groups.Count == 0 ? "everybody" : string.Join(", ", figure.Groups.Select(group => $"{group.Field.Replace('_', ' ')} {group.Value ?? "not recorded"}"));

    private static JsonObject AsJson(OpenCouncil council, AuditMeasure measure, Period period, List<CodedFigure> figures, IReadOnlyList<Problem> problems) => new()
    {
        ["measure"] = measure.Code,
        ["title"] = measure.Title.ToString(),
        ["period"] = period.Name,
        ["counts"] = measure.Counts.ToString(),
        ["numerator"] = measure.Numerator.ToString(),
        ["denominator"] = measure.Denominator?.ToString(),
        ["rule"] = measure.Rule,
        ["reads"] = new JsonArray([.. measure.Reads.Select(set => JsonValue.Create(set))]),
        ["figures"] = new JsonArray([.. figures.Select(figure => new JsonObject
        {
            ["period"] = figure.Period.Name,
            ["groups"] = new JsonObject(figure.Groups.Select(group => KeyValuePair.Create<string, JsonNode?>(group.Field, group.Value))),
            ["figure"] = MeasureCommand.AsJson(figure.Figure),
        })]),
        ["dataset_version"] = council.Version.Id,
        ["library_version"] = council.Library.Version,
        ["warnings"] = Shell.Of(problems),
    };
}
