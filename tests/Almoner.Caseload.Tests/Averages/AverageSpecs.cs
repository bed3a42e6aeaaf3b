using Almoner.Caseload.Averages;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Averages;

/// <summary>What averages mean, as small tables in and figures out. June 2023 has 30 days.</summary>
public sealed class AverageSpecs
{
    private static readonly (string, string) FullTime = ("worker_posts", """
        post_id | worker_id | team  | fte | began_on   | ended_on
        1       | W1        | North | 1   | 2020-01-01 | -
        """);

    [Fact]
    public void A_case_held_for_one_day_counts_one_case_day() => Assert.Equal("1/30", TimeWeighted(FullTime, """
        allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
        1             | P1        | W1        | North | lead | 2023-06-15 | 2023-06-15
        """));

    [Fact]
    public void Both_ends_of_the_span_are_within_it_and_the_rest_is_cut_off() => Assert.Equal("62/30", TimeWeighted(FullTime, """
        allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
        1             | P1        | W1        | North | lead | 2023-05-20 | 2023-06-01
        2             | P2        | W1        | North | lead | 2023-06-30 | -
        3             | P3        | W1        | North | lead | 2022-01-01 | 2023-07-31
        4             | P4        | W1        | North | lead | 2022-01-01 | -
        5             | P5        | W1        | North | lead | 2022-01-01 | 2023-05-31
        6             | P6        | W1        | North | lead | 2023-07-01 | -
        """));

