using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>A scorecard as a table: earlier years, target, quarters, status, changes. A column is one entry of the list in <see cref="Columns"/>.</summary>
internal static class ScorecardTable
{
    /// <param name="card">The scorecard.</param>
    /// <param name="anchor">Its id in the document.</param>
    /// <param name="label">"Table 1".</param>
    /// <param name="caption">What it holds.</param>
    /// <param name="explained">The measures that the document explains.</param>
    /// <param name="standing">The measures that have a row of their own already; those of this table are added.</param>
    /// <param name="wording">The language.</param>
    public static Table Of(EditionItem.Scorecard card, string anchor, string label, string caption, HashSet<string> explained, HashSet<string> standing, Wording wording)
    {
        var cells = new FigureCells(wording);
        var columns = Columns(card, cells, wording).ToList();
        var rows = card.Rows.Select(row => new Row(row.Measure.Title, [.. columns.Select(column => column.Cell(row))])
        {
            Code = row.Measure.Code,
            Kpi = row.Measure.Kpi,
            Anchor = explained.Contains(row.Measure.Code) ? MeasureAnchor.Of(row.Measure.Code) : null,
            Id = standing.Add(row.Measure.Code) ? ResultCells.RowOf(row.Measure) : null,
        }).ToList();
        return new Table(anchor, label, caption, wording["column.measure"], [.. columns.Select(column => column.Column)], rows, [.. cells.Notes, .. ResultCells.NotKnown(card.Rows.Select(row => row.Result), wording)]);
    }

    /// <summary>The columns of change: on the quarter before, and on the same quarter of the year before where any row has one.</summary>
    public static IEnumerable<(Column Column, Func<MeasureResult, Cell> Cell)> Changes(IReadOnlyList<MeasureResult> results, FigureCells cells, Wording wording)
    {
        if (results.Count == 0) yield break;
        var period = results[0].Period;
        var before = period.Plus(-1);
        if (before.Year == period.Year || results.Any(result => result.SinceQuarterBefore is not null))
        {
            yield return (new Column(before.Year == period.Year ? PeriodWords.Heading(before, wording).Title : wording.Short(before), CellKind.Number, wording["column.change-from"]), result => cells.Of(result.SinceQuarterBefore));
        }

        if (results.Any(result => result.SinceYearBefore is not null))
        {
            yield return (new Column(wording.Short(period.YearBefore), CellKind.Number, wording["column.change-from"]), result => cells.Of(result.SinceYearBefore));
        }
    }

    private static IEnumerable<(Column Column, Func<ScorecardRow, Cell> Cell)> Columns(EditionItem.Scorecard card, FigureCells cells, Wording wording)
    {
        for (var index = 0; index < card.EarlierYears.Count; index++)
        {
            var at = index;
            yield return (new Column(wording.Short(card.EarlierYears[at]), CellKind.Number, card.EarlierYears.Count > 1 ? wording["column.earlier-years"] : null), row => cells.Of(row.EarlierYears[at], withUnit: true));
        }

        yield return (new Column(wording["column.target"], CellKind.Number, card.TargetYear.Name), row => ResultCells.Target(row.Result, wording));
        for (var index = 0; index < card.Quarters.Count; index++)
        {
            var at = index;
            var (group, title) = PeriodWords.Heading(card.Quarters[at], wording);
            yield return (new Column(title, CellKind.Number, group), row => cells.Of(row.Quarters[at], withUnit: true));
        }

        // Where no measure has a target, the column of targets says so already.
        if (card.Rows.Any(row => row.Result.Status != Status.NoTarget))
        {
            yield return (new Column(wording["column.status"], CellKind.Status, card.TargetYear.Name), row => ResultCells.Status(row.Result.Judgement, wording));
        }

        foreach (var (column, cell) in Changes([.. card.Rows.Select(row => row.Result)], cells, wording)) yield return (column, row => cell(row.Result));
    }
}
