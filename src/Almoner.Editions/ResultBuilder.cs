using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Targets;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>Asks for the figures of measures around one quarter, and judges them.</summary>
/// <param name="library">The definitions and targets.</param>
/// <param name="period">The quarter.</param>
internal sealed class ResultBuilder(MeasureLibrary library, Quarter period)
{
    /// <summary>Earlier years shown beside the quarters.</summary>
    private const int EarlierYearsShown = 2;

    public IReadOnlyList<Period> EarlierYears { get; } =
        [.. Enumerable.Range(1, EarlierYearsShown).Select(back => (Period)(period.Year with { FirstYear = period.Year.FirstYear - back })).Reverse()];

    /// <summary>This year's quarters, up to the period.</summary>
    public IReadOnlyList<Period> Quarters { get; } = [.. Enumerable.Range(1, period.Number).Select(number => (Period)new Quarter(period.Year, number))];

    private Quarter Before => period.Plus(-1);

    private IEnumerable<Period> Shown => [.. EarlierYears, .. Enumerable.Range(1, 4).Select(number => new Quarter(period.Year.Previous, number)), .. Quarters];

    public IEnumerable<FigureRequest> Requests(Measure measure)
    {
        yield return new FigureRequest(measure, [.. Shown, Before.YearBefore, YearTo(period), YearTo(Before)], []);
        foreach (var quarter in new[] { Before, period })
        {
            if (PerOf(library.TargetOf(measure, quarter.End)) is { } field) yield return new FigureRequest(measure, [quarter], [field]);
        }
    }

    public MeasureResult Of(Measure measure, FigureTable figures)
    {
        var target = library.TargetOf(measure, period.End);
        return new MeasureResult
        {
            Measure = measure,
            Period = period,
            Figures = Shown.ToDictionary(shown => shown, shown => figures.Whole(measure, shown)),
            YearToDate = figures.Whole(measure, YearTo(period)),
            Target = target,
            Comparators = [.. library.Comparators.Where(comparator => comparator.Measure.Code == measure.Code && comparator.Year == period.Year)],
            Judgement = Judged(target, measure, period, figures),
            JudgementBefore = Judged(library.TargetOf(measure, Before.End), measure, Before, figures),
        };
    }

    private static Judgement Judged(Target? target, Measure measure, Quarter quarter, FigureTable figures) => Judging.Of(target, new Evidence
    {
        Measure = measure,
        Period = quarter,
        Figure = figures.Whole(measure, quarter),
        YearToDate = figures.Whole(measure, YearTo(quarter)),
        SameQuarterLastYear = figures.Whole(measure, quarter.YearBefore),
        LastYear = figures.Whole(measure, quarter.Year.Previous),
        Groups = PerOf(target) is { } field ? Groups(measure, quarter, field, figures) : [],
    });

    /// <summary>Every code that the field declares, with or without rows, and every other value that records hold; rows that leave it empty belong to no group.</summary>
    private static List<GroupFigure> Groups(Measure measure, Quarter quarter, Field field, FigureTable figures)
    {
        var found = figures.By(measure, quarter, field).Where(row => row.Groups[0] is not null).ToDictionary(row => row.Groups[0]!, row => row.Figure);
        var whole = figures.Whole(measure, quarter);
        return [.. field.Codes.Union(found.Keys).Select(group => new GroupFigure(group, found.GetValueOrDefault(group) ?? EmptyGroup.Of(measure, whole)))];
    }

    private static Field? PerOf(Target? target) => (target?.Aim as TargetAim.Limit)?.Per;

    private static YearToDate YearTo(Quarter quarter) => new(quarter.Year, quarter.LastMonth);
}
