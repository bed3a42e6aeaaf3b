using Almoner.Audits.Figures;
using Almoner.Caseload;
using Almoner.Caseload.Distribution;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>How caseloads spread over workers: a mean hides who carries most.</summary>
internal static class SpreadSection
{
    public static Section Of(Layout layout)
    {
        var (spread, threshold) = (layout.Report.Audit.Distribution, AuditMeasure.Number(layout.Report.Rules.Threshold));
        var teams = spread.Of(CaseloadOf.Span, By.Team);
        return layout.Section(AuditOutline.Spread,
        [
            new Block.Paragraph("An average hides who carries most. Here each worker counts with an average of their own: the cases held, each day, divided by the days in post."),
            .. layout.Table(AuditOutline.SpreadByTeam, "Team", Columns(threshold), cells => [.. teams.Select(row => Row(row, row.Group!, cells)), .. spread.Of(CaseloadOf.Span, By.Whole).Select(row => Row(row, "All workers", cells) with { IsTotal = true })],
                notes: ["Quartiles: a quarter of workers have no more than the lower, three quarters no more than the upper."]),
            .. layout.Table(AuditOutline.EveryWorker, "Team", [Layout.Number("Workers"), Layout.Text("Caseload of each worker, the smallest first")],
                _ => [.. teams.Select(row => new Row(row.Group!, [Layout.Counts(row.Workers), Layout.Says(row.IsWithheld ? "withheld" : string.Join(", ", AuditFigures.Each(row).Select(figure => figure.PrintNumber())))]))],
                id => ChartOf(teams, id, spread.Threshold, threshold), [$"Each dot is one worker{(layout.Report.IsPublic ? "; nobody is named, and small teams are left out" : "")}."]),
            new Block.Heading("On the last day", "spread-last-day"),
            layout.Plain($"Cases held by each worker on {Words.Day(layout.Report.Audit.AsOf)}, by team", "Team", Columns(threshold), cells => [.. spread.Of(CaseloadOf.Day, By.Team).Select(row => Row(row, row.Group!, cells)), .. spread.Of(CaseloadOf.Day, By.Whole).Select(row => Row(row, "All workers", cells) with { IsTotal = true })]),
        ]);
    }

    private static IReadOnlyList<Column> Columns(string threshold) =>
    [
        Layout.Number("Workers"), Layout.Number("Smallest"), Layout.Number("Lower quartile"), Layout.Number("Median"), Layout.Number("Upper quartile"), Layout.Number("Largest"), Layout.Number($"Above {threshold}"),
    ];

    private static Row Row(DistributionRow row, string heading, Reports.FigureCells cells) => new(heading,
    [
        Layout.Counts(row.Workers),
        .. new[] { row.Smallest, row.LowerQuartile, row.Median, row.UpperQuartile, row.Largest, row.AboveThreshold }.Select(figure => cells.Of(figure, withUnit: false)),
    ]);

    private static Chart? ChartOf(IReadOnlyList<DistributionRow> teams, string id, Exact threshold, string printed)
    {
        var shown = teams.Where(row => !row.IsWithheld).OrderByDescending(row => row.Median.Value ?? 0).ToList();
        return shown.Count == 0 ? null : new Chart(
            id, ChartKind.Dots, "Average caseload of every worker, by team", CaseloadUnit.CasesPerWorker, "team", [], [.. shown.Select(row => new ChartRow(row.Group!, [.. AuditFigures.Each(row)]))], null)
        {
            Threshold = new DotsThreshold(Figure.Of(CaseloadUnit.CasesPerWorker, 1, threshold, 0), $"threshold of {printed} cases"),
        };
    }
}
