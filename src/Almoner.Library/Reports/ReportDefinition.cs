using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;

namespace Almoner.Library.Reports;

/// <summary>What stands in a report, in which order. It lays measures out; it works nothing out.</summary>
public sealed record ReportDefinition(string Name, string Title, string? About, IReadOnlyList<ReportSection> Sections, Place Place);

/// <summary>One numbered section of a report.</summary>
public sealed record ReportSection(string Title, string? About, IReadOnlyList<ReportItem> Items);

/// <summary>One thing that stands in a section.</summary>
public abstract record ReportItem
{
    /// <summary>Measures in rows: earlier years, target, quarters of the year so far, change.</summary>
    public sealed record Scorecard(string? Title, IReadOnlyList<Measure> Measures) : ReportItem;

    /// <summary>One measure broken down, with an optional chart of the same figures.</summary>
    /// <param name="Title">The caption.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="Rows">The breakdown that makes rows.</param>
    /// <param name="Columns">What makes columns.</param>
    /// <param name="Totals">Whether a row of totals closes it.</param>
    /// <param name="Chart">The kind of chart to draw of it; null for none.</param>
    /// <param name="Note">A line under the table.</param>
    public sealed record Table(string Title, Measure Measure, Field Rows, TableColumns Columns, bool Totals, ChartKind? Chart, string? Note) : ReportItem;

    /// <summary>Plain words.</summary>
    public sealed record Words(string Text) : ReportItem;
}

/// <summary>What makes the columns of a table.</summary>
public enum TableColumns
{
    /// <summary>One column: the report's period.</summary>
    Period,

    /// <summary>One a month, from the start of the financial year to the end of the period.</summary>
    Months,

    /// <summary>One a quarter: the last quarter of the year before, and this year's up to the period.</summary>
    Quarters,
}

public enum ChartKind
{
    /// <summary>Shares of a whole, for few parts.</summary>
    Pie,

    /// <summary>Horizontal bars, one a row.</summary>
    Bar,

    /// <summary>Bars side by side, one group a row, one bar a column.</summary>
    GroupedBar,

    /// <summary>Bars stacked by row, one a column.</summary>
    StackedBar,

    /// <summary>Lines over the columns, one a row.</summary>
    Line,
}
