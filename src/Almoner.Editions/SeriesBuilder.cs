using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>Lays measures by period ready: what they ask of the engine, then their figures and what they are to reach.</summary>
internal sealed class SeriesBuilder(ReportItem.MeasuresByPeriod item, Quarter quarter)
{
    private readonly IReadOnlyList<Period> periods = item.Periods.In(quarter);

    public IEnumerable<FigureRequest> Requests => item.Measures.Select(measure => new FigureRequest(measure, periods, []));

    /// <param name="figures">What the engine worked out.</param>
    /// <param name="standing">For the code of every measure, how it stands.</param>
    /// <param name="library">Holds the targets.</param>
    public EditionItem.MeasuresByPeriod Of(FigureTable figures, IReadOnlyDictionary<string, MeasureResult> standing, MeasureLibrary library) => new(
        item.Name,
        item.Title,
        quarter.Year,
        periods,
        [.. item.Measures.Select(measure => new MeasureByPeriod(
            standing[measure.Code],
            [.. periods.Select(period => Aim(library.TargetOf(measure, period.End)))],
            [.. periods.Select(period => figures.Whole(measure, period))]))],
        item.Chart,
        item.Note);

    /// <summary>Only a value that the whole has to reach in each period can be drawn across them.</summary>
    private static Figure? Aim(Target? target) => target is { Aim: TargetAim.Limit { Per: null, Value: var value } }
        ? Figure.Of(target.Measure.Unit, Places.Of(value), value, 0)
        : null;
}
