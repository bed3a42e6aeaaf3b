using System.Globalization;
using Almoner.Caseload;
using Almoner.Caseload.Workload;
using Almoner.Editions.Commentary;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;
using By = Almoner.Caseload.By;

namespace Almoner.Audits.Laying;

/// <summary>Points carried of points available, the bands they lie in, and how far that depends on the points of the scheme.</summary>
internal static class WorkloadSection
{
    public static Section Of(Layout layout)
    {
        var (wording, library, workload) = (layout.Wording, layout.Library, layout.Report.Audit.Workload);
        var scheme = layout.Report.Audit.Rules.Weighting;
        var (teams, sensitivity) = (workload.Rows(By.Team), workload.Sensitivity);
        return layout.Section(AuditOutline.Workload,
        [
            new Block.Paragraph(wording.Say("audit.workload.lead", library.Said(scheme.Name), layout.TitleOf(new Subject.OfSection(AuditOutline.Method)))),
            .. layout.Table(AuditOutline.WorkloadByTeam, wording["audit.team"],
                [Layout.Number(wording["audit.workers"]), Layout.Number(wording["audit.workload.used"]), Layout.Text(wording["audit.workload.band"]), Layout.Number(wording["audit.workload.points"])],
                cells => [.. teams.Select(row => Row(row, library.Named(row.Group!), layout, cells)), .. workload.Rows(By.Whole).Select(row => Row(row, wording["audit.all-teams"], layout, cells) with { IsTotal = true })],
                id => new Chart(id, ChartKind.Bar, wording["audit.workload.by-team"], Unit.Percent, wording["audit.of-team"], [wording["audit.workload.of-used"]],
                    [.. teams.Where(row => !row.IsWithheld).OrderByDescending(row => row.CapacityUsed.Value ?? 0).Select(row => new ChartRow(library.Named(row.Group!), [row.CapacityUsed]))], null)),
            .. layout.Table(AuditOutline.Sensitivity, wording["audit.team"],
                [
                    Layout.Number(wording["audit.workload.used"]), Layout.Number(wording["audit.workload.least"]), Layout.Number(wording["audit.workload.most"]), Layout.Text(wording["audit.workload.band"]),
                    Layout.Number(wording["audit.workload.place"]), Layout.Text(wording["audit.workload.place-throughout"]),
                ],
                cells => [.. sensitivity.Teams.Select(team => new Row(library.Named(team.Team),
                [
                    cells.Of(team.CapacityUsed, withUnit: false), cells.Of(team.Least, withUnit: false), cells.Of(team.Most, withUnit: false),
                    Layout.Says(wording.Say(team.BandHolds ? "audit.workload.band-throughout" : "audit.workload.band-not-throughout", library.Said(team.Band.Name))), layout.Counts(team.Rank),
                    Layout.Says(team.HighestRank == team.LowestRank ? team.Rank.ToString(CultureInfo.InvariantCulture) : wording.Say("interval", team.HighestRank, team.LowestRank)),
                ]))],
                lead:
                [
                    wording.Say("audit.workload.sensitivity", string.Join(", ", scheme.Factors.Select(factor => wording.Say("audit.workload.vary", library.Said(factor.Field), Percent(factor.Vary, wording)))),
                        sensitivity.Pairs.Count(pair => pair.Holds), sensitivity.Pairs.Count, sensitivity.Teams.Count(team => team.BandHolds), sensitivity.Teams.Count),
                ]),
        ]);
    }

    private static Row Row(WorkloadRow row, string heading, Layout layout, Reports.FigureCells cells) =>
        new(heading, [layout.Counts(row.Workers), cells.Of(row.CapacityUsed, withUnit: false), Layout.Says(row.Band is { } band ? layout.Library.Said(band.Name) : "–"), cells.Of(row.PointsPerCase, withUnit: false)]);

    internal static string Percent(Exact part, Wording wording) => Unit.Percent.Print(part * 100, (part * 100).Denominator.IsOne ? 0 : 1, wording);
}
