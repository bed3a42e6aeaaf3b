using Almoner.Editions;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>One measure broken down, as a table: a row a value, a column a period, the totals last.</summary>
internal static class BreakdownTable
{
    public static Table Of(EditionItem.Table item, string anchor, string label, string caption)
    {
        var cells = new FigureCells();
        var rows = item.Rows.Select(row => new Row(row.Label, [.. row.Figures.Select(figure => cells.Of(figure, withUnit: false))])).ToList();
        if (item.Totals is { } totals) rows.Add(new Row("All", [.. totals.Select(figure => cells.Of(figure, withUnit: false))], IsTotal: true));
        var unit = item.Measure.Unit == Unit.Count || item.Measure.Unit == Unit.Percent ? "" : $" ({item.Measure.Unit.Name})";
        return new Table(
            anchor,
            label,
            caption + unit,
            Sentence(PeriodWords.Field(item.RowsOf.Name)),
            [.. item.Columns.Select(column => Of(column, item.Columns.Count))],
            rows,
            [.. cells.Notes, .. item.Rows.Count == 0 ? [new Note(null, "No records to break down.")] : Array.Empty<Note>(), .. item.Note is { } note ? [new Note(null, note)] : Array.Empty<Note>()]);
    }

    private static Column Of(Period period, int count) => count == 1
        ? new Column(period.Name, CellKind.Number)
        : new Column(PeriodWords.Heading(period).Title, CellKind.Number, PeriodWords.Heading(period).Group);

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
