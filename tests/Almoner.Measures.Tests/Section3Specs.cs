using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of section 3, reablement, mean, as small tables in and figures out.</summary>
public sealed class Section3Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    [Theory]
    [InlineData("CRT01", "2023/24 Q1", "2")] // P1 and P2, the first twice
    [InlineData("CRT01", "2023/24 Q2", "1")]
    [InlineData("CRT01", "2023/24 to Sep", "2")] // nobody counts again in a longer period
    [InlineData("CRT01", "2022/23", "none")] // not measured from records then
    public void People_count_once_in_the_period_in_which_their_support_began(string code, string period, string expected) => Assert.Equal(expected, ShippedLibrary.Figure(code, period, LongAfter, ("reablement_episodes", """
        episode_id | person_id | route     | service        | started_on | ended_on
        1          | P1        | step down | home care      | 2023-04-01 | 2023-04-20
        2          | P1        | step down | home care      | 2023-05-10 | 2023-06-20
        3          | P2        | step up   | therapies only | 2023-06-30 | -
        4          | P1        | step up   | home care      | 2023-07-01 | -
        5          | P3        | step up   | home care      | 2023-03-31 | 2023-05-01
        """)).Print());

    [Theory]
    [InlineData("2023/24 Q1", 10.25)]
    [InlineData("2023/24 Q2", 1.5)] // the week from 26 June to 2 July
    public void A_week_of_hours_belongs_to_the_period_that_holds_its_sunday(string period, decimal expected) => Assert.Equal(Exact.Of(expected), ShippedLibrary.Figure("CRT02", period, LongAfter, ("reablement_hours", """
        sheet_id | episode_id | person_id | week_ending | hours
        1        | 1          | P1        | 2023-04-02  | 4.25
        2        | 1          | P1        | 2023-06-25  | 6.00
        3        | 1          | P1        | 2023-07-02  | 1.50
        """)).Value);

    private static readonly (string, string) Ended = ("reablement_episodes", """
        episode_id | person_id | route     | service   | started_on | ended_on   | ended_as                 | aim_achieved | care_after
        1          | P1        | step down | home care | 2023-06-01 | 2023-07-01 | completed                | yes          | no long-term care
        2          | P1        | step down | home care | 2023-08-01 | 2023-09-30 | completed                | yes          | long-term care
        3          | P2        | step up   | home care | 2023-06-01 | 2023-07-10 | completed                | no           | no long-term care
        4          | P3        | step up   | home care | 2023-06-01 | 2023-07-10 | passed to long-term care | no           | long-term care
        5          | P4        | step up   | home care | 2023-06-01 | 2023-07-11 | admitted to hospital     | no           | -
        6          | P5        | step up   | home care | 2023-06-01 | 2023-07-12 | died                     | no           | -
        7          | P6        | step up   | home care | 2023-06-01 | 2023-07-13 | declined further service | no           | no long-term care
        8          | P7        | step up   | home care | 2023-06-01 | 2023-06-30 | completed                | yes          | no long-term care
        9          | P8        | step up   | home care | 2023-09-01 | -          | -                        | -            | -
        """);

    [Fact]
    public void Somebody_who_completed_twice_is_independent_only_if_no_care_followed_either_time() =>
        Assert.Equal("50.00%", ShippedLibrary.Figure("CRT03", "2023/24 Q2", LongAfter, Ended).Print()); // P2 of P1 and P2

    [Fact]
    public void The_aim_is_achieved_in_a_share_of_all_support_that_ended_whatever_ended_it() =>
        Assert.Equal("28.57%", ShippedLibrary.Figure("CRT07", "2023/24 Q2", LongAfter, Ended).Print()); // 2 of 7

    [Theory]
    [InlineData("CRT09", "60.0%")] // 3 of the 5 that ended neither in hospital nor by death
    [InlineData("CRT10", "40.0%")]
    public void Long_term_care_and_none_are_shares_of_the_support_of_which_the_care_afterwards_is_known(string code, string expected) =>
        Assert.Equal(expected, ShippedLibrary.Figure(code, "2023/24 Q2", LongAfter, Ended).Print());

    [Theory]
    [InlineData("CRT04", "4")]
    [InlineData("CRT06", "50.0%")] // therapies alone are not home care
    public void An_assessment_found_the_referral_appropriate_where_home_care_was_delivered(string code, string expected) => Assert.Equal(expected, ShippedLibrary.Figure(code, "2023/24 Q2", LongAfter, ("reablement_assessments", """
        assessment_id | person_id | route     | assessed_on | outcome
        1             | P1        | step down | 2023-07-01  | home care delivered
        2             | P2        | step down | 2023-07-02  | therapies only
        3             | P3        | step up   | 2023-09-30  | home care delivered
        4             | P4        | step up   | 2023-08-02  | discharge cancelled
        5             | P5        | step up   | 2023-10-01  | home care delivered
        """)).Print());

    [Fact]
    public void Satisfaction_is_asked_of_home_care_alone_and_blank_answers_are_left_out() => Assert.Equal("50.0%", ShippedLibrary.Figure("CRT05", "2023/24 Q2", LongAfter, ("survey_answers", """
        answer_id | survey               | question                       | answered_on | answer
        1         | reablement home care | satisfied with the home carers | 2023-07-01 | yes
        2         | reablement home care | satisfied with the home carers | 2023-07-01 | no
        3         | reablement home care | satisfied with the home carers | 2023-07-01 | no answer
        4         | reablement home care | would recommend the service    | 2023-07-01 | no
        5         | independent living   | satisfied with the home carers | 2023-07-01 | no
        """)).Print());

    [Theory]
    [InlineData("2023-07-07 16:59", "2023-07-10 16:59", "100.0%")] // Friday to Monday
    [InlineData("2023-07-07 09:00", "2023-07-11 08:00", "0.0%")] // Friday to Tuesday
    [InlineData("2023-07-08 09:00", "2023-07-10 23:59", "100.0%")] // Saturday to Monday
    [InlineData("2023-08-25 09:00", "2023-08-29 09:00", "100.0%")] // over the summer bank holiday
    [InlineData("2023-07-07 09:00", "2023-07-07 09:05", "100.0%")] // the same day
    [InlineData("2023-09-29 09:00", "-", "0.0%")] // not yet
    public void A_referral_is_triaged_in_time_up_to_the_end_of_the_next_working_day(string received, string triaged, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("CRT08", "2023/24 Q2", LongAfter,
        ("discharge_hub_referrals", $"referral_id | person_id | source | received_at | triaged_at\n1 | P1 | hospital | {received} | {triaged}")).Print());

    [Fact]
    public void A_grant_takes_the_calendar_days_from_first_contact_to_certified_works() => Assert.Equal("21 days", ShippedLibrary.Figure("DFG01", "2023/24 Q2", LongAfter, ("adaptations", """
        adaptation_id | person_id | kind                      | first_contact_on | certified_on
        1             | P1        | disabled facilities grant | 2023-06-30       | 2023-07-01
        2             | P2        | disabled facilities grant | 2023-08-21       | 2023-09-30
        3             | P3        | minor adaptation          | 2023-04-01       | 2023-09-30
        4             | P4        | disabled facilities grant | 2022-04-01       | -
        5             | P5        | disabled facilities grant | 2022-04-01       | 2023-10-01
        """)).Print());
}
