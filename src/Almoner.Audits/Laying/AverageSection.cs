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
        var averages = layout.Report.Audit.Averages;
        var teams = averages.Rows(By.Team);
        return layout.Section(AuditOutline.Averages,
        [
            .. layout.Table(AuditOutline.AveragesByTeam, "Team", Columns, cells => [.. Rows(teams, cells), .. averages.Rows(By.Whole).Select(row => Of(row, "All teams", cells) with { IsTotal = true })], id => ChartOf(teams, id),
                ["The two ways of averaging stand side by side. Where they differ, cases came and went within months, or the last days of months are no ordinary days."],
                ["All teams: a worker of two teams is one worker."]),
            .. layout.Table(AuditOutline.AveragesByRole, "Role", Columns, cells => [.. Rows(averages.Rows(By.Role), cells)]),
            .. layout.Table(AuditOutline.AveragesByProfession, "Profession", Columns, cells => [.. Rows(averages.Rows(By.Profession), cells)]),
            .. layout.Report.IsPublic ? [] : new Block[]
            {
                new Block.Heading("Each worker", "each-worker"),
                new Block.Paragraph("Not for publication: it tells workers apart."),
                layout.Plain($"Average caseload of each worker, {Layout.Month(layout.Report.Period)}", "Worker", [.. Columns.Skip(1)], cells => [.. averages.Rows(By.Worker).Select(row => new Row(row.Group!, Figures(row, cells)))]),
            },
        ]);
    }

    private static readonly IReadOnlyList<Column> Columns =
    [
        Layout.Number("Workers"),
        .. AverageKind.All.Select(kind => Layout.Number(
            kind.WithoutLongAbsence ? "without long absence" : "all in post",
            kind.Per == AveragePer.Worker ? "per worker" : "per FTE",
            kind.Method == AverageMethod.TimeWeighted ? "By day" : "At month ends")),
    ];

    private static IEnumerable<Row> Rows(IEnumerable<AverageRow> rows, Reports.FigureCells cells) => rows.Select(row => Of(row, Wording.Sentence(row.Group ?? "not recorded"), cells));

    private static Row Of(AverageRow row, string heading, Reports.FigureCells cells) => new(heading, [Layout.Counts(row.Workers), .. Figures(row, cells)]);

    private static IReadOnlyList<Cell> Figures(AverageRow row, Reports.FigureCells cells) => [.. AverageKind.All.Select(kind => cells.Of(row[kind], withUnit: false))];

    private static Chart ChartOf(IReadOnlyList<AverageRow> teams, string id) => new(
        id, ChartKind.GroupedBar, "Average cases per worker by team", CaseloadUnit.CasesPerWorker, "team", ["by day", "at month ends"],
        [.. teams.Where(row => !row.IsWithheld).OrderByDescending(row => row[AverageMethod.TimeWeighted].Value ?? 0).Select(row => new ChartRow(row.Group!, [row[AverageMethod.TimeWeighted], row[AverageMethod.MonthEnds]]))], null);
}
