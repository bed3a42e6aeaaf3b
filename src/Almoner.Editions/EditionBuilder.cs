using Almoner.Editions.Commentary;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Reports;
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
    /// <summary>Lays a report out for a quarter.</summary>
    /// <param name="report">The report.</param>
    /// <param name="period">The quarter.</param>
    /// <param name="words">The words that stand on it; null for none.</param>
    public Checked<Edition> Build(ReportDefinition report, Quarter period, WordsOfEdition? words = null)
    {
        var items = report.Sections.SelectMany(section => section.Items).ToList();
        var measures = items.SelectMany(item => item.Shows).DistinctBy(measure => measure.Code).ToList();
        var results = new ResultBuilder(library, period);
        var tables = items.OfType<ReportItem.Table>().SelectMany(table => new TableBuilder(table, period).Requests);
        var series = items.OfType<ReportItem.MeasuresByPeriod>().SelectMany(item => new SeriesBuilder(item, period).Requests);
        var worked = engine.Work([.. measures.SelectMany(results.Requests).Concat(tables).Concat(series).Concat(words?.Requests ?? []).DistinctBy(Question)]);
        if (worked.Value is not { } figures) return new Checked<Edition>(null, worked.Problems);
        var standing = measures.ToDictionary(measure => measure.Code, measure => results.Of(measure, figures));
        return new Checked<Edition>(new Edition
        {
            Report = report,
            Council = ground.Council,
            Period = period,
            DatasetVersion = ground.DatasetVersion,
            LibraryVersion = library.Version,
            CompleteTo = ground.CompleteTo,
            Sections = [.. report.Sections.Select((section, index) => new EditionSection(index + 1, section.Title, section.About,
                [.. section.Items.Select(item => Item(item, period, results, standing, figures))]))],
            Results = standing,
            Figures = [.. figures.Rows.Select(row => new EditionFigure(row.Measure, row.Period, [.. row.By.Zip(row.Groups, (field, group) => new FigureGroup(field.Name, group))], row.Figure)).DistinctBy(figure => figure.Question)],
            Commentary = words?.Print(figures.Whole, standing.Values) ?? EditionCommentary.None,
        }, worked.Problems);
    }

    private static string Question(FigureRequest request) =>
        $"{request.Measure.Code}|{string.Join(',', request.Periods)}|{string.Join(',', request.By.Select(field => field.Name))}";

    private EditionItem Item(ReportItem item, Quarter period, ResultBuilder results, Dictionary<string, MeasureResult> standing, FigureTable figures) => item switch
    {
        ReportItem.Words(var text) => new EditionItem.Words(text),
        ReportItem.Scorecard(var title, var measures) => new EditionItem.Scorecard(title, results.EarlierYears, period.Year, results.Quarters, [.. measures.Select(measure => new ScorecardRow(
            standing[measure.Code],
            [.. results.EarlierYears.Select(year => figures.Whole(measure, year))],
            [.. results.Quarters.Select(quarter => figures.Whole(measure, quarter))]))]),
        ReportItem.MeasuresByPeriod series => new SeriesBuilder(series, period).Of(figures, standing, library),
        ReportItem.Table table => new TableBuilder(table, period).Of(figures),
        _ => throw new InvalidOperationException($"Unknown item {item.GetType()}."),
    };
}
