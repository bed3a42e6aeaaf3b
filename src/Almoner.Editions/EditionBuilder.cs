using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Records;
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
        var tables = items.OfType<ReportItem.Table>()
            .Select(table => new FigureRequest(table.Measure, Columns(table.Columns, period), [table.Rows]));
        var worked = engine.Work([.. cards.Concat(tables).DistinctBy(Question)]);
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
        ReportItem.Table table => TableOf(table, Columns(table.Columns, period), figures),
        _ => throw new InvalidOperationException($"Unknown item {item.GetType()}."),
    };

    private static EditionItem.Table TableOf(ReportItem.Table table, IReadOnlyList<Period> columns, FigureTable figures)
    {
        var cells = columns.Select(column => figures.By(table.Measure, column, table.Rows).ToDictionary(row => row.Groups[0] ?? "", row => row.Figure)).ToList();
        var labels = table.Rows.Codes.Where(code => cells.Exists(column => column.ContainsKey(code)))
            .Concat(cells.SelectMany(column => column.Keys).Where(label => !table.Rows.Codes.Contains(label)).Distinct().OrderBy(label => label.Length == 0).ThenBy(label => label, StringComparer.Ordinal));
        var rows = labels.Select(label => new TableRow(
            label.Length == 0 ? "not recorded" : Capital(label),
            [.. columns.Select((column, index) => cells[index].TryGetValue(label, out var figure) ? figure : Empty(table.Measure, figures.Whole(table.Measure, column)))]));
        return new EditionItem.Table(table.Title, table.Measure, table.Rows, columns, [.. rows],
            table.Totals ? [.. columns.Select(column => figures.Whole(table.Measure, column))] : null, table.Chart, table.Note);
    }

    /// <summary>A group without rows: nothing was counted, which is 0 for a count, and nothing to divide by for a share.</summary>
    private static Figure Empty(Measure measure, Figure whole) => whole.Value is null
        ? whole
        : whole.PublishedIn is not null ? Figure.None(measure.Unit, measure.Decimals, "not published for this group")
        : measure.Formula is Formula.Plain { Tally.Amount: Amount.Rows or Amount.People or Amount.Sum }
            ? Figure.Of(measure.Unit, measure.Decimals, 0, 0)
            : Figure.None(measure.Unit, measure.Decimals, "nothing to divide by");

    private string TargetOf(Measure measure, FinancialYear year) =>
        library.Targets.FirstOrDefault(target => target.Measure.Code == measure.Code && target.Year == year)?.Print() ?? "no target";

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

    private static IReadOnlyList<Period> Columns(TableColumns columns, Quarter period) => columns switch
    {
        TableColumns.Months => [.. new YearToDate(period.Year, period.LastMonth).Months],
        TableColumns.Quarters => [new Quarter(period.Year.Previous, 4), .. Enumerable.Range(1, period.Number).Select(number => new Quarter(period.Year, number))],
        _ => [period],
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
