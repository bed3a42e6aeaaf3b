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
    public static Table Of(EditionItem.Table item, string anchor, string label, string caption, Wording wording)
    {
        var cells = new FigureCells(wording);
        var rows = item.Rows.Select(row => new Row(row.Label, [.. row.Figures.Select(figure => cells.Of(figure, withUnit: false))])).ToList();
        if (item.Totals is { } totals) rows.Add(new Row(wording["all"], [.. totals.Select(figure => cells.Of(figure, withUnit: false))], IsTotal: true));
        return new Table(
            anchor,
            label,
            caption + UnitOf(item, wording),
            Wording.Sentence(PeriodWords.Field(item.RowsOf.Name)),
            Columns(item, wording),
            rows,
            [.. cells.Notes, .. item.Rows.Count == 0 ? [new Note(null, wording["table.no-records"])] : Array.Empty<Note>(), .. item.Note is { } note ? [new Note(null, note)] : Array.Empty<Note>()]);
    }

    private static List<Column> Columns(EditionItem.Table item, Wording wording)
    {
        var periods = item.Columns.Select(column => column.Period).Distinct().ToList();
        if (item.ColumnsOf is null && !TellsParts(item))
        {
            return [.. periods.Select(period => periods.Count == 1
                ? new Column(wording.Short(period), CellKind.Number)
                : new Column(PeriodWords.Heading(period, wording).Title, CellKind.Number, PeriodWords.Heading(period, wording).Group))];
        }

        var names = periods.Zip(PeriodWords.Columns(periods, wording)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. item.Columns.Select(column =>
        {
            var headings = new List<string>();
            if (periods.Count > 1) headings.Add(names[column.Period]);
            if (item.ColumnsOf is not null) headings.Add(column.Group ?? wording["all"]);
            if (TellsParts(item)) headings.Add(column.Shown.Heading ?? HeadingOf(column.Shown.Part, item, wording));
            return new Column(headings[^1], CellKind.Number, headings.Count > 1 ? headings[^2] : null, headings.Count > 2 ? headings[0] : null, column.IsTotal);
        })];
    }

    /// <summary>Whether columns have to say what they show.</summary>
    private static bool TellsParts(EditionItem.Table item) => item.Columns.Any(column => column.Shown.Heading is not null || column.Shown != item.Columns[0].Shown);

    private static string HeadingOf(FigurePart part, EditionItem.Table item, Wording wording) => part switch
    {
        FigurePart.Value when item.Measure.Unit == Unit.Count => wording["part.number"],
        FigurePart.Value when item.Measure.Unit == Unit.Percent => wording["part.percentage"],
        FigurePart.Value => Wording.Sentence(item.Measure.Unit.NameIn(wording)),
        FigurePart.Share => wording["part.share"],
        FigurePart.Numerator => wording["part.numerator"],
        _ => wording["part.denominator"],
    };

    /// <summary>Whether a number needs no unit beside it: a plain number, or one with its sign.</summary>
    private static bool SaysItself(Unit unit) => unit == Unit.Count || unit == Unit.Ratio || unit == Unit.Percent;

    /// <summary>" (days)": for the caption, where no heading and no sign after the figures says it.</summary>
    private static string UnitOf(EditionItem.Table item, Wording wording) =>
        TellsParts(item) || item.Columns[0].Shown.Part != FigurePart.Value || SaysItself(item.Measure.Unit) ? "" : $" ({item.Measure.Unit.NameIn(wording)})";
}
