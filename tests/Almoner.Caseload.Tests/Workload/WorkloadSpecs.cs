using Almoner.Terms;

namespace Almoner.Caseload.Tests.Workload;

/// <summary>Workload by the shipped scheme: a full-time worker has 85 points for cases. June 2023 has 30 days.</summary>
public sealed class WorkloadSpecs
{
    private static readonly (string, string) FullTime = ("worker_posts", """
        post_id | worker_id | team  | fte | began_on   | ended_on
        1       | W1        | North | 1   | 2020-01-01 | -
        """);

    private static readonly (string, string) OneCase = ("allocations", """
        allocation_id | person_id | worker_id | team  | role | began_on   | ended_on
        1             | P1        | W1        | North | lead | 2023-01-01 | -
        """);

    [Fact]
    public void Weights_count_from_their_day_until_the_day_before_the_next() => Assert.Equal("90/2550", Used(FullTime, OneCase, ("case_weights", """
        weight_id | person_id | from_on    | complexity | risk   | travel
        1         | P1        | 2023-01-01 | medium     | low    | none
        2         | P1        | 2023-06-11 | low        | medium | none
        3         | P1        | 2023-06-21 | medium     | medium | none
        4         | P1        | 2023-07-01 | very high  | high   | long
        """)));

    [Fact]
    public void Of_two_judgements_of_one_day_the_later_number_holds() => Assert.Equal("120/2550", Used(FullTime, OneCase, ("case_weights", """
        weight_id | person_id | from_on    | complexity | risk   | travel
        2         | P1        | 2023-01-01 | medium     | medium | none
        1         | P1        | 2023-01-01 | very high  | high   | long
        """)));

    [Fact]
    public void Somebody_supporting_carries_half() => Assert.Equal("60/2550", Used(FullTime, ("allocations", """
        allocation_id | person_id | worker_id | team  | role       | began_on   | ended_on
        1             | P1        | W1        | North | supporting | 2023-01-01 | -
        """), ("case_weights", """
        weight_id | person_id | from_on    | complexity | risk   | travel
        1         | P1        | 2023-01-01 | medium     | medium | none
        """)));

    [Fact]
    public void The_newly_qualified_have_a_tenth_less_until_their_last_day() => Assert.Equal("0/2465", Used(FullTime, ("workers", """
        worker_id | role          | newly_qualified_until
        W1        | Social Worker | 2023-06-10
        """))); // 10 days of 76.5 and 20 of 85

    [Fact]
    public void Long_absence_and_hours_not_worked_carry_nothing() => Assert.Equal("0/85", Used(("worker_posts", """
        post_id | worker_id | team  | fte | began_on   | ended_on
        1       | W1        | North | 0.5 | 2020-01-01 | -
        """), ("worker_absences", """
        absence_id | worker_id | began_on   | ended_on
        1          | W1        | 2023-06-03 | 2023-07-30
        """)));

    [Fact]
    public void Days_before_the_first_judgement_add_nothing_and_make_the_figure_provisional()
    {
        var row = Assert.Single(Records.Audit("Jun 2023", FullTime, OneCase, ("case_weights", """
            weight_id | person_id | from_on    | complexity | risk   | travel
            1         | P1        | 2023-06-16 | medium     | medium | none
            """)).Workload.Rows(By.Team));
        Assert.Equal(("60/2550", FigureState.Provisional, "50.0% of the cases have no weights"), ($"{row.CapacityUsed.Numerator}/{row.CapacityUsed.Denominator}", row.CapacityUsed.State, row.CapacityUsed.Reason?.ToString()));
        Assert.Equal(4, row.PointsPerCase.Value);
    }

    [Fact]
    public void A_team_where_everybody_is_away_for_long_has_no_capacity_and_no_band()
    {
        var row = Assert.Single(Records.Audit("Jun 2023", FullTime, OneCase, ("worker_absences", """
            absence_id | worker_id | began_on   | ended_on
            1          | W1        | 2023-05-03 | 2023-07-30
            """)).Workload.Rows(By.Team));
        Assert.Equal((FigureState.None, null), (row.CapacityUsed.State, row.Band));
    }

    [Fact]
    public void A_team_without_any_weights_has_no_capacity_used_and_no_rank()
    {
        var workload = Records.Audit("Jun 2023", FullTime, OneCase).Workload;
        Assert.Equal((FigureState.None, null), (Assert.Single(workload.Rows(By.Team)).CapacityUsed.State, workload.Rows(By.Team)[0].Band));
        Assert.Empty(workload.Sensitivity.Teams);
        Assert.Equal("North", Assert.Single(Records.Audit("Jun 2023", FullTime).Workload.Sensitivity.Teams).Team);
    }

    private static string Used(params (string, string)[] tables)
    {
        var used = Assert.Single(Records.Audit("Jun 2023", tables).Workload.Rows(By.Whole)).CapacityUsed;
        return $"{used.Numerator}/{used.Denominator}";
    }
}