    [Fact]
    public void On_the_day_of_a_handover_both_workers_hold_the_case_and_from_one_day_to_the_next_only_one_does()
    {
        var posts = ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 1   | 2020-01-01 | -
            2       | W2        | North | 1   | 2020-01-01 | -
            """);
        Assert.Equal("31/60", TimeWeighted(posts, """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-06-10
            2             | P1        | W2        | North | lead | 2023-06-10 | -
            """));
        Assert.Equal("30/60", TimeWeighted(posts, """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | 2023-06-10
            2             | P1        | W2        | North | lead | 2023-06-11 | -
            """));
    }

    [Fact]
    public void A_person_allocated_to_two_workers_is_a_case_of_each() => Assert.Equal("60/60", TimeWeighted(("worker_posts", """
        post_id | worker_id | team  | fte | began_on   | ended_on
        1       | W1        | North | 1   | 2020-01-01 | -
        2       | W2        | North | 1   | 2020-01-01 | -
        """), """
        allocation_id | person_id | worker_id | team  | role       | began_on   | ended_on
        1             | P1        | W1        | North | lead       | 2023-01-01 | -
        2             | P1        | W2        | North | supporting | 2023-01-01 | -
        """));

    [Fact]
    public void Hours_that_change_in_the_middle_of_a_month_count_by_the_days_of_each()
    {
        var row = Whole("Jun 2023", ("worker_posts", """
            post_id | worker_id | team  | fte  | began_on   | ended_on
            1       | W1        | North | 1    | 2020-01-01 | 2023-06-10
            2       | W1        | North | 0.55 | 2023-06-11 | -
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            """));
        Assert.Equal(("30/30", "30/21"), (Parts(row[AverageMethod.TimeWeighted]), Parts(row[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent])));
        Assert.Equal(Exact.Of(20, 11), row[AverageMethod.MonthEnds, AveragePer.FullTimeEquivalent].Value);
    }

    [Theory]
    [InlineData("2023-06-01", "2023-06-27", "30/30")]
    [InlineData("2023-06-01", "2023-06-28", "30/2")]
    [InlineData("2023-05-10", "2023-06-05", "30/30")]
    [InlineData("2023-05-10", "2023-06-06", "30/24")] // a long spell counts with the days that lie in the span
    [InlineData("2023-06-10", "2023-08-01", "30/9")]
    [InlineData("2023-06-03", "-", "30/2")]
    [InlineData("2023-06-04", "-", "30/30")] // 27 days up to the end of the span
    public void Long_absence_lasts_28_days_and_is_taken_out_of_what_is_divided_by(string began, string ended, string expected)
    {
        var row = Whole("Jun 2023", FullTime, ("worker_absences", $"""
            absence_id | worker_id | began_on | ended_on
            1          | W1        | {began}  | {ended}
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            """));
        Assert.Equal(("30/30", expected), (Parts(row[AverageMethod.TimeWeighted]), Parts(row[AverageMethod.TimeWeighted, AveragePer.Worker, true])));
    }

    [Fact]
    public void Somebody_in_two_teams_counts_in_both_and_once_in_all()
    {
        var audit = Records.Audit("Jun 2023", ("workers", """
            worker_id | role          | profession
            W1        | Social Worker | social worker
            """), ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 0.5 | 2020-01-01 | -
            2       | W1        | South | 0.5 | 2023-06-16 | -
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            2             | P2        | W1        | South | lead | 2023-01-01 | -
            """));
        Assert.Equal(["North 30/30", "South 15/15"], audit.Averages.Rows(By.Team).Select(row => $"{row.Group} {Parts(row[AverageMethod.TimeWeighted])}"));
        foreach (var by in new[] { By.Whole, By.Role, By.Profession, By.Worker })
        {
            var row = Assert.Single(audit.Averages.Rows(by));
            Assert.Equal((1, "45/30"), (row.Workers, Parts(row[AverageMethod.TimeWeighted])));
            Assert.Equal("45/45/2", Parts(row[AverageMethod.TimeWeighted, AveragePer.FullTimeEquivalent]));
        }
    }

    [Fact]
    public void Days_without_a_post_in_the_team_stand_in_no_average_and_are_told()
    {
        var audit = Records.Audit("Jun 2023", ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 1   | 2020-01-01 | 2023-06-20
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-01-01 | -
            2             | P2        | W1        | South | lead | 2023-06-10 | 2023-06-11
            3             | P3        | W9        | North | lead | 2023-06-30 | -
            """));
        Assert.Equal("20/20", Parts(Assert.Single(audit.Averages.Rows(By.Whole))[AverageMethod.TimeWeighted]));
        Assert.Equal(["North W1 10 of 30", "North W9 1 of 1", "South W1 2 of 2"], audit.WithoutPost.Select(row => $"{row.Team} {row.WorkerId} {row.CaseDays} of {row.OfCaseDays}"));
    }

    [Fact]
    public void The_mean_of_month_ends_looks_at_the_last_days_only()
    {
        var row = Whole("2023-04..2023-06", ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 1   | 2020-01-01 | -
            2       | W2        | North | 1   | 2023-05-31 | 2023-06-29
            """), ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-04-01 | 2023-04-29
            2             | P2        | W1        | North | lead | 2023-04-30 | 2023-05-31
            3             | P3        | W2        | North | lead | 2023-05-31 | -
            """));
        Assert.Equal("3/4", Parts(row[AverageMethod.MonthEnds]));
    }

    [Fact]
    public void A_longer_time_is_the_ratio_of_sums_and_any_months_of_the_span_can_be_asked_for()
    {
        var audit = Records.Audit("2023-04..2023-06", FullTime, ("allocations", """
            allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
            1             | P1        | W1        | North | lead | 2023-05-01 | 2023-06-03
            """));
        Assert.Equal(["0/30", "31/31", "3/30"], audit.Averages.Trend(By.Whole).Select(row => Parts(row[AverageMethod.TimeWeighted])));
        Assert.Equal("34/91", Parts(Assert.Single(audit.Averages.Rows(By.Team))[AverageMethod.TimeWeighted]));
        Assert.Equal("34/61", Parts(Assert.Single(audit.Averages.Rows(By.Team, Records.Period("2023-05..2023-06")))[AverageMethod.TimeWeighted]));
        Assert.Throws<ArgumentException>(() => audit.Averages.Rows(By.Team, Records.Period("2023-05..2023-07")));
    }

    [Fact]
    public void Months_beyond_what_allocations_are_complete_to_are_provisional()
    {
        using var connection = Records.Open(Records.Book(FullTime));
        var averages = CaseloadAudit.Averages(connection, Records.Library, Records.Period("2023-05..2023-06"), Records.Day("2023-06-29")).Value!;
        Assert.Equal([FigureState.Known, FigureState.Provisional], averages.Trend(By.Whole).Select(row => row[AverageMethod.TimeWeighted].State));
    }

    private static string TimeWeighted((string, string) posts, string allocations) => Parts(Whole("Jun 2023", posts, ("allocations", allocations))[AverageMethod.TimeWeighted]);

    private static AverageRow Whole(string span, params (string, string)[] tables) => Assert.Single(Records.Audit(span, tables).Averages.Rows(By.Whole));

    private static string Parts(Figure figure) => $"{figure.Numerator}/{figure.Denominator}";
}
