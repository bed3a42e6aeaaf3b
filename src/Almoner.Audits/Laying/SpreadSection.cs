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
        var (wording, spread, threshold) = (layout.Wording, layout.Report.Audit.Distribution, AuditMeasure.Number(layout.Report.Rules.Threshold));
        var teams = spread.Of(CaseloadOf.Span, By.Team);
        return layout.Section(AuditOutline.Spread,
        [
            new Block.Paragraph(wording["audit.spread.lead"]),
            .. layout.Table(AuditOutline.SpreadByTeam, wording["audit.team"], Columns(CaseloadOf.Span, layout), cells => Rows(CaseloadOf.Span, layout, cells), notes: [wording["audit.spread.per-worker"], layout.Report.IsPublic ? wording.Say("audit.spread.quartiles-public", layout.Report.Rules.SmallestGroup) : wording["audit.spread.quartiles"]]),
            .. layout.Table(AuditOutline.EveryWorker, wording["audit.team"], [Layout.Number(wording["audit.workers"]), Layout.Text(wording[layout.Report.IsPublic ? "audit.spread.neighbours" : "audit.spread.each"])],
                _ => [.. teams.Select(row => new Row(layout.Library.Named(row.Group!), [layout.Counts(row.Workers), Layout.Says(row.IsWithheld ? wording["state.withheld"] : layout.Report.IsPublic ? Neighbours(row, wording) : string.Join(", ", AuditFigures.Each(row).Select(figure => figure.PrintNumber(wording))))]))],
                id => ChartOf(teams, spread.Threshold, threshold, layout, id),
                [layout.Report.IsPublic ? wording.Say("audit.spread.dots-public", layout.Report.Rules.SmallestGroup) : wording["audit.spread.dots"]],
                [wording["audit.spread.per-worker"]]),
            new Block.Heading(wording["audit.spread.per-fte"], "spread-per-fte"),
            layout.Plain(wording.Say("audit.spread.per-fte.caption", layout.Months(layout.Report.Period)), wording["audit.team"], Columns(CaseloadOf.SpanPerFte, layout), cells => Rows(CaseloadOf.SpanPerFte, layout, cells)),
            new Block.Heading(wording["audit.spread.last-day"], "spread-last-day"),
            layout.Plain(wording.Say("audit.spread.last-day.caption", wording.Day(layout.Report.Audit.AsOf)), wording["audit.team"], Columns(CaseloadOf.Day, layout), cells => Rows(CaseloadOf.Day, layout, cells)),
        ]);
    }

    /// <summary>What is told of how caseloads spread, each with its heading.</summary>
    private static IReadOnlyList<(string Heading, Func<DistributionRow, Figure> Figure)> Told(Layout layout)
    {
        var wording = layout.Wording;
        return
        [
            (wording["audit.spread.smallest"], row => row.Smallest), (wording["audit.spread.lower"], row => row.LowerQuartile), (wording["audit.spread.median"], row => row.Median),
            (wording["audit.spread.upper"], row => row.UpperQuartile), (wording["audit.spread.largest"], row => row.Largest),
            (wording.Say("audit.spread.above", AuditMeasure.Number(layout.Report.Rules.Threshold)), row => row.AboveThreshold),
        ];
    }

    /// <summary>The same without what is told of nobody: the smallest and the largest in the public form.</summary>
    private static IEnumerable<(string Heading, Func<DistributionRow, Figure> Figure)> Shown(CaseloadOf values, Layout layout)
    {
        var rows = layout.Report.Audit.Distribution.Rows.Where(row => row.Values == values).ToList();
        return Told(layout).Where(told => rows.Count == 0 || rows.Exists(row => told.Figure(row).State != FigureState.Withheld));
    }

    private static IReadOnlyList<Column> Columns(CaseloadOf values, Layout layout) =>
        [Layout.Number(layout.Wording["audit.workers"]), .. Shown(values, layout).Select(told => Layout.Number(told.Heading))];

    /// <summary>A row a team, and everybody together.</summary>
    private static IReadOnlyList<Row> Rows(CaseloadOf values, Layout layout, Reports.FigureCells cells)
    {
        var spread = layout.Report.Audit.Distribution;
        var shown = Shown(values, layout).ToList();
        return
        [
            .. spread.Of(values, By.Team).Select(row => Row(row, layout.Library.Named(row.Group!))),
            .. spread.Of(values, By.Whole).Select(row => Row(row, layout.Wording["audit.all-workers"]) with { IsTotal = true }),
        ];

        Row Row(DistributionRow row, string heading) => new(heading, [layout.Counts(row.Workers), .. shown.Select(told => cells.Of(told.Figure(row), withUnit: false))]);
    }

    /// <summary>"5 at 7.1, 6 at 12.2".</summary>
    private static string Neighbours(DistributionRow row, Wording wording) =>
        string.Join(", ", AuditFigures.Each(row).GroupBy(figure => figure.PrintNumber(wording)).Select(set => wording.Say("audit.spread.at", set.Count(), set.Key)));

    private static Chart? ChartOf(IReadOnlyList<DistributionRow> teams, Exact threshold, string printed, Layout layout, string id)
    {
        var (wording, shown) = (layout.Wording, teams.Where(row => !row.IsWithheld).OrderByDescending(row => row.Centre).ToList());
        return shown.Count == 0 ? null : new Chart(
            id, ChartKind.Dots, wording["audit.spread.chart"], CaseloadUnit.CasesPerWorker, wording["audit.of-team"], [], [.. shown.Select(row => new ChartRow(layout.Library.Named(row.Group!), [.. AuditFigures.Each(row)]) { Middle = row.Median })], null)
        {
            DotsAreMeans = layout.Report.IsPublic,
            Threshold = new DotsThreshold(Figure.Of(CaseloadUnit.CasesPerWorker, 1, threshold, 0), wording.Say("audit.spread.threshold", printed)),
        };
    }
}
