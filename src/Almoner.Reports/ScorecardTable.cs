using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>A scorecard as a table: earlier years, target, quarters, change. A column is one entry of the list in <see cref="Columns"/>.</summary>
internal static class ScorecardTable
{
    public static Table Of(EditionItem.Scorecard card, string anchor, string label, string caption, HashSet<string> explained)
    {
        var cells = new FigureCells();
        var columns = Columns(card, cells).ToList();
        var rows = card.Rows.Select(row => new Row(row.Measure.Title, [.. columns.Select(column => column.Cell(row))])
        {
            Code = row.Measure.Code,
            Kpi = row.Measure.Kpi,
            Anchor = explained.Contains(row.Measure.Code) ? DefinitionsSection.AnchorOf(row.Measure) : null,
        }).ToList();
        return new Table(anchor, label, caption, "Measure", [.. columns.Select(column => column.Column)], rows, cells.Notes) { IsScorecard = true };
    }

    private static IEnumerable<(Column Column, Func<ScorecardRow, Cell> Cell)> Columns(EditionItem.Scorecard card, FigureCells cells)
    {
        for (var index = 0; index < card.EarlierYears.Count; index++)
        {
            var at = index;
            yield return (new Column(card.EarlierYears[at].Name, CellKind.Number, card.EarlierYears.Count > 1 ? "Earlier years" : null), row => cells.Of(row.EarlierYears[at], withUnit: true));
        }

        yield return (new Column("Target", CellKind.Text, card.TargetYear.Name), row => Target(row.Target));
        for (var index = 0; index < card.Quarters.Count; index++)
        {
            var at = index;
            var (group, title) = PeriodWords.Heading(card.Quarters[at]);
            yield return (new Column(title, CellKind.Number, group), row => cells.Of(row.Quarters[at], withUnit: true));
        }

        if (card.Quarters.Count > 1)
        {
            var before = card.Quarters[^2];
            var title = before is Quarter ? PeriodWords.Heading(before).Title : before.Name;
            yield return (new Column($"Change from {title}", CellKind.Number), row => FigureCells.Of(row.Change));
        }

        // The status of each measure against its target belongs here, once an edition holds it.
    }

    private static Cell Target(string target) =>
        new(CellKind.Number, target) { StandsForNoValue = target.Length > 0 && !char.IsAsciiDigit(target[0]) };
}
