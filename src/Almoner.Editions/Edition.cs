using Almoner.Editions.Commentary;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A report's figures for one period, worked out and laid ready: what every writer of documents reads, and all it may read.</summary>
public sealed record Edition
{
    public required ReportDefinition Report { get; init; }

    /// <summary>The council's name, as its workspace gives it.</summary>
    public required string Council { get; init; }

    public required Quarter Period { get; init; }

    /// <summary>The dataset version that every figure was worked out from.</summary>
    public required string DatasetVersion { get; init; }

    /// <summary>The library version that every definition came from.</summary>
    public required string LibraryVersion { get; init; }

    /// <summary>The last day that the records are complete to; null when no record set runs in time.</summary>
    public required DateOnly? CompleteTo { get; init; }

    public required IReadOnlyList<EditionSection> Sections { get; init; }

    /// <summary>For the code of every measure that the edition shows, how it stands at the end of the period.</summary>
    public required IReadOnlyDictionary<string, MeasureResult> Results { get; init; }

    /// <summary>Every figure that was worked out for it, each once: those that it shows, and those that they were judged by.</summary>
    public IReadOnlyList<EditionFigure> Figures { get; init; } = [];

    /// <summary>What people say about the figures.</summary>
    public EditionCommentary Commentary { get; init; } = EditionCommentary.None;

    /// <summary>What the register says of it; null for a report that nobody prepared as an edition.</summary>
    public EditionStanding? Standing { get; init; }

    /// <summary>What the library calls fields, codes and record sets in the language that the edition is in, by what they are in English.</summary>
    public Func<string, string> LibraryWords { get; init; } = english => english;

    /// <summary>How its key performance indicators stand.</summary>
    public Headline Headline => new([.. Measures.Where(measure => measure.Kpi).Select(measure => Results[measure.Code])]);

    /// <summary>Every measure that the edition shows, each once, in the order in which it first stands.</summary>
    public IEnumerable<Measure> Measures => Sections
        .SelectMany(section => section.Items)
        .SelectMany<EditionItem, Measure>(item => item switch
        {
            EditionItem.Scorecard card => card.Rows.Select(row => row.Measure),
            EditionItem.MeasuresByPeriod series => series.Rows.Select(row => row.Measure),
            EditionItem.Table table => [table.Measure],
            _ => [],
        })
        .DistinctBy(measure => measure.Code);
}

/// <summary>A section with its figures.</summary>
/// <param name="Number">From 1.</param>
public sealed record EditionSection(int Number, string Title, string? About, IReadOnlyList<EditionItem> Items);

/// <summary>One thing in a section, with its figures.</summary>
public abstract record EditionItem
{
    /// <summary>Measures in rows; earlier years, target, quarters, status and changes in columns.</summary>
    public sealed record Scorecard(
        string? Title,
        IReadOnlyList<Period> EarlierYears,
        FinancialYear TargetYear,
        IReadOnlyList<Period> Quarters,
        IReadOnlyList<ScorecardRow> Rows) : EditionItem;

    /// <summary>Measures in rows; the target and then periods in columns.</summary>
    /// <param name="Name">Its name, unique among the tables of the report.</param>
    /// <param name="Title">The caption.</param>
    /// <param name="TargetYear">The year whose targets stand beside the figures.</param>
    /// <param name="Columns">The periods.</param>
    /// <param name="Rows">One row a measure.</param>
    /// <param name="Chart">The chart to draw of the rows; null for none.</param>
    /// <param name="Note">A line under the table.</param>
    public sealed record MeasuresByPeriod(
        string Name,
        string Title,
        FinancialYear TargetYear,
        IReadOnlyList<Period> Columns,
        IReadOnlyList<MeasureByPeriod> Rows,
        ChartKind? Chart,
        string? Note) : EditionItem;

    /// <summary>One measure broken down.</summary>
    /// <param name="Name">Its name, unique among the tables of the report.</param>
    /// <param name="Title">The caption.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="RowsOf">The field whose values make the rows.</param>
    /// <param name="ColumnsOf">The field whose values make columns under each period; null for none.</param>
    /// <param name="Columns">The columns, at least one: period by period, in each group by group, in each what is shown.</param>
    /// <param name="Rows">One row a value, each with one figure a column.</param>
    /// <param name="Totals">The figures over all rows, worked out from the records, or null when not asked for.</param>
    /// <param name="Chart">The chart to draw of the rows, of what is shown first; null for none.</param>
    /// <param name="Note">A line under the table.</param>
    public sealed record Table(
        string Name,
        string Title,
        Measure Measure,
        Field RowsOf,
        Field? ColumnsOf,
        IReadOnlyList<TableColumn> Columns,
        IReadOnlyList<TableRow> Rows,
        IReadOnlyList<Figure>? Totals,
        ChartKind? Chart,
        string? Note) : EditionItem;

    /// <summary>Plain words.</summary>
    public sealed record Words(string Text) : EditionItem;
}

/// <summary>One measure of a scorecard.</summary>
/// <param name="Result">How the measure stands.</param>
/// <param name="EarlierYears">Its figures of the earlier years, in the scorecard's order.</param>
/// <param name="Quarters">Its figures of the quarters, in the scorecard's order; the last is the edition's period.</param>
public sealed record ScorecardRow(MeasureResult Result, IReadOnlyList<Figure> EarlierYears, IReadOnlyList<Figure> Quarters)
{
    public Measure Measure => Result.Measure;
}

/// <summary>One measure over periods.</summary>
/// <param name="Result">How the measure stands.</param>
/// <param name="Aims">The value that it is to reach in each period, one a column; null where no target in force at its end is such a value.</param>
/// <param name="Figures">Its figures, one a column.</param>
public sealed record MeasureByPeriod(MeasureResult Result, IReadOnlyList<Figure?> Aims, IReadOnlyList<Figure> Figures)
{
    public Measure Measure => Result.Measure;
}

/// <summary>A column of a table.</summary>
/// <param name="Period">The period that its figures are of.</param>
/// <param name="Group">The value of the breakdown by columns, as printed; null where there is none, and over all groups.</param>
/// <param name="Shown">What is shown of the figures.</param>
/// <param name="IsTotal">Whether it stands for all groups of the breakdown by columns.</param>
public sealed record TableColumn(Period Period, string? Group, ShownPart Shown, bool IsTotal);

/// <summary>A row of a table. <see cref="Label"/> is the value of the breakdown, as printed; "Not recorded" where records leave it empty.</summary>
public sealed record TableRow(string Label, IReadOnlyList<Figure> Figures);
