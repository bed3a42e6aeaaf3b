using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
using Almoner.Library.Targets;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>What an edition is made from beside the figures.</summary>
/// <param name="Council">The council's name.</param>
/// <param name="YearStart">The month in which its financial year begins, 1 to 12.</param>
/// <param name="DatasetVersion">The dataset version that the engine stands on.</param>
/// <param name="CompleteTo">The last day that the records are complete to; null when none run in time.</param>
public sealed record EditionGround(string Council, int YearStart, string DatasetVersion, DateOnly? CompleteTo);

/// <summary>Asks the engine for every figure of a report at once, and lays them ready.</summary>
public sealed class EditionBuilder(MeasureLibrary library, MeasureEngine engine, EditionGround ground)
{
    /// <summary>Earlier years shown beside the quarters.</summary>
    private const int EarlierYears = 2;

    /// <summary>Lays a report out for a quarter.</summary>
    public Checked<Edition> Build(ReportDefinition report, Quarter period)
    {
        var years = Enumerable.Range(1, EarlierYears).Select(back => (Period)(period.Year with { FirstYear = period.Year.FirstYear - back })).Reverse().ToList();
        var quarters = Enumerable.Range(1, period.Number).Select(number => (Period)new Quarter(period.Year, number)).ToList();
        var items = report.Sections.SelectMany(section => section.Items).ToList();
        var cards = items.OfType<ReportItem.Scorecard>().SelectMany(card => card.Measures)
            .Select(measure => new FigureRequest(measure, [.. years, period.Plus(-1), .. quarters], []));
        var tables = items.OfType<ReportItem.Table>().SelectMany(table => new TableBuilder(table, period).Requests);
        var series = items.OfType<ReportItem.MeasuresByPeriod>().SelectMany(item => new SeriesBuilder(item, period).Requests);
        var worked = engine.Work([.. cards.Concat(tables).Concat(series).DistinctBy(Question)]);
        if (worked.Value is not { } figures) return new Checked<Edition>(null, worked.Problems);
        return new Checked<Edition>(new Edition
        {
            Report = report,
            Council = ground.Council,
            Period = period,
            DatasetVersion = ground.DatasetVersion,
            LibraryVersion = library.Version,
            CompleteTo = ground.CompleteTo,
            Sections = [.. report.Sections.Select((section, index) => new EditionSection(index + 1, section.Title, section.About,
                [.. section.Items.Select(item => Item(item, period, years, quarters, figures))]))],
        }, worked.Problems);
    }

    private static string Question(FigureRequest request) =>
        $"{request.Measure.Code}|{string.Join(',', request.Periods)}|{string.Join(',', request.By.Select(field => field.Name))}";

    private EditionItem Item(ReportItem item, Quarter period, IReadOnlyList<Period> years, IReadOnlyList<Period> quarters, FigureTable figures) => item switch
    {
        ReportItem.Words(var text) => new EditionItem.Words(text),
        ReportItem.Scorecard(var title, var measures) => new EditionItem.Scorecard(title, years, period.Year, quarters, [.. measures.Select(measure => new ScorecardRow(
            measure,
            [.. years.Select(year => figures.Whole(measure, year))],
            TargetOf(measure, period.Year),
            [.. quarters.Select(quarter => figures.Whole(measure, quarter))],
            ChangeOf(measure, figures.Whole(measure, period.Plus(-1)), figures.Whole(measure, period))))]),
        ReportItem.MeasuresByPeriod series => new SeriesBuilder(series, period).Of(figures, measure => DeclaredTarget(measure, period.Year)),
        ReportItem.Table table => new TableBuilder(table, period).Of(figures),
        _ => throw new InvalidOperationException($"Unknown item {item.GetType()}."),
    };

    private string TargetOf(Measure measure, FinancialYear year) => DeclaredTarget(measure, year)?.Print() ?? "no target";

    private Target? DeclaredTarget(Measure measure, FinancialYear year) =>
        library.Targets.FirstOrDefault(target => target.Measure.Code == measure.Code && target.Year == year);

    private static Change? ChangeOf(Measure measure, Figure before, Figure now)
    {
        if (before.Value is not { } earlier || now.Value is not { } later) return null;
        var difference = later - earlier;
        var sense = (measure.Better, difference.Sign) switch
        {
            (Better.None, _) or (_, 0) => ChangeSense.Neither,
            (Better.Higher, > 0) or (Better.Lower, < 0) => ChangeSense.Better,
            _ => ChangeSense.Worse,
        };
        return new Change(difference, measure.Unit, measure.Decimals, sense);
    }
}
