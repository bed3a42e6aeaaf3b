using System.Globalization;
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
    public static Section Of(Layout layout) => layout.Section(AuditOutline.Movement, [.. Trends(layout), .. Flows(layout), .. Waits(layout), .. Quiet(layout)]);

    private static IEnumerable<Block> Trends(Layout layout)
    {
        var (wording, averages, months) = (layout.Wording, layout.Report.Audit.Averages, Months(layout));
        var (teams, whole) = (averages.Trend(By.Team).ToLookup(row => row.Group), averages.Trend(By.Whole));
        return layout.Table(AuditOutline.TrendByTeam, wording["audit.team"], [.. months.Select(month => Layout.Number(wording.ShortMonth(month.Number), month.Year.ToString(CultureInfo.InvariantCulture)))],
            cells => [.. teams.Select(team => Trend(layout.Library.Named(team.Key!), team, months, cells)), Trend(wording["audit.all-teams"], whole, months, cells) with { IsTotal = true }],
            id => months.Count < 2 ? null : new Chart(id, ChartKind.Line, wording["audit.trend.chart"], CaseloadUnit.CasesPerWorker, wording["audit.trend.rows"], PeriodWords.Columns(months, wording),
                [Line(wording["audit.of-day"], whole, AverageMethod.TimeWeighted), Line(wording["audit.of-the-end"], whole, AverageMethod.MonthEnds)], null),
            [wording["audit.trend.note"]]);
    }

    private static IEnumerable<Block> Flows(Layout layout)
    {
        var (wording, movement, months) = (layout.Wording, layout.Report.Audit.Movement, Months(layout));
        var all = movement.Flows.Where(flow => flow.Team is null).ToList();
        var (began, ended, over) = (wording["audit.flow.began"], wording["audit.flow.ended"], wording["audit.flow.taken-over"]);
        return layout.Table(AuditOutline.Flow, wording["audit.team"],
            [Layout.Number(began), Layout.Number(ended), Layout.Number(wording["audit.flow.within"], over), Layout.Number(wording["audit.flow.from-others"], over), Layout.Number(wording["audit.flow.to-others"])],
            cells =>
            [
                .. movement.Flows.Where(flow => flow.Team is not null && flow.Period == layout.Report.Period).Select(flow => Flow(flow, layout.Library.Named(flow.Team!), cells)),
                .. all.Where(flow => flow.Period == layout.Report.Period).Select(flow => Flow(flow, wording["audit.all-teams"], cells) with { IsTotal = true }),
            ],
            id => months.Count < 2 ? null : new Chart(id, ChartKind.Line, wording["audit.flow.chart"], Unit.Count, wording["audit.flow.rows"], PeriodWords.Columns(months, wording),
                [new ChartRow(began, [.. ByMonth(all, months).Select(flow => flow.Began)]), new ChartRow(ended, [.. ByMonth(all, months).Select(flow => flow.Ended)])], null),
            [
                wording.Say("audit.flow.note", wording.Count("span.days", layout.Report.Rules.ReallocatedWithinDays), Often(movement.Changes, wording)),
            ]);
    }

    private static string Often(ChangesOfWorker changes, Wording wording)
    {
        if (changes.PerPerson.State == FigureState.Withheld) return wording["audit.flow.seldom"];
        var (each, twice, people) = (changes.PerPerson.Print(wording), changes.ShareWithAtLeast(2), Unit.Number(changes.People, 0));
        return twice.State == FigureState.Withheld ? wording.Say("audit.flow.seldom-twice", each, people) : wording.Say("audit.flow.often", each, twice.Print(wording), people);
    }

    private static IEnumerable<Block> Waits(Layout layout)
    {
        var (wording, waiting) = (layout.Wording, layout.Report.Audit.Movement.Waiting);
        return layout.Table(AuditOutline.Unallocated, wording["audit.team"], [Layout.Number(wording["audit.waiting.cases"]), Layout.Number(wording["audit.waiting.middle"]), Layout.Number(wording["audit.waiting.longest"])],
            cells =>
            [
                .. waiting.Where(row => row.By == By.Team).Select(row => Waiting(row, row.Team is { } team ? layout.Library.Named(team) : wording["audit.no-team"], cells)),
                .. waiting.Where(row => row.By == By.Whole).Select(row => Waiting(row, wording["all"], cells) with { IsTotal = true }),
            ],
            lead: [wording.Say("audit.waiting.lead", wording.Day(layout.Report.Audit.AsOf))]);
    }

    private static IEnumerable<Block> Quiet(Layout layout)
    {
        var (wording, quiet) = (layout.Wording, layout.Report.Audit.Movement.Quiet);
        return layout.Table(AuditOutline.WithoutContact, wording["audit.team"], [Layout.Number(wording["audit.quiet.share"])],
            cells =>
            [
                .. quiet.Where(row => row.By == By.Team).Select(row => new Row(layout.Library.Named(row.Team!), [cells.Of(row.Share, withUnit: false)])),
                .. quiet.Where(row => row.By == By.Whole).Select(row => new Row(wording["audit.all-teams"], [cells.Of(row.Share, withUnit: false)], IsTotal: true)),
            ],
            lead: [wording.Say("audit.quiet.lead", wording.Day(layout.Report.Audit.AsOf), wording.Count("span.days", layout.Report.Rules.NoContactDays))]);
    }

    private static List<Month> Months(Layout layout) => [.. layout.Report.Period.Months];

    private static Row Trend(string heading, IEnumerable<AverageRow> rows, IReadOnlyList<Month> months, FigureCells cells)
    {
        var byMonth = rows.ToDictionary(row => row.Period, row => row[AverageMethod.TimeWeighted]);
        return new Row(heading, [.. months.Select(month => cells.Of(byMonth.GetValueOrDefault(month) ?? Figure.None(CaseloadUnit.CasesPerWorker, 1, Phrase.Of("reason.nobody-in-post")), withUnit: false))]);
    }

    private static ChartRow Line(string label, IEnumerable<AverageRow> rows, AverageMethod method) => new(label, [.. rows.Select(row => row[method])]);

    private static IEnumerable<FlowRow> ByMonth(IReadOnlyList<FlowRow> flows, IReadOnlyList<Month> months) => months.Select(month => flows.First(flow => flow.Period == month));

    private static Row Flow(FlowRow flow, string heading, FigureCells cells) =>
        new(heading, [.. new[] { flow.Began, flow.Ended, flow.FromSameTeam, flow.FromOtherTeam, flow.ToOtherTeam }.Select(figure => cells.Of(figure, withUnit: false))]);

    private static Row Waiting(WaitingRow row, string heading, FigureCells cells) =>
        new(heading, [.. new[] { row.Waiting, row.MedianDays, row.LongestDays }.Select(figure => cells.Of(figure, withUnit: false))]);
}
