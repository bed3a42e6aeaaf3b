using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of community support mean, as small tables in and figures out.</summary>
public sealed class Section8Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    private static readonly (string, string) Staff = ("staff", """
        assignment_id | staff_id | service | setting | casual | in_post_from | in_post_to
        1             | S1       | Housing | council | yes    | 2020-01-01   | -
        2             | S2       | Schools | school  | no     | 2020-01-01   | -
        3             | S3       | Adults  | council | no     | 2020-01-01   | -
        4             | S4       | Adults  | council | no     | 2020-01-01   | 2023-08-01
        """);

    private static readonly (string, string) Training = ("training", """
        completion_id | staff_id | course           | completed_on
        1             | S1       | Dementia Friends | 2021-05-01
        2             | S1       | Dementia Friends | 2023-07-01
        3             | S4       | Dementia Friends | 2023-07-04
        4             | S3       | Fire Safety      | 2023-07-05
        """);

    [Fact]
    public void People_feel_reconnected_who_say_yes_to_the_team_s_own_question() => Assert.Equal("50.0%", ShippedLibrary.Figure("COM01", "2023/24 Q2", LongAfter, ("survey_answers", """
        answer_id | survey             | question                      | answered_on | answer
        1         | day opportunities  | reconnected with the community | 2023-07-01  | yes
        2         | day opportunities  | reconnected with the community | 2023-09-30  | no
        3         | day opportunities  | reconnected with the community | 2023-07-02  | no answer
        4         | day opportunities  | would recommend the team      | 2023-07-02  | no
        5         | independent living | reconnected with the community | 2023-07-02  | no
        """)).Print());

    [Fact]
    public void All_staff_in_post_at_the_end_count_for_Dementia_Friends() =>
        Assert.Equal("33.3%", ShippedLibrary.Figure("COM02", "2023/24 Q2", LongAfter, Staff, Training).Print());

    [Fact]
    public void Members_of_staff_who_renewed_Dementia_Friends_completed_it_too_and_so_did_those_who_left_since() =>
        Assert.Equal("2", ShippedLibrary.Figure("COM12", "2023/24 Q2", LongAfter, Training).Print());

    [Theory]
    [InlineData("2023/24 Q1", "1")]
    [InlineData("2023/24 Q2", "3")]
    [InlineData("2023/24", "4")]
    public void Pledges_count_from_the_start_of_the_financial_year(string period, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("COM03", period, LongAfter, ("pledges", """
        pledge_id | business | pledged_on
        1         | A        | 2023-03-31
        2         | B        | 2023-04-01
        3         | C        | 2023-07-01
        4         | D        | 2023-09-30
        5         | E        | 2024-03-31
        """)).Print());

    [Fact]
    public void Ambassadors_are_shared_among_the_districts_there_are_at_the_end_of_the_period() => Assert.Equal("1.5", ShippedLibrary.Figure("COM04", "2023/24 Q2", LongAfter,
        ("ambassadors", """
        ambassador_id | district | recruited_on | stood_down_on
        1             | North    | 2023-01-01   | -
        2             | North    | 2023-09-30   | -
        3             | South    | 2023-01-01   | 2023-10-01
        4             | South    | 2023-01-01   | 2023-09-30
        """),
        ("districts", """
        district_id | district | from_on    | to_on
        1           | North    | 1996-04-01 | -
        2           | South    | 1996-04-01 | -
        3           | Old Town | 1996-04-01 | 2023-04-01
        """)).Print());

    [Theory]
    [InlineData("COM05", "2")]
    [InlineData("COM06", "12")] // one event without a number of participants
    [InlineData("COM07", "1")]
    [InlineData("COM08", "30")]
    [InlineData("COM11", "1")]
    public void Events_and_participants_count_by_what_the_event_was_held_for(string measure, string expected) => Assert.Equal(expected, ShippedLibrary.Figure(measure, "2023/24 Q2", LongAfter, ("community_events", """
        event_id | purpose              | held_on    | participants
        1        | active and mobile    | 2023-07-01 | 12
        2        | active and mobile    | 2023-09-30 | -
        3        | connected and social | 2023-07-01 | 30
        4        | dementia friendly    | 2023-07-01 | 8
        5        | active and mobile    | 2023-10-01 | 5
        """)).Print());

    [Theory]
    [InlineData("COM09", "3")]
    [InlineData("COM10", "16 hours")] // 15.75
    public void Every_day_at_a_care_hub_is_a_session(string measure, string expected) => Assert.Equal(expected, ShippedLibrary.Figure(measure, "2023/24 Q2", LongAfter, ("care_hub_sessions", """
        session_id | person_id | hub     | attended_on | hours
        1          | P1        | Harbour | 2023-07-03  | 6.25
        2          | P1        | Harbour | 2023-07-04  | 4.00
        3          | P2        | Harbour | 2023-07-04  | 5.50
        4          | P2        | Harbour | 2023-10-02  | 5.50
        """)).Print());
}
