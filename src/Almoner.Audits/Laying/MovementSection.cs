using Almoner.Caseload;
using Almoner.Caseload.Averages;
using Almoner.Caseload.Movement;
using Almoner.Library.Reports;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>How caseloads moved from month to month, how cases came, went and changed hands, and which nobody holds or sees.</summary>
internal static class MovementSection
{
    public static Section Of(Layout layout)
    {
        var (audit, rules) = (layout.Report.Audit, layout.Report.Rules);
        var (movement, months) = (audit.Movement, layout.Report.Period.Months.ToList());
        var (teams, whole) = (audit.Averages.Trend(By.Team).ToLookup(row => row.Group), audit.Averages.Trend(By.Whole));
        var all = movement.Flows.Where(flow => flow.Team is null).ToList();
        return layout.Section(AuditOutline.Movement,
        [
            .. layout.Table(AuditOutline.TrendByTeam, "Team", [.. months.Select(month => Layout.Number(month.ShortName, month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
                cells => [.. teams.Select(team => Trend(team.Key!, team, months, cells)), Trend("All teams", whole, months, cells) with { IsTotal = true }],
                id => months.Count < 2 ? null : new Chart(id, ChartKind.Line, "Average cases per worker by month, all teams", CaseloadUnit.CasesPerWorker, "way of averaging", PeriodWords.Columns(months),
                    [Line("by day", whole, AverageMethod.TimeWeighted), Line("at the end", whole, AverageMethod.MonthEnds)], null),
                ["Cases per worker in each month, by day."]),
            .. layout.Table(AuditOutline.Flow, "Team",
                [Layout.Number("Began"), Layout.Number("Ended"), Layout.Number("within the team", "Taken over"), Layout.Number("from other teams", "Taken over"), Layout.Number("Given to other teams")],
                cells => [.. movement.Flows.Where(flow => flow.Team is not null && flow.Period == layout.Report.Period).Select(flow => Flow(flow, flow.Team!, cells)), .. all.Where(flow => flow.Period == layout.Report.Period).Select(flow => Flow(flow, "All teams", cells) with { IsTotal = true })],
                id => months.Count < 2 ? null : new Chart(id, ChartKind.Line, "Allocations that began and ended, by month", Unit.Count, "direction", PeriodWords.Columns(months),
                    [new ChartRow("Began", [.. ByMonth(all, months).Select(flow => flow.Began)]), new ChartRow("Ended", [.. ByMonth(all, months).Select(flow => flow.Ended)])], null),
                [
                    FormattableString.Invariant($"A case is taken over when another lead worker begins within {rules.ReallocatedWithinDays} days of the end of the last. {Often(movement.Changes)}"),
                ]),
            .. layout.Table(AuditOutline.Unallocated, "Team", [Layout.Number("Cases"), Layout.Number("Middle wait, days"), Layout.Number("Longest wait, days")],
                cells => [.. movement.Waiting.Where(row => row.By == By.Team).Select(row => Waiting(row, row.Team ?? "No team known", cells)), .. movement.Waiting.Where(row => row.By == By.Whole).Select(row => Waiting(row, "All", cells) with { IsTotal = true })],
                lead: [$"Cases that are open and have no worker on {PeriodWords.Day(audit.AsOf)}, and cases whose last worker gave them up for another who has not come."]),
            .. layout.Table(AuditOutline.WithoutContact, "Team", [Layout.Number("Share of its cases")],
                cells => [.. movement.Quiet.Where(row => row.By == By.Team).Select(row => new Row(row.Team!, [cells.Of(row.Share, withUnit: false)])), .. movement.Quiet.Where(row => row.By == By.Whole).Select(row => new Row("All teams", [cells.Of(row.Share, withUnit: false)], IsTotal: true))],
                lead: [FormattableString.Invariant($"Cases with a lead worker on {PeriodWords.Day(audit.AsOf)} that have no contact or review recorded for more than {rules.NoContactDays} days.")]),
        ]);
    }

    private static string Often(ChangesOfWorker changes) => changes.PerPerson.State == FigureState.Withheld
        ? "So few people changed their lead worker that it is withheld how often."
        : FormattableString.Invariant($"A person had {changes.PerPerson.Print()} changes of lead worker on average; {(changes.ShareWithAtLeast(2).State == FigureState.Withheld ? $"of {changes.People:N0} people so few changed twice or more that it is withheld how many" : $"{changes.ShareWithAtLeast(2).Print()} of {changes.People:N0} people changed twice or more")}.");

    private static Row Trend(string heading, IEnumerable<AverageRow> rows, IReadOnlyList<Month> months, FigureCells cells)
    {
        var byMonth = rows.ToDictionary(row => row.Period, row => row[AverageMethod.TimeWeighted]);
        return new Row(heading, [.. months.Select(month => cells.Of(byMonth.GetValueOrDefault(month) ?? Figure.None(CaseloadUnit.CasesPerWorker, 1, "nobody was in post"), withUnit: false))]);
    }

    private static ChartRow Line(string label, IEnumerable<AverageRow> rows, AverageMethod method) => new(label, [.. rows.Select(row => row[method])]);

    private static IEnumerable<FlowRow> ByMonth(IReadOnlyList<FlowRow> flows, IReadOnlyList<Month> months) => months.Select(month => flows.First(flow => flow.Period == month));

    private static Row Flow(FlowRow flow, string heading, FigureCells cells) =>
        new(heading, [.. new[] { flow.Began, flow.Ended, flow.FromSameTeam, flow.FromOtherTeam, flow.ToOtherTeam }.Select(figure => cells.Of(figure, withUnit: false))]);

    private static Row Waiting(WaitingRow row, string heading, FigureCells cells) =>
        new(heading, [.. new[] { row.Waiting, row.MedianDays, row.LongestDays }.Select(figure => cells.Of(figure, withUnit: false))]);
}
