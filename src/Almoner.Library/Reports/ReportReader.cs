using Almoner.Library.Measures;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Reports;

/// <summary>Reads <c>reports/*.yaml</c>.</summary>
internal static class ReportReader
{
    private static readonly (string Word, ChartKind Kind)[] Charts =
    [
        ("pie", ChartKind.Pie), ("bar", ChartKind.Bar), ("grouped bar", ChartKind.GroupedBar), ("stacked bar", ChartKind.StackedBar), ("line", ChartKind.Line),
    ];

    private static readonly string[] OnlyOfTables = ["rows", "columns", "totals", "chart", "note"];

    private static readonly Shape ItemShape = new("report item", "One thing that stands in a section: a scorecard, a table or words.",
    [
        new("scorecard", new Kind.ListOf(new Kind.MeasureCode()), "Measures in rows: earlier years, target, quarters, change"),
        new("table", new Kind.MeasureCode(), "One measure broken down"),
        new("words", new Kind.Text(), "Plain words"),
        new("title", new Kind.Text(), "The caption of a scorecard or table"),
        new("rows", new Kind.Name(), "The breakdown that makes the rows of a table"),
        new("columns", new Kind.Choice("period", "months", "quarters"), "What makes the columns of a table; default period"),
        new("totals", new Kind.YesNo(), "Whether a row of totals closes the table"),
        new("chart", new Kind.Choice([.. Charts.Select(chart => chart.Word)]), "The chart to draw of the table"),
        new("note", new Kind.Text(), "A line under the table"),
    ]);

    private static readonly Shape SectionShape = new("section", "One section of the report.",
    [
        new("title", new Kind.Text(), "The heading", Required: true),
        new("about", new Kind.Text(), "A line under the heading"),
        new("items", new Kind.ListOf(new Kind.Mapping(ItemShape)), "What stands in it, in order", Required: true),
    ]);

    public static readonly Shape Shape = new("report", "What stands in a report, in which order.",
    [
        new("report", new Kind.Name(), "The report's name", Required: true),
        new("title", new Kind.Text(), "Its title", Required: true),
        new("about", new Kind.Text(), "A line under the title"),
        new("sections", new Kind.ListOf(new Kind.Mapping(SectionShape)), "Its sections, in order", Required: true),
    ]);

    public static ReportDefinition? Read(Node node, IReadOnlyDictionary<string, Measure> measures, Reading reading)
    {
        if (node.TextOf("report") is not { } name) return null;
        var sections = (node["sections"]?.Items ?? [])
            .Select(section => new ReportSection(
                section.TextOf("title") ?? "", section.TextOf("about"),
                [.. (section["items"]?.Items ?? []).Select(item => Item(item, measures, reading)).OfType<ReportItem>()]))
            .ToList();
        return new ReportDefinition(name, node.TextOf("title") ?? name, node.TextOf("about"), sections, node.Place);
    }

    private static ReportItem? Item(Node node, IReadOnlyDictionary<string, Measure> measures, Reading reading)
    {
        string[] kinds = ["scorecard", "table", "words"];
        if (kinds.Count(kind => node[kind] is not null) != 1)
        {
            reading.Error(LibraryCode.Contradiction, "this item is not one of scorecard, table or words", "Give it exactly one of these keys", node.Place);
            return null;
        }

        foreach (var stray in OnlyOfTables.Append("title").Where(key => node[key] is not null && node["table"] is null && (key != "title" || node["words"] is not null)))
        {
            reading.Error(LibraryCode.Contradiction, $"`{stray}` stands beside `{(node["words"] is null ? "scorecard" : "words")}`, which has none", "Leave it out, or write a table", node[stray]!.Place);
        }

        if (node.TextOf("words") is { } words) return new ReportItem.Words(words);
        if (node["scorecard"] is { } card)
        {
            var found = card.Items.Select(item => Measure(item, measures, reading)).OfType<Measure>().ToList();
            return new ReportItem.Scorecard(node.TextOf("title"), found);
        }

        if (Measure(node["table"]!, measures, reading) is not { } measure) return null;
        if (node["rows"] is not { } rows)
        {
            reading.Error(LibraryCode.MissingKey, $"the table of {measure.Code} does not say what makes its rows", "Add `rows:` with one of the measure's breakdowns", node.Place);
            return null;
        }

        if (measure.Breakdowns.FirstOrDefault(field => field.Name == rows.Text) is not { } by)
        {
            reading.Error(LibraryCode.UnknownField, $"{measure.Code} is not broken down by `{rows.Text}`",
                Nearest.Remedy(rows.Text ?? "", measure.Breakdowns.Select(field => field.Name), "breakdowns of the measure"), rows.Place);
            return null;
        }

        var columns = node.TextOf("columns") switch { "months" => TableColumns.Months, "quarters" => TableColumns.Quarters, _ => TableColumns.Period };
        ChartKind? chart = node.TextOf("chart") is { } word && Array.Find(Charts, candidate => candidate.Word == word) is { Word: not null } drawn ? drawn.Kind : null;
        return new ReportItem.Table(node.TextOf("title") ?? measure.Title, measure, by, columns, node.YesNoOf("totals"), chart, node.TextOf("note"));
    }

    private static Measure? Measure(Node node, IReadOnlyDictionary<string, Measure> measures, Reading reading) =>
        reading.Find(measures, node, LibraryCode.UnknownMeasure, "measure", "measures");
}
