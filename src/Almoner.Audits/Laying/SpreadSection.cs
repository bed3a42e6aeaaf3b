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
            new Block.Paragraph("An average hides who carries most. Here each worker counts with an average of their own: the cases held, each day, divided by the days in post. Hours and absence are left out of this: half a post with 12 cases counts as 12. The table per full-time equivalent counts it as 24."),
            .. layout.Table(AuditOutline.SpreadByTeam, "Team", Columns(threshold), cells => [.. teams.Select(row => Row(row, row.Group!, cells)), .. spread.Of(CaseloadOf.Span, By.Whole).Select(row => Row(row, "All workers", cells) with { IsTotal = true })],
                notes: [PerWorker, "Quartiles: a quarter of workers have no more than the lower, three quarters no more than the upper."]),
            .. layout.Table(AuditOutline.EveryWorker, "Team", [Layout.Number("Workers"), Layout.Text(layout.Report.IsPublic ? "Caseloads, the smallest first: how many workers, and their mean" : "Caseload of each worker, the smallest first")],
                _ => [.. teams.Select(row => new Row(row.Group!, [Layout.Counts(row.Workers), Layout.Says(row.IsWithheld ? "withheld" : layout.Report.IsPublic ? Neighbours(row) : string.Join(", ", AuditFigures.Each(row).Select(figure => figure.PrintNumber())))]))],
                id => ChartOf(teams, id, spread.Threshold, threshold, layout.Report.IsPublic),
                [layout.Report.IsPublic ? FormattableString.Invariant($"Each dot is one worker, at the mean of {layout.Report.Rules.SmallestGroup} or more who stand next to each other in order, so that no dot is one person's caseload. Nobody is named, and small teams are left out.") : "Each dot is one worker."],
                [PerWorker]),
            new Block.Heading("Per full-time equivalent", "spread-per-fte"),
            layout.Plain($"How caseloads spread per full-time equivalent, {Layout.Month(layout.Report.Period)}", "Team", Columns(threshold), cells => [.. spread.Of(CaseloadOf.SpanPerFte, By.Team).Select(row => Row(row, row.Group!, cells)), .. spread.Of(CaseloadOf.SpanPerFte, By.Whole).Select(row => Row(row, "All workers", cells) with { IsTotal = true })]),
            new Block.Heading("On the last day", "spread-last-day"),
            layout.Plain($"Cases held by each worker on {Reports.PeriodWords.Day(layout.Report.Audit.AsOf)}, by team", "Team", Columns(threshold), cells => [.. spread.Of(CaseloadOf.Day, By.Team).Select(row => Row(row, row.Group!, cells)), .. spread.Of(CaseloadOf.Day, By.Whole).Select(row => Row(row, "All workers", cells) with { IsTotal = true })]),
        ]);
    }

    private const string PerWorker = "Cases per worker in post, whatever their hours and absences; not per full-time equivalent.";

    private static IReadOnlyList<Column> Columns(string threshold) =>
    [
        Layout.Number("Workers"), Layout.Number("Smallest"), Layout.Number("Lower quartile"), Layout.Number("Median"), Layout.Number("Upper quartile"), Layout.Number("Largest"), Layout.Number($"Above {threshold}"),
    ];

    private static Row Row(DistributionRow row, string heading, Reports.FigureCells cells) => new(heading,
    [
        Layout.Counts(row.Workers),
        .. new[] { row.Smallest, row.LowerQuartile, row.Median, row.UpperQuartile, row.Largest, row.AboveThreshold }.Select(figure => cells.Of(figure, withUnit: false)),
    ]);

    /// <summary>"5 at 7.1, 6 at 12.2".</summary>
    private static string Neighbours(DistributionRow row) => string.Join(", ", AuditFigures.Each(row).GroupBy(figure => figure.PrintNumber()).Select(set => FormattableString.Invariant($"{set.Count()} at {set.Key}")));

    private static Chart? ChartOf(IReadOnlyList<DistributionRow> teams, string id, Exact threshold, string printed, bool isPublic)
    {
        var shown = teams.Where(row => !row.IsWithheld).OrderByDescending(row => row.Median.Value ?? 0).ToList();
        return shown.Count == 0 ? null : new Chart(
            id, ChartKind.Dots, "Average caseload of every worker, by team", CaseloadUnit.CasesPerWorker, "team", [], [.. shown.Select(row => new ChartRow(row.Group!, [.. AuditFigures.Each(row)]) { Middle = row.Median })], null)
        {
            DotsAreMeans = isPublic,
            Threshold = new DotsThreshold(Figure.Of(CaseloadUnit.CasesPerWorker, 1, threshold, 0), $"threshold of {printed} cases"),
        };
    }
}
