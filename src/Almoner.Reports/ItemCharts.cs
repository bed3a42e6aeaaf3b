using Almoner.Editions;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>What the chart of an item shows. It draws the periods that are as long as the shortest: a year beside its months would be another scale, and stays in the table.</summary>
internal static class ItemCharts
{
    /// <summary>The figures shown first, without the columns of totals.</summary>
    public static Chart? Of(EditionItem.Table item, string id, Wording wording)
    {
        if (item.Chart is not { } kind) return null;
        var onlyTotals = item.Columns.All(column => column.IsTotal);
        var drawn = Drawn(item.Columns.Select(column => column.Period))
            .Where(index => item.Columns[index].Shown == item.Columns[0].Shown && item.Columns[index].IsTotal == onlyTotals).ToList();
        IReadOnlyList<Figure> Of(IReadOnlyList<Figure> figures) => [.. drawn.Select(index => figures[index])];
        var rows = item.Rows.Select(row => new ChartRow(row.Label, Of(row.Figures))).ToList();
        var unit = rows is [{ Figures: [var first, ..] }, ..] ? first.Unit : item.Measure.Unit;
        // Shares add up to 100%, which nobody needs to be told.
        var totals = item.Totals is { } all && item.Columns[0].Shown.Part != FigurePart.Share ? Of(all) : null;
        return new Chart(id, kind, item.Title, unit, PeriodWords.Field(item.RowsOf.Name), Names([.. drawn.Select(index => item.Columns[index])], wording), rows, totals);
    }

    /// <summary>The measures of one unit; a single one goes without a name, since the title says it.</summary>
    public static Chart? Of(EditionItem.MeasuresByPeriod item, string id, Wording wording)
    {
        if (item.Chart is not { } kind) return null;
        var drawn = Drawn(item.Columns).ToList();
        var single = item.Rows.Count == 1;
        var rows = item.Rows.Select(row => new ChartRow(single ? "" : row.Measure.Title, [.. drawn.Select(index => row.Figures[index])])).ToList();
        return new Chart(
            id, single && kind != ChartKind.Line ? ChartKind.Bar : kind, item.Title, item.Rows[0].Measure.Unit, wording["chart.measure"], PeriodWords.Columns([.. drawn.Select(index => item.Columns[index])], wording), rows, null)
        {
            Targets = single || kind == ChartKind.Line ? [.. Targets(item, drawn)] : [],
        };
    }

    /// <summary>One line for each measure that has values to reach; none beside groups of bars, where it could not be seen whose it is.</summary>
    private static IEnumerable<TargetLine> Targets(EditionItem.MeasuresByPeriod item, IReadOnlyList<int> drawn) => item.Rows
        .Select((row, index) => new TargetLine([.. drawn.Select(column => row.Aims[column])], index))
        .Where(target => target.Values.Any(value => value is not null));

    private static IEnumerable<int> Drawn(IEnumerable<Period> columns)
    {
        var lengths = columns.Select(period => period.Months.Count()).ToList();
        return Enumerable.Range(0, lengths.Count).Where(index => lengths[index] == lengths.Min());
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<TableColumn> columns, Wording wording)
    {
        var periods = columns.Select(column => column.Period).Distinct().ToList();
        var names = periods.Zip(PeriodWords.Columns(periods, wording)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. columns.Select(column => column.Group is not { } group ? names[column.Period] : periods.Count == 1 ? group : $"{names[column.Period]}, {group}")];
    }
}
