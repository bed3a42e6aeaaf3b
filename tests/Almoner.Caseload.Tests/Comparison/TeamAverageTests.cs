using Almoner.Caseload.Averages;
using Almoner.Caseload.Comparison;
using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Workers;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Comparison;

public sealed class TeamAverageTests
{
    private static readonly Period Quarter = new MonthSpan(new Month(2023, 4), new Month(2023, 6));

    /// <summary>One worker, half-time: 300 case-days of each month of 30, 31 and 30 days; 9, 10 and 14 cases at their ends.</summary>
    [Fact]
    public void A_team_is_taken_with_its_month_ends_per_the_same()
    {
        var days = DaySpan.Of(Quarter);
        var worker = new Worker("w1", null, null, isKnown: true, null, [new Post("w1", "A", 0.5m, days)], DaySet.None);
        var table = AverageTable.Of(Quarter, [worker], [new HeldDays.Row("w1", "A", [300, 300, 300], [9, 10, 14])], null);

        var a = Assert.Single(TeamAverage.Of(table, new AverageKind(AverageMethod.TimeWeighted, AveragePer.Worker, false)));
        Assert.Equal(("A", Exact.Of(900, 91)), (a.Team, a.Average.Value));
        Assert.Equal([9, 10, 14], a.MonthEnds.Select(month => month.Value!.Value));

        var perFte = Assert.Single(TeamAverage.Of(table, new AverageKind(AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent, false)));
        Assert.Equal([18, 20, 28], perFte.MonthEnds.Select(month => month.Value!.Value));
    }
}
