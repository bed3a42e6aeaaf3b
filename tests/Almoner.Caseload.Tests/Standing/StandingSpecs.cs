using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Standing;

public sealed class StandingSpecs
{
    private static readonly (string, string)[] Tables =
    [
        ("workers", """
            worker_id | role          | profession    | newly_qualified_until
            W1        | Social Worker | social worker | 2023-06-30
            W2        | Social Worker | -             | 2023-06-29
            """),
        ("worker_posts", """
            post_id | worker_id | team  | fte | began_on   | ended_on
            1       | W1        | North | 0.5 | 2020-01-01 | 2023-06-30
            2       | W2        | North | 1   | 2020-01-01 | -
            3       | W3        | North | 1   | 2020-01-01 | -
            4       | W4        | North | 1   | 2020-01-01 | 2023-06-29
            """),
        ("worker_absences", """
            absence_id | worker_id | began_on   | ended_on
            1          | W3        | 2023-06-03 | -
            """),
        ("allocations", """
            allocation_id | person_id | worker_id | team  | role       | began_on   | ended_on
            1             | P1        | W1        | North | lead       | 2023-01-01 | 2023-06-30
            2             | P2        | W1        | North | supporting | 2023-02-01 | -
            3             | P3        | W2        | North | lead       | 2023-01-01 | 2023-06-29
            4             | P4        | W4        | North | lead       | 2023-01-01 | -
            5             | P5        | W2        | South | lead       | 2023-01-01 | -
            6             | P6        | W3        | North | lead       | 2023-01-01 | -
            """),
        ("case_weights", """
            weight_id | person_id | from_on    | complexity | risk   | travel
            1         | P1        | 2023-06-30 | medium     | medium | long
            2         | P2        | 2023-06-01 | high       | low    | none
            3         | P2        | 2023-07-01 | low        | low    | none
            """),
        ("case_contacts", """
            contact_id | person_id | on_day     | kind
            1          | P1        | 2023-05-01 | review
            2          | P1        | 2023-06-30 | call
            3          | P1        | 2023-07-01 | call
            """),
    ];

    [Fact]
    public void A_worker_stands_with_the_cases_of_the_team_and_the_points_of_the_day()
    {
        var team = Of("North", "2023-06-30");
        Assert.Equal(["W1", "W2", "W3"], team.Workers.Select(worker => worker.WorkerId));
        var first = team.Workers[0];
        Assert.Equal(("Social Worker", "social worker", Exact.Of(1, 2), true, false), (first.Role, first.Profession, first.Fte, first.NewlyQualified, first.OnLongAbsence));
        Assert.Equal([("P1", (Exact?)6), ("P2", Exact.Of(5, 2))], first.Cases.Select(one => (one.PersonId, one.Points)));
        Assert.Equal((Exact.Of(17, 2), Exact.Of(38.25m)), (first.Points, first.AvailablePoints));
        Assert.Equal((Records.Day("2023-06-30"), Records.Day("2023-05-01")), (first.Cases[0].LastContactOn, first.Cases[0].LastReviewOn));
    }

    [Fact]
    public void Somebody_away_for_long_can_carry_nothing_and_keeps_the_cases()
    {
        var away = Of("North", "2023-06-30").Workers[2];
        Assert.Equal((true, (Exact)0, 1, 1, FigureState.None), (away.OnLongAbsence, away.AvailablePoints, away.Cases.Count, away.WithoutWeights, away.CapacityUsed.State));
        Assert.False(Of("North", "2023-06-29").Workers[2].OnLongAbsence); // 27 days
    }

    [Fact]
    public void Newly_qualified_until_the_last_day() => Assert.Equal([true, false], Of("North", "2023-06-30").Workers.Take(2).Select(worker => worker.NewlyQualified));

    [Fact]
    public void A_teams_capacity_counts_those_who_are_there_and_all_its_cases()
    {
        var team = Of("North", "2023-06-30");
        Assert.Equal((Exact.Of(17, 2), Exact.Of(123.25m)), (team.Points, team.AvailablePoints));
        Assert.Equal((FigureState.Provisional, "50.0% of the cases have no weights"), (team.CapacityUsed.State, team.CapacityUsed.Reason?.ToString()));
    }

    [Fact]
    public void Cases_of_somebody_without_a_post_in_the_team_stand_apart()
    {
        Assert.Equal("P4", Assert.Single(Of("North", "2023-06-30").WithoutPost).PersonId);
        var south = Of("South", "2023-06-30");
        Assert.Equal((0, "P5"), (south.Workers.Count, Assert.Single(south.WithoutPost).PersonId));
    }

    [Fact]
    public void A_case_of_somebody_without_a_post_weighs_on_the_team_and_on_none_of_its_workers()
    {
        var (with, without) = (Of("North", "2023-06-29"), Of("North", "2023-06-30"));
        Assert.Equal((0, 1), (with.WithoutPost.Count, without.WithoutPost.Count));
        var south = new TeamStanding("South", Records.Day("2023-06-30"), Of("North", "2023-06-30").Workers, [Of("North", "2023-06-30").Workers[0].Cases[0]]);
        Assert.Equal((6, Exact.Of(29, 2), Exact.Of(17, 2)), (south.PointsWithoutPost, south.Points, south.Workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.Points)));
    }

    [Theory]
    [InlineData("W4", "2023-06-30", "2023-06-29")]
    [InlineData("W4", "2023-06-29", null)]
    [InlineData("W2", "2023-06-30", null)]
    [InlineData("W9", "2023-06-30", null)]
    public void Somebody_left_on_the_last_day_of_the_last_post(string worker, string day, string? left)
    {
        using var connection = Records.Open(Records.Book(Tables));
        Assert.Equal(left, StandingReader.LeftOn(connection, worker, Records.Day(day))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void All_teams_together_are_the_teams_one_by_one()
    {
        using var connection = Records.Open(Records.Book(Tables));
        var all = StandingReader.All(connection, Records.Library.Caseload!, Records.Day("2023-06-30"));
        Assert.Equal(["North", "South"], all.Select(team => team.Team));
        Assert.All(all, team => Assert.Equal(Print(Of(team.Team, "2023-06-30")), Print(team)));
    }

    [Fact]
    public void A_team_that_nobody_knows_stands_empty() => Assert.Empty(Of("West", "2023-06-30").Workers);

    private static TeamStanding Of(string team, string day)
    {
        using var connection = Records.Open(Records.Book(Tables));
        return StandingReader.Of(connection, Records.Library.Caseload!, team, Records.Day(day));
    }

    private static string Print(TeamStanding team) => string.Join('\n', team.Workers.SelectMany(worker => worker.Cases.Prepend(null).Select(one => $"{worker.WorkerId} {worker.AvailablePoints} {one}")).Concat(team.WithoutPost.Select(one => $"{one}")));
}
