using Almoner.Caseload;
using Almoner.Caseload.Comparison;
using Almoner.Editions;
using Almoner.Library.Reports;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>Which teams compare with the earlier audit, and which of them rose or fell by more than they vary by themselves.</summary>
internal static class ComparisonSection
{
    public static Section Of(Layout layout)
    {
        if (layout.Report.Comparison is not { } comparison)
        {
            return layout.Section(AuditOutline.Comparison, [new Block.Paragraph("There is no earlier audit to compare with.")]);
        }

        var compared = comparison.Teams.Where(team => team.Direction != Direction.NotComparable).ToList();
        return layout.Section(AuditOutline.Comparison,
        [
            new Block.Paragraph($"The earlier audit is that of {comparison.With.Name}, of {Layout.Month(comparison.With.Period)}: {comparison.With.Source}. Teams are compared only where the library declares which was which; names are never guessed at."),
            .. comparison.Remarks.Select(remark => new Block.Paragraph($"Note: {remark}.")),
            .. layout.Table(AuditOutline.ComparedTeams, "Team", Columns(comparison), cells => [.. comparison.Teams.Select(team => Row(team, comparison.SameMonths is not null, cells))], id => compared.Count == 0 ? null : ChartOf(compared, comparison, id),
                notes:
                [
                    $"Beyond its own variation: {Variation.Rule}.",
                    .. comparison.SameMonths is { } same ? [$"{same.Name}: the months of the earlier audit, a later year. What it says goes by the whole of this audit."] : Array.Empty<string>(),
                    .. comparison.Ended.Count == 0 ? Array.Empty<string>() : [$"Of the earlier audit, {Layout.List(comparison.Ended)} {(comparison.Ended.Count == 1 ? "is" : "are")} compared with no team of today."],
                ]),
        ]);
    }

    private static IReadOnlyList<Column> Columns(AuditComparison comparison) =>
    [
        Layout.Text($"Team in {comparison.With.Name}"), Layout.Number("Then"), Layout.Number("Now"), Layout.Number("Change"),
        .. comparison.SameMonths is { } same ? new[] { Layout.Number("Now", same.Name), Layout.Number("Change", same.Name) } : [],
        Layout.Number("Own variation"), Layout.Text("What it says"),
    ];

    private static Row Row(TeamChange team, bool hasSameMonths, FigureCells cells) => new(team.Team,
    [
        Layout.Says(team.EarlierTeam ?? "–"),
        team.Before is { } before ? cells.Of(before, withUnit: false) : Nothing,
        cells.Of(team.Now, withUnit: false),
        Changed(team.Difference, team, team.Now),
        .. hasSameMonths ? new[] { team.NowInSameMonths is { } same ? cells.Of(same, withUnit: false) : Nothing, Changed(team.DifferenceInSameMonths, team, team.NowInSameMonths) } : [],
        team.Variation?.StandardDeviation is { } deviation ? new Cell(CellKind.Number, "± " + Unit.Number(Exact.Of((decimal)deviation), 1)) : Nothing,
        Layout.Says(InWords(team)),
    ]);

    private static Cell Changed(Exact? difference, TeamChange team, Figure? now) =>
        difference is { } known ? new Cell(CellKind.Number, Signed(known, Change.DecimalsOf(team.Before!.Value!.Value, now!.Value!.Value, team.Before.Decimals))) : Nothing;

    /// <summary>"rose, beyond its own variation".</summary>
    internal static string InWords(TeamChange team) => team.Direction switch
    {
        Direction.NotComparable => $"not comparable: {team.WhyNot}",
        Direction.Same => "the same, as far as the printed average tells",
        var direction => (direction == Direction.Rose ? "rose" : "fell") + team.BeyondVariation switch { true => ", beyond its own variation", false => ", within its own variation", null => "; its own variation is not known" },
    };

    private static Cell Nothing => new(CellKind.Number, "–") { StandsForNoValue = true };

    private static string Signed(Exact difference, int decimals) => difference.IsZero ? "0" : (difference.Sign > 0 ? "+" : "−") + Unit.Number(difference.Sign > 0 ? difference : -difference, decimals);

    private static Chart ChartOf(IReadOnlyList<TeamChange> compared, AuditComparison comparison, string id) => new(
        id, ChartKind.GroupedBar, "Average cases per worker beside the earlier audit", CaseloadUnit.CasesPerWorker, "team", [comparison.With.Name, "this audit"],
        [.. compared.Select(team => new ChartRow(team.Team, [team.Before!, team.Now]))], null);
}
