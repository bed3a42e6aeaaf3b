using Almoner.Caseload.Averages;
using Almoner.Caseload.Distribution;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Protection;

/// <summary>The public form of an audit of three teams: 7, 6 and 3 workers, of whom one of the 7 begins in June.</summary>
public sealed class PublicAuditTests
{
    private static readonly Audit Whole = Records.Audit("2023-05..2023-06", ("worker_posts", Posts()), ("workers", Workers()), ("allocations", """
        allocation_id | person_id | worker_id | team | role | began_on   | ended_on   | end_reason
        1             | P1        | W01       | Big  | lead | 2023-01-01 | -          | -
        2             | P2        | W14       | Tiny | lead | 2023-01-01 | 2023-06-10 | reallocated
        3             | P3        | W01       | Big  | lead | 2023-01-01 | 2023-06-10 | reallocated
        """), ("case_weights", """
        weight_id | person_id | from_on    | complexity | risk | travel
        1         | P1        | 2023-01-01 | low        | low  | none
        2         | P2        | 2023-01-01 | low        | low  | none
        """));

    private static readonly Audit Public = Whole.Public();

    [Fact]
    public void A_small_team_is_withheld_with_the_next_smallest()
    {
        Assert.Equal(["Big 7", "Mid ", "Tiny "], Public.Averages.Rows(By.Team).Select(row => $"{row.Group} {row.Workers}"));
        Assert.Equal(["Big 7", "Mid ", "Tiny "], Public.Workload.Rows(By.Team).Select(row => $"{row.Group} {row.Workers}"));
        Assert.Equal(["Big 7", "Mid ", "Tiny "], Public.Distribution.Of(CaseloadOf.Span, By.Team).Select(row => $"{row.Group} {row.Workers}"));
        Assert.Equal("Big", Assert.Single(Public.Workload.Sensitivity.Teams).Team);
        Assert.Empty(Public.Workload.Sensitivity.Pairs);
    }

