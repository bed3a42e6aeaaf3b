using System.Text.RegularExpressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Reports;

/// <summary>Reads the items of one report, and keeps the names of its tables apart.</summary>
/// <param name="measures">The measures of the library.</param>
/// <param name="named">The codes that the report names anywhere.</param>
/// <param name="reading">Where problems go.</param>
internal sealed partial class ItemReader(IReadOnlyDictionary<string, Measure> measures, IReadOnlySet<string> named, Reading reading)
{
    private static readonly (string Word, ChartKind Kind)[] Charts =
    [
        ("pie", ChartKind.Pie), ("bar", ChartKind.Bar), ("grouped bar", ChartKind.GroupedBar), ("stacked bar", ChartKind.StackedBar), ("line", ChartKind.Line),
    ];

    private static readonly (string Word, FigurePart Part)[] Parts =
    [
        ("value", FigurePart.Value), ("numerator", FigurePart.Numerator), ("denominator", FigurePart.Denominator), ("share", FigurePart.Share),
    ];

    private static readonly Kind.Choice PartWord = new([.. Parts.Select(part => part.Word)]);

    private static readonly Shape HeadingsShape = new("heading of what is shown", "What is shown of each figure, in order, each with the heading of its columns.",
        [.. Parts.Select(part => new Key(part.Word, new Kind.Text(), "The heading"))]);

    public static readonly Shape Shape = new("report item", "One thing that stands in a section: a scorecard, a table or words.",
    [
        new("scorecard", new Kind.Either(new Kind.ListOf(new Kind.MeasureCode()), new Kind.Choice(Others)),
            "Measures in rows: earlier years, target, quarters, change; or the periods that `columns` says. `others`: every measure that the report names nowhere"),
        new("table", new Kind.MeasureCode(), "One measure broken down"),
        new("words", new Kind.Text(), "Plain words"),
        TranslationReader.Of("words"),
        new("name", new Kind.Name(), "The name of a table, unique in the report; by default its title in small letters with hyphens"),
        new("title", new Kind.Text(), "The caption of a scorecard or table"),
        TranslationReader.Of("title"),
        new("rows", new Kind.Name(), "The breakdown that makes the rows of a table"),
        new("columns", new Kind.Either(new Kind.Text(), new Kind.ListOf(new Kind.Text())),
            $"What makes columns: a breakdown, periods, or both as [periods, breakdown]. The periods are: {string.Join(", ", ColumnPeriodsOfAReport.Words.Select(known => known.Word))}. Default for tables: period"),
        new("show", new Kind.Either(PartWord, new Kind.ListOf(PartWord), new Kind.Mapping(HeadingsShape)), "What is shown of each figure, in order; a chart draws the first. Default value"),
        new("totals", new Kind.Either(new Kind.YesNo(), new Kind.Choice("both")), "Whether a row of totals closes the table; both: a row, and a column under each period"),
        new("every_code", new Kind.YesNo(), "Whether every declared code stands in the table, also those that no record has"),
        new("chart", new Kind.Choice([.. Charts.Select(chart => chart.Word)]), "The chart to draw of the table"),
        new("note", new Kind.Text(), "A line under the table"),
        TranslationReader.Of("note"),
    ]);

    /// <summary>Stands for every measure that the report names nowhere, so that a new one is in the report as soon as it is in the library.</summary>
    private const string Others = "others";

    private static readonly string[] OnlyOfBreakdowns = ["rows", "show", "totals", "every_code"];
    private static readonly string[] OnlyWithColumns = ["name", "chart", "note", "note_cy"];

    private readonly Dictionary<string, Place> names = [];

    public ReportItem? Read(Node node)
    {
        string[] kinds = ["scorecard", "table", "words"];
        if (kinds.Count(kind => node[kind] is not null) != 1)
        {
            reading.Error(LibraryCode.Contradiction, "this item is not one of scorecard, table or words", "Give it exactly one of these keys", node.Place);
            return null;
        }

        if (node["table"] is { } table) return Measure(table) is { } measure ? Table(node, measure) : null;
        if (node["scorecard"] is { } card) return Scorecard(node, card);
        foreach (var (stray, place, _) in node.Entries.Where(entry => entry.Key is not ("words" or "words_cy")))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `words`, which has none", "Leave it out, or write a table", place);
        }

