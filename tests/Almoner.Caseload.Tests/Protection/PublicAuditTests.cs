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
        Assert.Equal((7, "withheld", "withheld", "withheld"), (big.Workers!.Value, big.Smallest.Print(), big.Largest.Print(), big.Median.Print()));
    }

    [Theory]
    [InlineData(20, "6.8 10.5 14.3")] // means of 3, 8, 13 and 18, each of five workers
    [InlineData(19, "withheld withheld withheld")]
    public void Quartiles_are_those_of_four_sets_of_neighbours_or_more_and_not_of_workers(int workers, string told)
    {
        // The first worker holds one case, the second two, and so on.
        var audit = Records.Audit("Jun 2023",
            ("worker_posts", "post_id | worker_id | team | fte | began_on | ended_on\n" + string.Concat(Enumerable.Range(1, workers).Select(worker => FormattableString.Invariant($"{worker} | W{worker} | North | 1 | 2020-01-01 | -\n")))),
            ("allocations", "allocation_id | person_id | worker_id | team | role | began_on | ended_on\n" + string.Concat(Enumerable.Range(1, workers).SelectMany(worker => Enumerable.Range(1, worker).Select(held => FormattableString.Invariant($"{worker}-{held} | P{worker}-{held} | W{worker} | North | lead | 2020-01-01 | -\n"))))));
        foreach (var row in audit.Public().Distribution.Of(CaseloadOf.Span, By.Team))
        {
            Assert.Equal(told, string.Join(' ', new[] { row.LowerQuartile, row.Median, row.UpperQuartile }.Select(figure => figure.PrintNumber())));
            Assert.All(row.InOrder.GroupBy(mean => mean), block => Assert.True(block.Count() >= 5));
        }

        Assert.Equal(workers == 20 ? "5.8" : "5.5", audit.Distribution.Of(CaseloadOf.Span, By.Team).Single().LowerQuartile.PrintNumber());
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
    [InlineData("", "North:withheld:withheld South:withheld:withheld :withheld:withheld")] // nobody: were it told, what is withheld would tell that somebody was
    [InlineData("1:05-01:06-05", "North:withheld:withheld South:withheld:withheld :withheld:withheld")]
    [InlineData("1:05-02:05-30", "North:withheld:withheld South:withheld:withheld :withheld:withheld")]
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05", "North:withheld:withheld South:withheld:withheld :known:known")] // all less North would be South
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05 7:05-01:06-05", "North:withheld:withheld South:withheld:withheld :known:known")]
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05 7:05-01:06-05 8:05-01:06-05 9:05-01:06-05 10:05-01:06-05 11:05-01:06-05", "North:known:known South:known:known :known:known")]
    [InlineData("1:05-02:05-30 2:05-02:05-30 3:05-02:05-30 4:05-02:05-30 5:05-02:05-30 7:05-01:06-05 8:05-01:06-05 9:05-01:06-05 10:05-01:06-05 11:05-01:06-05", "North:withheld:withheld South:withheld:withheld :known:known")] // nobody of North is away on a last day of a month
    public void Averages_without_long_absence_are_withheld_where_few_were_away(string absences, string told)
    {
        var averages = TwoTeams(absences).Averages;
        Assert.Equal(told, string.Join(' ', averages.Rows(By.Team).Concat(averages.Rows(By.Whole)).Select(row =>
            $"{row.Group}:{StateOf(row, AverageMethod.TimeWeighted, AveragePer.Worker)}:{StateOf(row, AverageMethod.MonthEnds, AveragePer.FullTimeEquivalent)}")));
        Assert.All(averages.Rows(By.Team), row => Assert.Equal(FigureState.Known, row[AverageMethod.TimeWeighted].State));

        static string StateOf(AverageRow row, AverageMethod method, AveragePer per) => row[method, per, withoutLongAbsence: true].State == FigureState.Withheld ? "withheld" : "known";
    }

    [Theory]
    [InlineData("1:05-01:06-30 2:05-01:06-30 3:05-01:06-30 4:05-01:06-30 5:05-01:06-30", false)]
    [InlineData("1:05-01:06-30 2:05-01:06-30 3:05-01:06-30 4:05-01:06-30 5:05-01:05-30", true)] // four in June
    [InlineData("1:05-01:05-30", true)] // nobody in June
    public void What_is_withheld_of_absence_in_one_month_is_withheld_in_all_so_that_no_month_tells_of_it(string absences, bool isWithheld)
    {
        var audit = TwoTeams(absences);
        Assert.All(audit.Averages.Trend(By.Whole), row => Assert.Equal(isWithheld, row[AverageMethod.TimeWeighted, AveragePer.Worker, withoutLongAbsence: true].State == FigureState.Withheld));
        Assert.All(audit.Averages.Trend(By.Whole), row => Assert.Equal(isWithheld, row[AverageMethod.MonthEnds, AveragePer.Worker, withoutLongAbsence: true].State == FigureState.Withheld));
        Assert.All(audit.Averages.Trend(By.Whole), row => Assert.Equal(FigureState.Known, row[AverageMethod.TimeWeighted].State));
        Assert.All(audit.Workload.Trend(By.Whole), row => Assert.Equal(isWithheld, row.PointsPerCase.State == FigureState.Withheld));
    }

    [Theory]
    [InlineData("1:05-01:06-05", "North:withheld South:withheld :withheld")]
    [InlineData("1:05-01:06-05 2:05-01:06-05 3:05-01:06-05 4:05-01:06-05 5:05-01:06-05", "North:withheld South:withheld :known")]
    public void Points_of_a_case_are_withheld_where_capacity_and_they_would_tell_how_long_few_were_away(string absences, string told)
    {
        var workload = TwoTeams(absences).Workload;
        Assert.Equal(told, string.Join(' ', workload.Rows(By.Team).Concat(workload.Rows(By.Whole)).Select(row => $"{row.Group}:{(row.PointsPerCase.State == FigureState.Withheld ? "withheld" : "known")}")));
        Assert.All(workload.Rows(By.Team), row => Assert.Equal(FigureState.Known, row.CapacityUsed.State));
    }

    /// <summary>The public form of two months of two teams of six, W01 to W06 and W07 to W12, of whom everybody holds one case.</summary>
    /// <param name="absences">Worker, first and last day of each absence: "1:05-01:06-05".</param>
    private static Audit TwoTeams(string absences)
    {
        var workers = Enumerable.Range(1, 12).Select(worker => worker.ToString("00", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return Records.Audit("2023-05..2023-06",
            ("worker_posts", "post_id | worker_id | team | fte | began_on | ended_on\n" + string.Concat(workers.Select((worker, index) => $"{worker} | W{worker} | {(index < 6 ? "North" : "South")} | 1 | 2020-01-01 | -\n"))),
            ("allocations", "allocation_id | person_id | worker_id | team | role | began_on | ended_on\n" + string.Concat(workers.Select((worker, index) => $"{worker} | P{worker} | W{worker} | {(index < 6 ? "North" : "South")} | lead | 2020-01-01 | -\n"))),
            ("case_weights", "weight_id | person_id | from_on | complexity | risk | travel\n" + string.Concat(workers.Select(worker => $"{worker} | P{worker} | 2020-01-01 | low | low | none\n"))),
            ("worker_absences", "absence_id | worker_id | began_on | ended_on\n" + string.Concat(absences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((away, place) => away.Split(':') is [var worker, var first, var last] ? $"{place} | W{worker.PadLeft(2, '0')} | 2023-{first} | 2023-{last}\n" : "")))).Public();
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
