using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>Lays measures by period ready: what they ask of the engine, then their figures beside the year's target.</summary>
internal sealed class SeriesBuilder(ReportItem.MeasuresByPeriod item, Quarter quarter)
{
    private readonly IReadOnlyList<Period> periods = item.Periods.In(quarter);

    public IEnumerable<FigureRequest> Requests => item.Measures.Select(measure => new FigureRequest(measure, periods, []));

    /// <param name="figures">What the engine worked out.</param>
    /// <param name="targetOf">The target of a measure in the quarter's year; null for none declared.</param>
    public EditionItem.MeasuresByPeriod Of(FigureTable figures, Func<Measure, Target?> targetOf) => new(
        item.Name,
        item.Title,
        quarter.Year,
        periods,
        [.. item.Measures.Select(measure => new MeasureByPeriod(measure, targetOf(measure)?.Print() ?? "no target", Aim(targetOf(measure)), [.. periods.Select(period => figures.Whole(measure, period))]))],
        item.Chart,
        item.Note);

    private static Figure? Aim(Target? target) => target is { Aim: TargetAim.Value(var amount) }
        ? Figure.Of(target.Measure.Unit, PlacesOf(amount), amount, 0)
        : null;

    /// <summary>As many places as the target was written with, up to the 4 that figures print.</summary>
    private static int PlacesOf(Exact value)
    {
        var places = 0;
        while (places < 4 && Exact.Of(value.Round(places)) != value) places++;
        return places;
    }
}
