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
        var wording = layout.Wording;
        if (layout.Report.Comparison is not { } comparison)
        {
            return layout.Section(AuditOutline.Comparison, [new Block.Paragraph(wording["audit.comparison.none"])]);
        }

        var compared = comparison.Teams.Where(team => team.Direction != Direction.NotComparable).ToList();
        return layout.Section(AuditOutline.Comparison,
        [
            new Block.Paragraph(wording.Say("audit.comparison.lead", layout.Library.Named(comparison.With.Name), layout.Months(comparison.With.Period), comparison.With.Source)),
            .. comparison.Remarks.Select(remark => new Block.Paragraph(wording.Say("audit.comparison.remark", remark.In(wording)))),
            .. layout.Table(AuditOutline.ComparedTeams, wording["audit.team"], Columns(comparison, layout), cells => [.. comparison.Teams.Select(team => Row(team, comparison.SameMonths is not null, layout, cells))], id => compared.Count == 0 ? null : ChartOf(compared, comparison, layout, id),
                notes:
                [
                    wording.Say("audit.comparison.rule", wording["comparison.rule"]),
                    .. comparison.SameMonths is { } same ? [wording.Say("audit.comparison.same-months", wording.Short(same))] : Array.Empty<string>(),
                    .. comparison.Ended.Count == 0 ? Array.Empty<string>() : [wording.Count("audit.comparison.ended", comparison.Ended.Count, layout.List([.. comparison.Ended.Select(layout.Library.Named)]))],
                ]),
        ]);
    }

    private static IReadOnlyList<Column> Columns(AuditComparison comparison, Layout layout)
    {
        var wording = layout.Wording;
        var (now, change) = (wording["audit.comparison.now"], wording["audit.comparison.change"]);
        return
        [
            Layout.Text(wording.Say("audit.comparison.team-then", layout.Library.Named(comparison.With.Name))), Layout.Number(wording["audit.comparison.then"]), Layout.Number(now), Layout.Number(change),
            .. comparison.SameMonths is { } same ? new[] { Layout.Number(now, wording.Short(same)), Layout.Number(change, wording.Short(same)) } : [],
            Layout.Number(wording["audit.comparison.variation"]), Layout.Text(wording["audit.comparison.says"]),
        ];
    }

    private static Row Row(TeamChange team, bool hasSameMonths, Layout layout, FigureCells cells) => new(layout.Library.Named(team.Team),
    [
        Layout.Says(team.EarlierTeam is { } earlier ? layout.Library.Named(earlier) : "–"),
        team.Before is { } before ? cells.Of(before, withUnit: false) : Nothing,
        cells.Of(team.Now, withUnit: false),
        Changed(team.Difference, team, team.Now),
        .. hasSameMonths ? new[] { team.NowInSameMonths is { } same ? cells.Of(same, withUnit: false) : Nothing, Changed(team.DifferenceInSameMonths, team, team.NowInSameMonths) } : [],
        team.Variation?.StandardDeviation is { } deviation ? new Cell(CellKind.Number, "± " + Unit.Number(Exact.Of((decimal)deviation), 1)) : Nothing,
        Layout.Says(InWords(team, layout)),
    ]);

    private static Cell Changed(Exact? difference, TeamChange team, Figure? now) =>
        difference is { } known ? new Cell(CellKind.Number, Signed(known, Change.DecimalsOf(team.Before!.Value!.Value, now!.Value!.Value, team.Before.Decimals))) : Nothing;

    /// <summary>"rose, beyond its own variation".</summary>
    private static string InWords(TeamChange team, Layout layout) => team.Direction == Direction.NotComparable
        ? layout.Wording.Say("audit.comparison.not-comparable", layout.Library.Because(team.WhyNot!))
        : layout.Wording[(team.Direction, team.BeyondVariation) switch
        {
            (Direction.Same, _) => "audit.comparison.same",
            (Direction.Rose, true) => "audit.comparison.rose-beyond",
            (Direction.Rose, false) => "audit.comparison.rose-within",
            (Direction.Rose, null) => "audit.comparison.rose",
            (_, true) => "audit.comparison.fell-beyond",
            (_, false) => "audit.comparison.fell-within",
            (_, null) => "audit.comparison.fell",
        }];

    private static Cell Nothing => new(CellKind.Number, "–") { StandsForNoValue = true };

    private static string Signed(Exact difference, int decimals) => difference.IsZero ? "0" : (difference.Sign > 0 ? "+" : "−") + Unit.Number(difference.Sign > 0 ? difference : -difference, decimals);

    private static Chart ChartOf(IReadOnlyList<TeamChange> compared, AuditComparison comparison, Layout layout, string id) => new(
        id, ChartKind.GroupedBar, layout.Wording["audit.comparison.chart"], CaseloadUnit.CasesPerWorker, layout.Wording["audit.of-team"], [layout.Library.Named(comparison.With.Name), layout.Wording["audit.comparison.this"]],
        [.. compared.Select(team => new ChartRow(layout.Library.Named(team.Team), [team.Before!, team.Now]))], null);
}
