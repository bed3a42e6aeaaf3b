using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Measures by period as a table: a row a measure, the year's target, then a column a period.</summary>
internal static class SeriesTable
{
    /// <param name="item">The measures.</param>
    /// <param name="anchor">Its id in the document.</param>
    /// <param name="label">"Table 1".</param>
    /// <param name="caption">What it holds; the unit is added where all measures have the same.</param>
    /// <param name="explained">The measures that the document explains.</param>
    /// <param name="standing">The measures that have a row of their own already; those of this table are added.</param>
    /// <param name="wording">The language.</param>
    public static Table Of(EditionItem.MeasuresByPeriod item, string anchor, string label, string caption, HashSet<string> explained, HashSet<string> standing, Wording wording)
    {
        var cells = new FigureCells(wording);
        // One unit for all stands in the caption once; figures of several carry their own.
        var unit = item.Rows.Select(row => row.Measure.Unit).Distinct().Count() == 1 ? item.Rows[0].Measure.Unit : null;
        var rows = item.Rows.Select(row => new Row(row.Measure.Title, [ResultCells.Target(row.Result, wording), .. row.Figures.Select(figure => cells.Of(figure, withUnit: unit is null))])
        {
            Code = row.Measure.Code,
            Kpi = row.Measure.Kpi,
            Anchor = explained.Contains(row.Measure.Code) ? MeasureAnchor.Of(row.Measure.Code) : null,
            Id = standing.Add(row.Measure.Code) ? ResultCells.RowOf(row.Measure) : null,
        }).ToList();
        return new Table(
            anchor,
            label,
            caption + (unit is null || unit == Unit.Count || unit == Unit.Percent ? "" : $" ({unit.NameIn(wording)})"),
            wording["column.measure"],
            [new Column(wording["column.target"], CellKind.Number, item.TargetYear.Name), .. item.Columns.Select(period => new Column(PeriodWords.Heading(period, wording).Title, CellKind.Number, PeriodWords.Heading(period, wording).Group))],
            rows,
            [.. cells.Notes, .. item.Note is { } note ? [new Note(null, note)] : Array.Empty<Note>()]);
    }
}
