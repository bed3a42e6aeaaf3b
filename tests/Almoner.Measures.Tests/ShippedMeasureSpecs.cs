using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the shipped measures mean, as small tables in and figures out.</summary>
public sealed class ShippedMeasureSpecs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    [Theory]
    [InlineData("2023-07-03 09:00", "100.0%")] // nothing after
    [InlineData("2023-07-04 09:00", "0.0%")] // the next day
    [InlineData("2024-01-03 09:00", "0.0%")] // to the minute six months later
    [InlineData("2024-01-03 09:01", "100.0%")] // a minute too late
    public void A_contact_within_6_months_of_advice_undoes_it_for_the_adult(string next, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("IAA09", "2023/24 Q2", LongAfter,
        ("contacts", $"contact_id | person_id | received_at | outcome\n1 | P1 | 2023-07-03 09:00 | advice given\n2 | P1 | {next} | no action needed")).Print());

    [Fact]
    public void An_adult_advised_twice_counts_once_and_only_if_neither_advice_was_followed() => Assert.Equal("50.0%", ShippedLibrary.Figure("IAA09", "2023/24 Q2", LongAfter, ("contacts", """
        contact_id | person_id | received_at      | outcome
        1          | P1        | 2023-07-03 09:00 | advice given
        2          | P1        | 2023-08-03 09:00 | assistance given
        3          | P2        | 2023-08-04 09:00 | advice given
        4          | -         | 2023-08-05 09:00 | advice given
        5          | P3        | 2023-08-06 09:00 | passed on for assessment
        """)).Print());

    [Fact]
    public void Advice_is_provisional_until_records_run_6_months_past_the_period()
    {
        var contacts = ("contacts", "contact_id | person_id | received_at | outcome\n1 | P1 | 2023-07-03 09:00 | advice given");
        Assert.Equal(FigureState.Provisional, ShippedLibrary.Figure("IAA09", "2023/24 Q2", new DateOnly(2024, 3, 29), contacts).State);
        Assert.Equal(FigureState.Known, ShippedLibrary.Figure("IAA09", "2023/24 Q2", new DateOnly(2024, 3, 30), contacts).State);
    }

    [Fact]
    public void A_person_with_two_open_cases_is_one_of_the_caseload() => Assert.Equal("2", ShippedLibrary.Figure("ASM04", "2023/24 Q2", LongAfter, ("cases", """
        case_id | person_id | opened_on  | closed_on
        1       | P1        | 2023-01-01 | -
        2       | P1        | 2023-09-30 | -
        3       | P2        | 2023-01-01 | 2023-09-30
        4       | P3        | 2023-01-01 | 2023-10-01
        """)).Print());

    [Fact]
    public void A_review_is_completed_in_time_up_to_and_including_the_28th_day_after_it_was_due() => Assert.Equal("40.0%", ShippedLibrary.Figure("REV02", "2023/24 Q2", LongAfter, ("reviews", """
        review_id | person_id | service_area | due_on     | completed_on
        1         | P1        | LD           | 2023-07-01 | 2023-06-01
        2         | P2        | LD           | 2023-07-01 | 2023-07-29
        3         | P3        | LD           | 2023-07-01 | 2023-07-30
        4         | P4        | LD           | 2023-09-30 | -
        5         | P5        | LD           | 2023-08-01 | 2024-01-01
        6         | P6        | LD           | 2023-10-01 | 2023-10-01
        """)).Print());

    [Fact]
    public void A_review_is_overdue_from_the_day_it_was_due_until_the_day_it_is_completed() => Assert.Equal("2", ShippedLibrary.Figure("REV03", "2023/24 Q2", LongAfter, ("reviews", """
        review_id | person_id | service_area | due_on     | completed_on
        1         | P1        | LD           | 2023-09-30 | -
        2         | P2        | LD           | 2023-10-01 | -
        3         | P3        | LD           | 2022-01-01 | 2023-09-30
        4         | P4        | LD           | 2022-01-01 | 2023-10-01
        """)).Print());

    [Fact]
    public void A_yearly_share_of_carers_offered_an_assessment_is_the_ratio_of_the_sums() => Assert.Equal("75.0%", ShippedLibrary.Figure("CAR02", "2022/23", LongAfter, ("carer_offers", """
        offer_id | person_id | identified_on | eligible | new_carer | offered_on
        1        | P1        | 2022-04-01    | yes      | yes       | -
        2        | P2        | 2022-07-01    | yes      | yes       | 2022-07-05
        3        | P3        | 2022-07-02    | yes      | no        | 2022-07-05
        4        | P4        | 2023-03-31    | yes      | no        | 2023-05-05
        5        | P5        | 2022-07-03    | no       | no        | -
        """)).Print());

    [Fact]
    public void Somebody_has_a_care_and_treatment_plan_when_one_is_in_force_at_the_end_of_the_period() => Assert.Equal("33.3%", ShippedLibrary.Figure("CMH02", "2023/24 Q2", LongAfter,
        ("mental_health_cases", """
        case_id | person_id | team | opened_on  | closed_on
        1       | P1        | Vale | 2023-01-01 | -
        2       | P2        | Vale | 2023-01-01 | -
        3       | P3        | Vale | 2023-01-01 | -
        4       | P4        | Vale | 2023-01-01 | 2023-08-01
        """),
        ("treatment_plans", """
        plan_id | person_id | began_on   | ended_on
        1       | P1        | 2023-09-30 | -
        2       | P2        | 2023-01-01 | 2023-09-30
        3       | P3        | 2023-10-01 | -
        4       | P4        | 2023-01-01 | -
        """)).Print());

    [Fact]
    public void Someone_whose_last_day_at_the_day_service_is_the_period_s_first_was_supported_in_it() => Assert.Equal("2", ShippedLibrary.Figure("LDS01", "2023/24 Q2", LongAfter, ("day_service_places", """
        place_id | person_id | service       | started_on | ended_on
        1        | P1        | complex needs | 2023-01-01 | 2023-07-01
        2        | P2        | complex needs | 2023-09-30 | -
        3        | P2        | complex needs | 2023-07-01 | 2023-07-02
        4        | P3        | complex needs | 2023-01-01 | 2023-06-30
        5        | P4        | dementia      | 2023-07-01 | -
        """)).Print());

    [Fact]
    public void Nobody_to_ask_gives_none_and_never_0_percent()
    {
        var figure = ShippedLibrary.Figure("IAA10", "2023/24 Q2", LongAfter);
        Assert.Equal((FigureState.None, "none"), (figure.State, figure.Print()));
    }
}
