using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner measure</c>: prints figures.</summary>
internal static class MeasureCommand
{
    public static Command Create(Shell shell)
    {
        var codes = new Argument<string[]>("CODE") { Description = "The measures; default: all", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
        var by = new Option<string[]>("--by") { Description = "Break down by a field, such as team; give it twice for two fields", HelpName = "FIELD" };
        var (period, dataset, workspace, json) = (Options.Period(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("measure", "Work out measures for a period and print their figures.") { codes, period, by, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, parsed.GetValue(json));
            using var council = opened.Value;
            return Run(shell, council, parsed.GetValue(codes) ?? [], parsed.GetValue(period)!, parsed.GetValue(by) ?? [], parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(Shell shell, OpenCouncil council, string[] codes, string periodText, string[] by, bool json)
    {
        var period = Options.Read(periodText, council.Workspace.YearStart);
        var problems = period.Problems.ToList();
        var fields = by.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        var (measures, left) = Chosen(council, codes, fields, problems);
        if (problems.Count > 0) return shell.Say(problems, json);
        var worked = council.Engine.Work([.. measures.Select(measure =>
            new FigureRequest(measure, [period.Value!], [.. fields.Select(name => measure.Breakdowns.First(field => field.Name == name))]))]);
        if (worked.Value is not { } table) return shell.Say(worked.Problems, json);
        if (json)
        {
            shell.Json(AsJson(table, council, period.Value!));
            return ExitCode.Done;
        }

        Print(shell, table, council, period.Value!, fields, left);
        return shell.Say(council.Warnings);
    }

    /// <summary>The measures asked for, and those of all that the breakdown leaves out.</summary>
    private static (List<Measure> Measures, List<Measure> LeftOut) Chosen(OpenCouncil council, string[] codes, List<string> fields, List<Problem> problems)
    {
        var all = council.Library.Measures;
        if (codes.Length == 0)
        {
            var parted = all.Values.ToLookup(measure => fields.TrueForAll(name => measure.Breakdowns.Any(field => field.Name == name)));
            if (!parted[true].Any())
            {
                problems.Add(Problem.Error(CommandCode.UnknownName, $"no measure is broken down by {string.Join(" and ", fields)}",
                    Nearest.Remedy(fields[0], all.Values.SelectMany(measure => measure.Breakdowns).Select(field => field.Name).Distinct(), "breakdowns")));
            }

            return ([.. parted[true]], [.. parted[false]]);
        }

        var chosen = new List<Measure>();
        foreach (var code in codes.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Find(council, code, problems) is not { } measure) continue;
            chosen.Add(measure);
            foreach (var name in fields.Where(name => measure.Breakdowns.All(field => field.Name != name)))
            {
                problems.Add(Problem.Error(CommandCode.UnknownName, $"{measure.Code} is not broken down by `{name}`",
                    Nearest.Remedy(name, measure.Breakdowns.Select(field => field.Name), "breakdowns of the measure")));
            }
        }

        return (chosen, []);
    }

    /// <summary>Looks a measure up by its code, in any letter case.</summary>
    internal static Measure? Find(OpenCouncil council, string code, List<Problem> problems)
    {
        if (council.Library.Measures.Values.FirstOrDefault(measure => string.Equals(measure.Code, code, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        problems.Add(Problem.Error(CommandCode.UnknownName, $"there is no measure {code}", Nearest.Remedy(code, council.Library.Measures.Keys, "measures")));
        return null;
    }

    private static void Print(Shell shell, FigureTable table, OpenCouncil council, Period period, List<string> fields, List<Measure> left)
    {
        shell.Line($"{council.Workspace.Council}, {period.Name}: {Words.Day(period.Start)} to {Words.Day(period.End)}. Dataset {council.Version.ShortId}.");
        shell.Line();
        var text = fields.Count == 0
            ? new TextTable("Code", "Measure", " Figure", " Numerator", " Denominator", "Remarks")
            : new TextTable(["Code", .. fields.Select(Heading), " Figure", " Numerator", " Denominator", "Remarks"]);
        var sources = table.Rows.Select(row => row.Figure.PublishedIn).OfType<string>().Distinct().ToList();
        foreach (var row in table.Rows)
        {
            var groups = row.By.Count == 0 ? fields.Select(_ => "(all)") : row.Groups.Select(value => value ?? "(empty)");
            string[] names = fields.Count == 0 ? [row.Measure.Title] : [.. groups];
            text.Add([row.Measure.Code, .. names, row.Figure.Print() + Mark(row.Figure), Part(row.Figure.KnownNumerator), Part(row.Figure.Denominator), Remark(row, council.Workspace.YearStart)]);
        }

        shell.Line(text.ToString());
        if (sources.Count > 0) shell.Line();
        foreach (var source in sources) shell.Line($"{HistoryMark(sources.IndexOf(source))}  Published in {source}; no records stand behind it.");
        if (left.Count > 0)
        {
            shell.Line();
            shell.Line($"Not broken down by {string.Join(" and ", fields)}: {string.Join(", ", left.Select(measure => measure.Code))}.");
        }

        // Blanks in the place of a mark keep the digits of the others in their columns.
        string Mark(Figure figure) => sources.Count == 0 ? "" : $" {(figure.PublishedIn is { } source ? HistoryMark(sources.IndexOf(source)) : "").PadRight(HistoryMark(sources.Count - 1).Length)}";

        static string HistoryMark(int index) => index == 0 ? "h" : string.Create(CultureInfo.InvariantCulture, $"h{index + 1}");
    }

    internal static string Part(Exact? part) => part is { } value ? Unit.Number(value, value.Denominator.IsOne ? 0 : 2) : "";

    private static string Heading(string field) => char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');

    private static string Remark(FigureRow row, int yearStart)
    {
        var since = row.Measure.Cumulative && row.Figure.Value is not null ? $"counted since {Words.Day(FinancialYear.Of(row.Period.LastMonth, yearStart).Start)}" : null;
        var state = row.Figure.State == FigureState.Provisional ? $"provisional: {row.Figure.Reason}" : row.Figure.Reason?.ToString();
        return string.Join("; ", new[] { since, state }.OfType<string>());
    }

    private static JsonObject AsJson(FigureTable table, OpenCouncil council, Period period) => new()
    {
        ["council"] = council.Workspace.Council,
        ["period"] = period.Name,
        ["from"] = period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dataset_version"] = council.Version.Id,
        ["library_version"] = council.Library.Version,
        ["warnings"] = Shell.Of(council.Warnings),
        ["figures"] = new JsonArray([.. table.Rows.Select(row =>
        {
            var figure = AsJson(row.Figure);
            figure.Insert(0, "measure", row.Measure.Code);
            figure.Insert(1, "title", row.Measure.Title);
            figure.Insert(2, "by", row.By.Count == 0 ? null : new JsonObject(row.By.Select((field, index) => KeyValuePair.Create(field.Name, (JsonNode?)row.Groups[index]))));
            return figure;
        })]),
    };

    /// <summary>A figure for programs: the value is rounded as printed, the exact numbers stand beside it.</summary>
    internal static JsonObject AsJson(Figure figure) => new()
    {
        ["state"] = figure.State.ToString().ToLowerInvariant(),
        ["value"] = figure.Value?.Round(figure.Decimals),
        ["printed"] = figure.Print(),
        ["unit"] = figure.Unit.Name,
        ["numerator"] = figure.KnownNumerator?.Round(6),
        ["denominator"] = figure.Denominator?.Round(6),
        ["times"] = figure.Denominator is null ? null : figure.Times.Round(6),
        ["rows"] = figure.Rows,
        ["reason"] = figure.Reason?.ToString(),
        ["published_in"] = figure.PublishedIn,
    };
}
