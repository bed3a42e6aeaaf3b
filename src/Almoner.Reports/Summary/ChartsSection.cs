using Almoner.Editions;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Summary;

/// <summary>
/// The charts: measures by quarter, from the same quarter of last year to the edition's. The report names them (<c>summary: {charts: [...]}</c>); where it
/// does not, they are the key performance indicators that stand worst and have figures of two quarters, at first one of each section.
/// </summary>
internal static class ChartsSection
{
    /// <summary>Null where no measure has figures to draw.</summary>
    public static Section? Of(Edition edition, Wording wording, Numbering numbering)
    {
        var drawn = Chosen(edition).ToList();
        return drawn.Count == 0 ? null : new Section(null, wording["summary.charts"], "charts", [.. drawn.SelectMany(result => Chart(result, wording, numbering))]);
    }

    internal static IEnumerable<MeasureResult> Chosen(Edition edition)
    {
        var named = edition.Report.SummaryCharts.Select(measure => edition.Results[measure.Code]).Where(result => Known(result) > 0).ToList();
        return named.Count > 0 ? named : Usual(edition).Take(SummaryCharts.Most);
    }

    private static IEnumerable<MeasureResult> Usual(Edition edition)
    {
        Status[] order = [Status.Missed, Status.Near, Status.Met, Status.NotKnown, Status.NoTarget];
        var shown = new HashSet<string>();
        var kpis = edition.Sections
            .SelectMany(section => (edition with { Sections = [section] }).Headline.Kpis.Where(result => shown.Add(result.Measure.Code)).Select(result => (section.Number, Result: result)))
            .Where(kpi => Known(kpi.Result) > 1)
            .OrderBy(kpi => Array.IndexOf(order, kpi.Result.Status))
            .ToList();
        var first = kpis.DistinctBy(kpi => kpi.Number).ToList();
        return first.Concat(kpis.Except(first)).Select(kpi => kpi.Result);
    }

    /// <summary>How many quarters have a value.</summary>
    private static int Known(MeasureResult result) => Quarters(result).Count(quarter => result.Figures[quarter].Value is not null);

    private static IEnumerable<Block> Chart(MeasureResult result, Wording wording, Numbering numbering)
    {
        var known = Quarters(result).ToList();
        var (first, last) = (known.FindIndex(HasValue), known.FindLastIndex(HasValue));
        var quarters = known[first..(last + 1)];
        var figures = quarters.ConvertAll(quarter => result.Figures[quarter]);
        var aims = quarters.ConvertAll(quarter => Aim(result, quarter));
        var caption = SummaryDocument.Named(result);
        var (anchor, label) = numbering.NextTable();
        var cells = new FigureCells(wording);
        var table = new Table(anchor, label, caption, wording["summary.quarter"],
            [.. quarters.Select(quarter => new Column(PeriodWords.Heading(quarter, wording).Title, CellKind.Number, PeriodWords.Heading(quarter, wording).Group))],
            [
                new Row(wording["summary.result"], [.. figures.Select(figure => cells.Of(figure, withUnit: false))]),
                .. aims.Exists(aim => aim is not null)
                    ? [new Row(wording["column.target"], [.. aims.Select(aim => aim is null ? new Cell(CellKind.Number, wording["state.none"]) { StandsForNoValue = true } : cells.Of(aim, withUnit: false))])]
                    : Array.Empty<Row>(),
            ],
            cells.Notes);
        return numbering.WithChart(table, id => new Chart(
            id, result.Measure.IsTotalledOverTime || quarters.Count == 1 ? ChartKind.Bar : ChartKind.Line, result.Measure.Title, result.Measure.Unit, wording["summary.quarter"],
            PeriodWords.Columns(quarters, wording), [new ChartRow(quarters.Count == 1 ? wording.Short(quarters[0]) : "", figures)], null)
        {
            IsLow = true,
            Targets = quarters.Count > 1 && aims.Exists(aim => aim is not null) ? [new TargetLine(aims, 0)] : [],
        }, caption);

        bool HasValue(Quarter quarter) => result.Figures[quarter].Value is not null;
    }

    /// <summary>From the same quarter of last year on, as far as the edition holds them.</summary>
    private static IEnumerable<Quarter> Quarters(MeasureResult result) => Enumerable.Range(-4, 5).Select(result.Period.Plus).Where(result.Figures.ContainsKey);

    /// <summary>What the quarter's figure was to reach; only this year's target is known here, and only one of a value for each period can be drawn.</summary>
    private static Figure? Aim(MeasureResult result, Quarter quarter) => result.Target is { Aim: TargetAim.Limit { Per: null, Value: var value } } target && target.InForce(quarter.End)
        ? Figure.Of(result.Measure.Unit, Places.Of(value), value, 0)
        : null;
}
