using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>Average caseloads in all eight ways, by team, role and profession; in the whole form by worker too.</summary>
internal static class AverageSection
{
    public static Section Of(Layout layout)
    {
        var (wording, averages) = (layout.Wording, layout.Report.Audit.Averages);
        var (teams, columns) = (averages.Rows(By.Team), Columns(wording));
        return layout.Section(AuditOutline.Averages,
        [
            .. layout.Table(AuditOutline.AveragesByTeam, wording["audit.team"], columns,
                cells => [.. teams.Select(row => Of(row, Wording.Sentence(layout.Library.Named(row.Group!)), layout, cells)), .. averages.Rows(By.Whole).Select(row => Of(row, wording["audit.all-teams"], layout, cells) with { IsTotal = true })],
                id => ChartOf(teams, layout, id), [wording["audit.average.note"]],
                [wording["audit.average.all-teams"], .. layout.Report.IsPublic ? [wording.Say("audit.average.few-away", layout.Report.Rules.SmallestGroup)] : Array.Empty<string>()]),
            .. layout.Table(AuditOutline.AveragesByRole, wording["audit.role"], columns, cells => [.. Jobs(averages.Rows(By.Role), layout, cells)]),
            .. layout.Table(AuditOutline.AveragesByProfession, wording["audit.profession"], columns, cells => [.. Jobs(averages.Rows(By.Profession), layout, cells)]),
            .. layout.Report.IsPublic ? [] : new Block[]
            {
                new Block.Heading(wording["audit.average.each"], "each-worker"),
                new Block.Paragraph(wording["audit.average.not-public"]),
                layout.Plain(wording.Say("audit.average.each.caption", layout.Months(layout.Report.Period)), wording["audit.worker"], [.. columns.Skip(1)], cells => [.. averages.Rows(By.Worker).Select(row => new Row(row.Group!, Figures(row, cells)))]),
            },
        ]);
    }

    private static IReadOnlyList<Column> Columns(Wording wording) =>
    [
        Layout.Number(wording["audit.workers"]),
        .. AverageKind.All.Select(kind => Layout.Number(
            wording[kind.WithoutLongAbsence ? "audit.average.present" : "audit.average.in-post"],
            wording[kind.Per == AveragePer.Worker ? "audit.average.per-worker" : "audit.average.per-fte"],
            wording[kind.Method == AverageMethod.TimeWeighted ? "audit.by-day" : "audit.at-month-ends"])),
    ];

    /// <summary>By role or profession, those whose is not recorded last.</summary>
    private static IEnumerable<Row> Jobs(IEnumerable<AverageRow> rows, Layout layout, Reports.FigureCells cells) =>
        rows.Select(row => Of(row, row.Group is { } job ? Wording.Sentence(layout.Library.Said(job)) : layout.Wording["label.not-recorded"], layout, cells));

    private static Row Of(AverageRow row, string heading, Layout layout, Reports.FigureCells cells) => new(heading, [layout.Counts(row.Workers), .. Figures(row, cells)]);

    private static IReadOnlyList<Cell> Figures(AverageRow row, Reports.FigureCells cells) => [.. AverageKind.All.Select(kind => cells.Of(row[kind], withUnit: false))];

    private static Chart ChartOf(IReadOnlyList<AverageRow> teams, Layout layout, string id) => new(
        id, ChartKind.GroupedBar, layout.Wording["audit.average.chart"], CaseloadUnit.CasesPerWorker, layout.Wording["audit.of-team"], [layout.Wording["audit.of-day"], layout.Wording["audit.of-month-ends"]],
        [.. teams.Where(row => !row.IsWithheld).OrderByDescending(row => row[AverageMethod.TimeWeighted].Value ?? 0).Select(row => new ChartRow(layout.Library.Named(row.Group!), [row[AverageMethod.TimeWeighted], row[AverageMethod.MonthEnds]]))], null);
}
