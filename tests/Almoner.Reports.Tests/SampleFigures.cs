using Almoner.Editions;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>The figures of a sample edition as data: those of its scorecards, and those of its tables by row.</summary>
internal static class SampleFigures
{
    public static EditionFigures Of(Edition edition)
    {
        var figures = edition.Sections.SelectMany(section => section.Items).SelectMany<EditionItem, (Measure Measure, Period Period, IReadOnlyList<FigureGroup> Groups, Figure Figure)>(item => item switch
        {
            EditionItem.Scorecard card => card.Rows.SelectMany(row => row.Result.Figures.Select(figure => (row.Measure, figure.Key, (IReadOnlyList<FigureGroup>)[], figure.Value))),
            EditionItem.Table { ColumnsOf: null } table => table.Rows.SelectMany(row => table.Columns.Zip(row.Figures, (column, figure) =>
                (table.Measure, column.Period, (IReadOnlyList<FigureGroup>)[new FigureGroup(table.RowsOf.Name, row.Label == "Not recorded" ? null : row.Label)], figure))),
            _ => [],
        }).ToList();
        return new EditionFigures(
            edition.Report.Name, edition.Report.Title, edition.Council, edition.Period, edition.CompleteTo, edition.DatasetVersion, edition.LibraryVersion, edition.Standing,
            [.. figures.Select(figure => figure.Measure).DistinctBy(measure => measure.Code).Select(measure => new EditionMeasure(
                measure.Code, measure.Title, measure.Unit, measure.Decimals, "rows", MeasureInWords.Of(measure), ["records"])
            {
                Kpi = measure.Kpi,
                Better = measure.Better,
                Target = edition.Results[measure.Code].Target,
                Judgement = edition.Results[measure.Code].Judgement,
            })],
            [.. figures.Select(figure => new CodedFigure(figure.Measure.Code, figure.Period, figure.Groups, figure.Figure)).DistinctBy(figure => (figure.Code, figure.Period, string.Join('|', figure.Groups)))])
        {
            Translations = new Translations(new Dictionary<string, string> { ["Calls"] = "Galwadau" }, []),
        };
    }
}
