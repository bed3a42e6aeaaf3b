using Almoner.Caseload;
using Almoner.Caseload.Workload;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>Points carried of points available, the bands they lie in, and how far that depends on the points of the scheme.</summary>
internal static class WorkloadSection
{
    public static Section Of(Layout layout)
    {
        var workload = layout.Report.Audit.Workload;
        var scheme = layout.Report.Audit.Rules.Weighting;
        var (teams, sensitivity) = (workload.Rows(By.Team), workload.Sensitivity);
        var (holding, all) = (sensitivity.Pairs.Count(pair => pair.Holds), sensitivity.Pairs.Count);
        return layout.Section(AuditOutline.Workload,
        [
            new Block.Paragraph($"A caseload counts cases; workload weighs them. Capacity used is the points that cases carry as per cent of the points that workers in post can carry, every day counted the same. The scheme is \"{scheme.Name}\"; its points stand under \"{AuditOutline.TitleOf(AuditOutline.Method)}\"."),
            .. layout.Table(AuditOutline.WorkloadByTeam, "Team",
                [Layout.Number("Workers"), Layout.Number("Capacity used"), Layout.Text("Band"), Layout.Number("Points of a case")],
                cells => [.. teams.Select(row => Row(row, row.Group!, cells)), .. workload.Rows(By.Whole).Select(row => Row(row, "All teams", cells) with { IsTotal = true })],
                id => new Chart(id, ChartKind.Bar, "Capacity used by team", Unit.Percent, "team", ["capacity used"], [.. teams.Where(row => !row.IsWithheld).OrderByDescending(row => row.CapacityUsed.Value ?? 0).Select(row => new ChartRow(row.Group!, [row.CapacityUsed]))], null)),
            .. layout.Table(AuditOutline.Sensitivity, "Team",
                [Layout.Number("Capacity used"), Layout.Number("At the least"), Layout.Number("At the most"), Layout.Text("Band"), Layout.Number("Place"), Layout.Text("Place throughout")],
                cells => [.. sensitivity.Teams.Select(team => new Row(team.Team,
                [
                    cells.Of(team.CapacityUsed, withUnit: false), cells.Of(team.Least, withUnit: false), cells.Of(team.Most, withUnit: false),
                    Layout.Says(team.BandHolds ? $"{team.Band.Name}, throughout" : $"{team.Band.Name}, not throughout"), Layout.Counts(team.Rank),
                    Layout.Says(team.HighestRank == team.LowestRank ? FormattableString.Invariant($"{team.Rank}") : FormattableString.Invariant($"{team.HighestRank} to {team.LowestRank}")),
                ]))],
                lead:
                [
                    $"Every point may be wrong: {string.Join(", ", scheme.Factors.Select(factor => $"those of {factor.Field} by {Percent(factor.Vary)}"))}, each by itself and all at once. "
                    + FormattableString.Invariant($"{holding} of {all} comparisons of two teams come out the same throughout, and {sensitivity.Teams.Count(team => team.BandHolds)} of {sensitivity.Teams.Count} teams keep their band."),
                ]),
        ]);
    }

    private static Row Row(WorkloadRow row, string heading, Reports.FigureCells cells) =>
        new(heading, [Layout.Counts(row.Workers), cells.Of(row.CapacityUsed, withUnit: false), Layout.Says(row.Band?.Name ?? "–"), cells.Of(row.PointsPerCase, withUnit: false)]);

    internal static string Percent(Exact part) => Unit.Percent.Print(part * 100, (part * 100).Denominator.IsOne ? 0 : 1);
}
