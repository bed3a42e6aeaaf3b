using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Reports;

/// <summary>What stands in a report, in which order. It lays measures out; it works nothing out.</summary>
public sealed record ReportDefinition(string Name, string Title, string? About, IReadOnlyList<ReportSection> Sections, Place Place)
{
    /// <summary>The measures that its summary draws, at most <see cref="SummaryCharts.Most"/>, each shown by the report; empty where the usual rule chooses them.</summary>
    public IReadOnlyList<Measure> SummaryCharts { get; init; } = [];
}

/// <summary>One numbered section of a report.</summary>
public sealed record ReportSection(string Title, string? About, IReadOnlyList<ReportItem> Items);

/// <summary>One thing that stands in a section.</summary>
public abstract record ReportItem
{
    /// <summary>Measures in rows: earlier years, target, quarters of the year so far, change.</summary>
    public sealed record Scorecard(string? Title, IReadOnlyList<Measure> Measures) : ReportItem;

    /// <summary>Measures in rows, the target and then periods in columns, with an optional chart of the same figures.</summary>
    /// <param name="Name">Its name, unique among the tables of the report: what words about it are attached to.</param>
    /// <param name="Title">The caption.</param>
    /// <param name="Measures">The measures; of one unit where a chart is drawn.</param>
    /// <param name="Periods">The periods that make columns.</param>
    /// <param name="Chart">The kind of chart to draw of it; null for none.</param>
    /// <param name="Note">A line under the table.</param>
    public sealed record MeasuresByPeriod(string Name, string Title, IReadOnlyList<Measure> Measures, ColumnPeriods Periods, ChartKind? Chart, string? Note) : ReportItem;

    /// <summary>One measure broken down, with an optional chart of the same figures.</summary>
    /// <param name="Name">Its name, unique among the tables of the report: what words about it are attached to.</param>
    /// <param name="Title">The caption.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="Rows">The breakdown that makes rows.</param>
    /// <param name="Columns">What makes columns.</param>
    /// <param name="Show">What is shown of each figure, in order; at least one. A chart draws the first.</param>
    /// <param name="Totals">Which totals close it.</param>
    /// <param name="EveryCode">Whether every declared code of the breakdowns stands in it, also those that no record has.</param>
    /// <param name="Chart">The kind of chart to draw of it; null for none.</param>
    /// <param name="Note">A line under the table.</param>
    public sealed record Table(
        string Name,
        string Title,
        Measure Measure,
        Field Rows,
        TableColumns Columns,
        IReadOnlyList<ShownPart> Show,
        Totals Totals,
        bool EveryCode,
        ChartKind? Chart,
        string? Note) : ReportItem;

    /// <summary>Plain words.</summary>
    public sealed record Words(string Text) : ReportItem;

    /// <summary>The measures that it shows.</summary>
    public IReadOnlyList<Measure> Shows => this switch
    {
        Scorecard card => card.Measures,
        MeasuresByPeriod series => series.Measures,
        Table table => [table.Measure],
        _ => [],
    };

    /// <summary>The name that words about it are attached to, and its caption; null for what has none of its own.</summary>
    public (string Name, string Title)? Named => this switch
    {
        MeasuresByPeriod series => (series.Name, series.Title),
        Table table => (table.Name, table.Title),
        _ => null,
    };
}

/// <summary>What makes the columns of a table: periods, and under each of them the groups of a breakdown when there is one.</summary>
public sealed record TableColumns(ColumnPeriods Periods, Field? By);

/// <summary>Something shown of a figure, with the heading of its columns; null for the usual one.</summary>
public sealed record ShownPart(FigurePart Part, string? Heading);

/// <summary>What can be shown of a figure.</summary>
public enum FigurePart
{
    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>What the value is the share or quotient of.</summary>
    Numerator,

    /// <summary>What the numerator is divided by.</summary>
    Denominator,

    /// <summary>The value as a percentage of its column's total.</summary>
    Share,
}

/// <summary>Which totals close a table. They are worked out from the records, never by adding up what is printed.</summary>
public enum Totals
{
    None,

    /// <summary>A row over all groups of the rows.</summary>
    Row,

    /// <summary>That row, and under each period a column over all groups of the columns.</summary>
    Both,
}

public enum ChartKind
{
    /// <summary>Shares of a whole, for few parts.</summary>
    Pie,

    /// <summary>Bars: one a row of a table, or one a period of a single measure.</summary>
    Bar,

    /// <summary>Bars side by side, one group a row, one bar a column.</summary>
    GroupedBar,

    /// <summary>Bars stacked by row, one a column.</summary>
    StackedBar,

    /// <summary>Lines over the columns, one a row.</summary>
    Line,

    /// <summary>A dot for each of many single values, one line of dots a row. Made of audits; the report language does not write it.</summary>
    Dots,
}
