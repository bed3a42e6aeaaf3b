using Almoner.Editions;
using Almoner.Library.Reports;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>
/// One measure broken down, as a table: a row a value, the totals last. Over the columns stand up to three headings, each only
/// where it tells columns apart: the period, the group, and what is shown.
/// </summary>
internal static class BreakdownTable
{
    public static Table Of(EditionItem.Table item, string anchor, string label, string caption)
    {
        var cells = new FigureCells();
        var rows = item.Rows.Select(row => new Row(row.Label, [.. row.Figures.Select(figure => cells.Of(figure, withUnit: false))])).ToList();
        if (item.Totals is { } totals) rows.Add(new Row("All", [.. totals.Select(figure => cells.Of(figure, withUnit: false))], IsTotal: true));
        return new Table(
            anchor,
            label,
            caption + UnitOf(item),
            PeriodWords.Sentence(PeriodWords.Field(item.RowsOf.Name)),
            Columns(item),
            rows,
            [.. cells.Notes, .. item.Rows.Count == 0 ? [new Note(null, "No records to break down.")] : Array.Empty<Note>(), .. item.Note is { } note ? [new Note(null, note)] : Array.Empty<Note>()]);
    }

    private static List<Column> Columns(EditionItem.Table item)
    {
        var periods = item.Columns.Select(column => column.Period).Distinct().ToList();
        if (item.ColumnsOf is null && !TellsParts(item))
        {
            return [.. periods.Select(period => periods.Count == 1
                ? new Column(period.Name, CellKind.Number)
                : new Column(PeriodWords.Heading(period).Title, CellKind.Number, PeriodWords.Heading(period).Group))];
        }

        var names = periods.Zip(PeriodWords.Columns(periods)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. item.Columns.Select(column =>
        {
            var headings = new List<string>();
            if (periods.Count > 1) headings.Add(names[column.Period]);
            if (item.ColumnsOf is not null) headings.Add(column.Group ?? "All");
            if (TellsParts(item)) headings.Add(column.Shown.Heading ?? HeadingOf(column.Shown.Part, item));
            return new Column(headings[^1], CellKind.Number, headings.Count > 1 ? headings[^2] : null, headings.Count > 2 ? headings[0] : null, column.IsTotal);
        })];
    }

    /// <summary>Whether columns have to say what they show.</summary>
    private static bool TellsParts(EditionItem.Table item) => item.Columns.Any(column => column.Shown.Heading is not null || column.Shown != item.Columns[0].Shown);

    private static string HeadingOf(FigurePart part, EditionItem.Table item) => part switch
    {
        FigurePart.Value when item.Measure.Unit == Unit.Count => "Number",
        FigurePart.Value when item.Measure.Unit == Unit.Percent => "Percentage",
        FigurePart.Value => PeriodWords.Sentence(item.Measure.Unit.Name),
        _ => part.ToString(),
    };

    /// <summary>Whether a number needs no unit beside it: a plain number, or one with its sign.</summary>
    private static bool SaysItself(Unit unit) => unit == Unit.Count || unit == Unit.Ratio || unit == Unit.Percent;

    /// <summary>" (days)": for the caption, where no heading and no sign after the figures says it.</summary>
    private static string UnitOf(EditionItem.Table item) =>
        TellsParts(item) || item.Columns[0].Shown.Part != FigurePart.Value || SaysItself(item.Measure.Unit) ? "" : $" ({item.Measure.Unit.Name})";
}