    [Fact]
    public void What_is_withheld_holds_no_value()
    {
        var figures = Public.Averages.Rows(By.Team).Where(row => row.IsWithheld).SelectMany(row => row.Figures.Values)
            .Concat(Public.Workload.Rows(By.Team).Where(row => row.IsWithheld).SelectMany(row => new[] { row.CapacityUsed, row.PointsPerCase }))
            .Concat(Public.Distribution.Rows.Where(row => row.IsWithheld).SelectMany(row => new[] { row.Smallest, row.LowerQuartile, row.Median, row.UpperQuartile, row.Largest, row.AboveThreshold }))
            .Concat(Public.Movement.Flows.Where(row => row.Team is "Mid" or "Tiny").SelectMany(row => new[] { row.Began, row.Ended, row.FromOtherTeam, row.FromSameTeam, row.ToOtherTeam, row.ToSameTeam }))
            .ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Equal((FigureState.Withheld, null, null, 0L), (figure.State, figure.Numerator, figure.Denominator, figure.Rows)));
        Assert.All(Public.Distribution.Rows.Where(row => row.IsWithheld), row => Assert.Empty(row.InOrder));
        Assert.All(Public.Workload.Rows(By.Team).Where(row => row.IsWithheld), row => Assert.Null(row.Band));
    }

    [Fact]
    public void Some_months_beside_an_earlier_audit_tell_nothing_that_the_trend_withholds()
    {
        var may = new MonthSpan(Public.Span.FirstMonth, Public.Span.FirstMonth);
        Assert.Equal(["Big", "Mid ", "Tiny "], Public.Averages.Stretch(By.Team, may).Select(row => $"{row.Group}{(row.IsWithheld ? " " : "")}"));
        Assert.All(Whole.Averages.Stretch(By.Team, may), row => Assert.False(row.IsWithheld));
    }

    [Fact]
    public void Everybody_together_is_shown() => Assert.Equal((16, FigureState.Known), (Public.Averages.Rows(By.Whole)[0].Workers, Public.Averages.Rows(By.Whole)[0][AverageMethod.TimeWeighted].State));

    [Fact]
    public void Nobody_is_told_apart()
    {
        Assert.Empty(Public.Averages.Rows(By.Worker));
        Assert.Empty(Public.Averages.Trend(By.Worker));
        Assert.Empty(Public.Workload.Rows(By.Worker));
        Assert.Empty(Public.Standings);
        Assert.Empty(Public.WithoutPost);
        Assert.Empty(Public.Movement.Reallocations);
        Assert.Empty(Public.Movement.WaitingCases);
        Assert.Empty(Public.Movement.QuietCases);
        Assert.Equal(16, Whole.Averages.Rows(By.Worker).Count);
    }

    [Fact]
    public void Of_the_values_of_single_workers_only_the_means_of_neighbours_are_told()
    {
        var big = Public.Distribution.Of(CaseloadOf.Span, By.Team).Single(row => row.Group == "Big");
        Assert.Equal(["0.3", "0.3", "0.3", "0.3", "0.3", "0.3", "0.3"], big.InOrder.Select(value => Unit.Number(value, 1)));
        Assert.Equal((7, "withheld", "withheld", "0.3"), (big.Workers!.Value, big.Smallest.Print(), big.Largest.Print(), big.Median.PrintNumber()));
    }

    [Fact]
    public void Quartiles_are_those_of_the_means_of_neighbours_and_not_of_workers()
    {
        foreach (var row in Public.Distribution.Rows.Where(row => !row.IsWithheld))
        {
            Assert.All(row.InOrder.GroupBy(mean => mean), block => Assert.True(block.Count() >= 5));
            Assert.Equal(
                Enumerable.Range(1, 3).Select(quarter => Quartiles.At(row.InOrder, quarter).Round(row.Median.Decimals)),
                new[] { row.LowerQuartile, row.Median, row.UpperQuartile }.Select(figure => figure.Value!.Value.Round(6)));
        }

        // Of the 7 workers one holds 2 cases and then 1; in the middle stands somebody without any.
        var whole = Whole.Distribution.Of(CaseloadOf.Span, By.Team).Single(row => row.Group == "Big");
        Assert.Equal(("0.0", "0.3"), (whole.Median.PrintNumber(), Public.Distribution.Of(CaseloadOf.Span, By.Team).Single(row => row.Group == "Big").Median.PrintNumber()));
    }

    [Fact]
    public void Of_averages_workload_and_spread_only_the_printed_value_is_told()
    {
        var figures = new[] { By.Whole, By.Team, By.Role, By.Profession }.SelectMany(by => Public.Averages.Rows(by).Concat(Public.Averages.Trend(by))).SelectMany(row => row.Figures.Values)
            .Concat(Public.Workload.Rows(By.Team).Concat(Public.Workload.Rows(By.Whole)).Concat(Public.Workload.Trend(By.Team)).SelectMany(row => new[] { row.CapacityUsed, row.PointsPerCase }))
            .Concat(Public.Workload.Sensitivity.Teams.SelectMany(team => new[] { team.CapacityUsed, team.Least, team.Most }))
            .Concat(Public.Distribution.Rows.SelectMany(row => new[] { row.LowerQuartile, row.Median, row.UpperQuartile, row.AboveThreshold }))
            .ToList();
        Assert.Contains(figures, figure => figure.Value is { IsZero: false });
        Assert.All(figures, figure => Assert.Equal((null, null, 0L), (figure.Numerator, figure.Denominator, figure.Rows)));
        Assert.All(figures.Where(figure => figure.Value is not null), figure => Assert.Equal(Exact.Of(figure.Value!.Value.Round(figure.Decimals)), figure.Value!.Value));
    }

    [Theory]
    [InlineData("", "North:known:known South:known:known :known:known")]
    [InlineData("1:05-01:06-05", "North:withheld:withheld South:known:known :withheld:withheld")] // beside the average of all it would tell how long the one was away
    [InlineData("1:05-02:05-30", "North:withheld:known South:known:known :withheld:known")] // nobody is away on a last day of a month
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05", "North:known:known South:known:known :known:known")]
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05 7:05-01:06-05", "North:withheld:withheld South:withheld:withheld :known:known")] // all less North would be the one of South
    public void Averages_without_long_absence_are_withheld_where_few_were_away(string absences, string told)
    {
        var rows = absences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((away, place) => away.Split(':') is [var worker, var first, var last] ? $"{place} | W0{worker} | 2023-{first} | 2023-{last}\n" : "");
        var averages = Records.Audit("2023-05..2023-06",
            ("worker_posts", "post_id | worker_id | team | fte | began_on | ended_on\n" + string.Concat(Enumerable.Range(0, 12).Select(index => FormattableString.Invariant($"{index} | W{index + 1:00} | {(index < 6 ? "North" : "South")} | 1 | 2020-01-01 | -\n")))),
            ("worker_absences", "absence_id | worker_id | began_on | ended_on\n" + string.Concat(rows))).Public().Averages;
        Assert.Equal(told, string.Join(' ', averages.Rows(By.Team).Concat(averages.Rows(By.Whole)).Select(row =>
            $"{row.Group}:{StateOf(row, AverageMethod.TimeWeighted, AveragePer.Worker)}:{StateOf(row, AverageMethod.MonthEnds, AveragePer.FullTimeEquivalent)}")));
        Assert.All(averages.Rows(By.Team), row => Assert.Equal(FigureState.Known, row[AverageMethod.TimeWeighted].State));

        static string StateOf(AverageRow row, AverageMethod method, AveragePer per) => row[method, per, withoutLongAbsence: true].State == FigureState.Withheld ? "withheld" : "known";
    }

    [Fact]
    public void The_smallest_and_the_largest_caseload_and_the_longest_wait_are_one_persons_and_told_nowhere()
    {
        Assert.All(Public.Distribution.Rows.SelectMany(row => new[] { row.Smallest, row.Largest }).Concat(Public.Movement.Waiting.Select(row => row.LongestDays)), figure => Assert.Equal(FigureState.Withheld, figure.State));
        Assert.Equal("it is the value of a single person", Public.Distribution.Of(CaseloadOf.Span, By.Whole)[0].Largest.Reason!.ToString());
        Assert.All(Whole.Distribution.Rows, row => Assert.Equal(FigureState.Known, row.Largest.State));
    }

    [Fact]
    public void Counts_of_few_are_withheld_and_none_at_all_is_told()
    {
        Assert.Equal(("2", "withheld"), (EndedOf(Whole), EndedOf(Public)));
        Assert.Equal("0", Public.Movement.Flows.Single(row => row.Team is null && row.Period == Public.Span).Began.Print());
    }

    [Fact]
    public void A_role_of_one_person_is_withheld_with_another() =>
        Assert.Equal([true, true, false], Public.Averages.Rows(By.Role).OrderByDescending(row => row.IsWithheld).Select(row => row.IsWithheld));

    [Fact]
    public void Where_few_people_wait_neither_their_number_nor_their_waits_are_told()
    {
        var all = Public.Movement.Waiting[0];
        Assert.Equal((By.Whole, "withheld", FigureState.Withheld, FigureState.Withheld), (all.By, all.Waiting.Print(), all.MedianDays.State, all.LongestDays.State));
        Assert.Equal("2", Whole.Movement.Waiting[0].Waiting.Print());
    }

    private static string EndedOf(Audit audit) => audit.Movement.Flows.Single(row => row.Team is null && row.Period == audit.Span).Ended.Print();

    private static string Posts() => "post_id | worker_id | team | fte | began_on | ended_on\n" + string.Concat(Enumerable.Range(1, 16).Select(index =>
        FormattableString.Invariant($"{index} | W{index:00} | {(index <= 7 ? "Big" : index <= 13 ? "Mid" : "Tiny")} | 1 | {(index == 7 ? "2023-06-15" : "2020-01-01")} | -\n")));

    private static string Workers() => "worker_id | role | profession\n" + string.Concat(Enumerable.Range(1, 16).Select(index =>
        FormattableString.Invariant($"W{index:00} | {(index == 1 ? "Lead" : index <= 7 ? "Senior" : "Social Worker")} | social worker\n")));
}
