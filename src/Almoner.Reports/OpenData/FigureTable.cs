using Almoner.Editions;
using Almoner.Library.Measures;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Reports.OpenData;

/// <summary>The tables of a report's open data: its measures, and its figures.</summary>
internal static class FigureTable
{
    /// <summary>The fewest pairs of breakdown and group: tables of most reports are then alike.</summary>
    private const int FewestGroups = 2;

    /// <summary>One figure a row.</summary>
    public static DataTable Figures(EditionFigures figures)
    {
        var pairs = Math.Max(FewestGroups, figures.Figures.Select(figure => figure.Groups.Count).DefaultIfEmpty().Max());
        return DataTable.Of<FigureRow>("figures", "figure_id",
        [
            (Text("figure_id") with { Required = true }, row => row.Id),
            (Text("measure") with { Required = true }, row => row.Measure.Code),
            (Text("title") with { Required = true }, row => row.Measure.Title),
            (Text("period") with { Required = true }, row => row.Coded.Period.Name),
            (new DataColumn("period_start", DataType.Day) { Required = true }, row => row.Coded.Period.Start),
            (new DataColumn("period_end", DataType.Day) { Required = true }, row => row.Coded.Period.End),
            .. Enumerable.Range(0, pairs).SelectMany<int, (DataColumn, Func<FigureRow, object?>)>(at =>
            [
                (Text($"breakdown_{at + 1}") with { Number = at + 1 }, row => row.Coded.Groups.ElementAtOrDefault(at)?.Field),
                (Text($"group_{at + 1}") with { Number = at + 1 }, row => row.Coded.Groups.ElementAtOrDefault(at)?.Value),
            ]),
            (Number("value"), row => row.Value),
            (Text("unit") with { Required = true }, row => row.Figure.Unit.Name),
            (Whole("decimals") with { Required = true }, row => (long)row.Figure.Decimals),
            (Number("numerator"), row => row.Numerator),
            (Number("denominator"), row => row.Denominator),
            (Number("multiplier"), row => row.Figure.Denominator is null ? null : row.Figure.Times.Round(0)),
            (Whole("rows"), row => row.Rows),
            (Text("state") with { Required = true, Codes = FigureRow.Codes<FigureState>() }, row => FigureRow.Code(row.Figure.State)),
            (Text("reason"), row => row.Figure.Reason?.ToString()),
            (Text("published_in"), row => row.Figure.PublishedIn),
            .. TargetOf<FigureRow>(row => row.Target),
            (Status, row => row.Status is { } status ? FigureRow.Code(status) : null),
        ], FigureRow.Of(figures));
    }

    /// <summary>One measure a row.</summary>
    public static DataTable Measures(EditionFigures figures) => DataTable.Of<EditionMeasure>("measures", "measure",
    [
        (Text("measure") with { Required = true }, measure => measure.Code),
        (Text("title") with { Required = true }, measure => measure.Title),
        (Text("unit") with { Required = true }, measure => measure.Unit.Name),
        (Whole("decimals") with { Required = true }, measure => (long)measure.Decimals),
        (new DataColumn("kpi", DataType.Truth) { Required = true }, measure => measure.Kpi),
        (Text("better") with { Required = true, Codes = FigureRow.Codes<Better>() }, measure => FigureRow.Code(measure.Better)),
        (Text("counts") with { Required = true }, measure => measure.Words.Counts),
        (Text("numerator_is") with { Required = true }, measure => measure.Words.Numerator),
        (Text("denominator_is"), measure => measure.Words.Denominator),
        (Text("notes"), measure => measure.Words.Notes.Count == 0 ? null : string.Join(" ", measure.Words.Notes.Select(note => note.TrimEnd('.') + "."))),
        (Text("reads"), measure => string.Join("; ", measure.Reads)),
        (Text("definition") with { Required = true }, measure => measure.Definition),
        .. TargetOf<EditionMeasure>(measure => measure.Target),
        (Number("tolerance"), measure => measure.Target?.Tolerance.Round(4)),
        (Status, measure => measure.Judgement is { } judgement ? FigureRow.Code(judgement.Status) : null),
        (Text("why"), measure => measure.Judgement?.Why.ToString()),
    ], figures.Measures);

    private static DataColumn Status => Text("status") with { Codes = FigureRow.Codes<Status>() };

    /// <summary>A target in words, and the number in it where it has one.</summary>
    private static IEnumerable<(DataColumn Column, Func<T, object?> Value)> TargetOf<T>(Func<T, Target?> target) =>
    [
        (Text("target"), row => target(row)?.Print()),
        (Number("target_value"), row => target(row)?.Aim switch { TargetAim.Limit limit => limit.Value.Round(4), TargetAim.YearTotal total => total.Total.Round(4), _ => null }),
        (Text("target_bound") with { Codes = FigureRow.Codes<Bound>() }, row => target(row)?.Aim switch
        {
            TargetAim.Limit limit => FigureRow.Code(limit.Bound),
            TargetAim.YearTotal total => FigureRow.Code(total.Bound),
            TargetAim.LastYear last => FigureRow.Code(last.Bound),
            _ => null,
        }),
    ];

    private static DataColumn Text(string name) => new(name, DataType.Text);

    private static DataColumn Number(string name) => new(name, DataType.Number);

    private static DataColumn Whole(string name) => new(name, DataType.Whole);
}