        return node.TextOf("words") is { } words ? new ReportItem.Words(words) : null;
    }

    private ReportItem? Scorecard(Node node, Node card)
    {
        var title = node.TextOf("title");
        var found = card.Text?.Trim() == Others
            ? [.. measures.Values.Where(measure => !named.Contains(measure.Code)).OrderBy(measure => measure.Code, StringComparer.Ordinal)]
            : card.Items.Select(Measure).OfType<Measure>().ToList();
        foreach (var stray in OnlyOfBreakdowns.Where(key => node[key] is not null))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `scorecard`, which has none", "Leave it out, or write a table", node[stray]!.Place);
        }

        if (node["columns"] is not { } columns)
        {
            foreach (var stray in OnlyWithColumns.Where(key => node[key] is not null))
            {
                reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside a `scorecard` without `columns`", "Say with `columns:` which periods make them, or leave it out", node[stray]!.Place);
            }

            return found.Count > 0 ? new ReportItem.Scorecard(title, found) : null;
        }

        if (Columns(columns, [], "of the scorecard") is not { } periods || found.Count < card.Items.Count()) return null;
        title ??= found is [var only] ? only.Title : null;
        if (title is null)
        {
            reading.Error(LibraryCode.MissingKey, "this scorecard of several measures has no `title`", "Add `title:`; it is the caption of the table", node.Place);
            return null;
        }

        return new ReportItem.MeasuresByPeriod(NameOf(node, title, found[0]), title, found, periods.Periods, Chart(node, chart => ChartRules.Against(chart, found, periods.Periods)), node.TextOf("note"));
    }

    private ReportItem.Table? Table(Node node, Measure measure)
    {
        if (node["rows"] is not { } rows)
        {
            reading.Error(LibraryCode.MissingKey, $"the table of {measure.Code} does not say what makes its rows", "Add `rows:` with one of the measure's breakdowns", node.Place);
            return null;
        }

        if (Breakdown(rows, measure) is not { } by || Columns(node["columns"], measure.Breakdowns, $"of {measure.Code}") is not { } columns || Show(node, measure) is not { } show) return null;
        if (columns.By == by)
        {
            reading.Error(LibraryCode.TableFit, $"`{by.Name}` makes both the rows and the columns", "Name another breakdown, or leave one out", node["columns"]!.Place);
        }

        var totals = node.TextOf("totals") switch { "true" => Totals.Row, "both" => Totals.Both, _ => Totals.None };
        if (totals == Totals.Both && columns.By is null)
        {
            reading.Error(LibraryCode.TableFit, "`totals: both` needs columns by a breakdown", "Write `totals: true`, or name a breakdown in `columns:`", node["totals"]!.Place);
        }

        var everyCode = node.YesNoOf("every_code");
        if (everyCode && by.Type != FieldType.Code && columns.By?.Type != FieldType.Code)
        {
            reading.Error(LibraryCode.TableFit, $"`every_code` needs a breakdown by codes, and `{by.Name}` has no list of them", "Leave it out, or declare the field's `codes:`", node["every_code"]!.Place);
        }

        var title = node.TextOf("title") ?? measure.Title;
        return new ReportItem.Table(
            NameOf(node, title, measure), title, measure, by, columns, show, totals, everyCode,
            Chart(node, chart => ChartRules.Against(chart, measure, columns, show[0].Part)), node.TextOf("note"));
    }

    private Field? Breakdown(Node written, Measure measure)
    {
        if (written.Text?.Trim() is not { } name) return null;
        if (measure.Breakdowns.FirstOrDefault(field => field.Name == name) is { } found) return found;
        reading.Error(LibraryCode.UnknownField, $"{measure.Code} is not broken down by `{name}`",
            Nearest.Remedy(name, measure.Breakdowns.Select(field => field.Name), "breakdowns of the measure"), written.Place);
        return null;
    }

    /// <summary>Periods, a breakdown, or both with the periods first.</summary>
    private TableColumns? Columns(Node? written, IReadOnlyList<Field> breakdowns, string ofWhat)
    {
        if (written is null) return new TableColumns(ColumnPeriods.Period, null);
        var items = written.Items.ToList();
        ColumnPeriods? periods = null;
        Field? by = null;
        foreach (var item in items)
        {
            var word = item.Text?.Trim() ?? "";
            if (periods is null && by is null && Array.Find(ColumnPeriodsOfAReport.Words, known => known.Word == word) is { Word: not null } known)
            {
                periods = known.Periods;
            }
            else if (by is null && breakdowns.FirstOrDefault(field => field.Name == word) is { } field)
            {
                by = field;
            }
            else
            {
                var remedy = items.Count > 1 && ColumnPeriodsOfAReport.Words.Any(known => known.Word == word)
                    ? "Write [periods, breakdown]: one of each, the periods first"
                    : Nearest.Remedy(word, ColumnPeriodsOfAReport.Words.Select(known => known.Word).Concat(breakdowns.Select(field => field.Name)), $"columns {ofWhat}");
                reading.Error(LibraryCode.WrongKind, $"`columns` holds `{word}`", remedy, item.Place);
                return null;
            }
        }

        return new TableColumns(periods ?? ColumnPeriods.Period, by);
    }

    private IReadOnlyList<ShownPart>? Show(Node node, Measure measure)
    {
        if (node["show"] is not { } written) return [new ShownPart(FigurePart.Value, null)];
        var words = written.IsMapping
            ? written.Entries.Select(entry => (Word: entry.Key, entry.Place, Heading: entry.Value.Text?.Trim())).ToList()
            : [.. written.Items.Select(item => (Word: item.Text?.Trim() ?? "", item.Place, Heading: (string?)null))];
        var shown = new List<ShownPart>();
        foreach (var (word, place, heading) in words)
        {
            if (Array.Find(Parts, known => known.Word == word) is not { Word: not null } known) return null;
            if (shown.Exists(part => part.Part == known.Part))
            {
                reading.Error(LibraryCode.Twice, $"`{word}` is shown twice", "Remove one", place);
            }
            else if (known.Part is FigurePart.Numerator or FigurePart.Denominator && measure.Formula is not Formula.Ratio)
            {
                reading.Error(LibraryCode.NotShown, $"{measure.Code} has no {word}: nothing is divided in it", "Show `value` or `share`", place);
            }
            else if (known.Part == FigurePart.Share && !measure.AddsUp)
            {
                reading.Error(LibraryCode.NotShown, $"{measure.Code} is no count or sum, so its groups are no shares of a total", "Show `value`, or `numerator` and `denominator`", place);
            }

            shown.Add(new ShownPart(known.Part, heading));
        }

        return shown.Count == 0 ? [new ShownPart(FigurePart.Value, null)] : shown;
    }

    private ChartKind? Chart(Node node, Func<ChartKind, (string What, string Remedy)?> against)
    {
        if (Array.Find(Charts, known => known.Word == node.TextOf("chart")) is not { Word: not null } known) return null;
        if (against(known.Kind) is { } fault) reading.Error(LibraryCode.ChartFit, fault.What, fault.Remedy, node["chart"]!.Place);
        return known.Kind;
    }

    /// <summary>The name written, or the title's: "crt-discharge-outcomes" of "CRT discharge outcomes".</summary>
    private string NameOf(Node node, string title, Measure measure)
    {
        var slug = NotOfNames().Replace(title.ToLowerInvariant(), "-").Trim('-');
        var name = node.TextOf("name") ?? (slug is [>= 'a' and <= 'z', ..] ? slug : measure.Code.ToLowerInvariant());
        var place = (node["name"] ?? node["title"])?.Place ?? node.Place;
        if (!names.TryAdd(name, place))
        {
            reading.Error(LibraryCode.Twice, $"the table `{name}` is declared twice", $"Give one of them a `name:` of its own; the other stands at {names[name]}", place);
        }

        return name;
    }

    private Measure? Measure(Node node) => reading.Find(measures, node, LibraryCode.UnknownMeasure, "measure", "measures");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfNames();
}
