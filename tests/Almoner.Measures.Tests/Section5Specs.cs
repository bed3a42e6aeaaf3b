using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of section 5 mean, as small tables in and figures out.</summary>
public sealed class Section5Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    private const string People = """
        person_id | born_on
        P1        | 1948-07-03
        P2        | 1948-07-04
        P3        | 1930-01-01
        P4        | 1970-01-01
        P5        | -
        """;

    [Fact]
    public void A_contract_counts_where_it_was_agreed_though_the_place_begins_later_or_is_not_new() => Assert.Equal("3", ShippedLibrary.Figure("RES01", "2023/24 Q2", LongAfter, ("placements", """
        placement_id | person_id | kind        | agreed_on  | started_on | ended_on   | supported_since
        1            | P1        | residential | 2023-07-01 | 2023-07-03 | -          | 2023-07-03
        2            | P2        | residential | 2023-09-30 | -          | -          | -
        3            | P3        | residential | 2023-08-01 | 2023-08-02 | -          | 2020-01-01
        4            | P3        | residential | 2020-01-01 | 2020-01-01 | 2023-08-02 | 2020-01-01
        5            | P4        | nursing     | 2023-07-01 | 2023-07-01 | -          | 2023-07-01
        6            | P5        | residential | 2023-06-30 | 2023-07-01 | -          | 2023-07-01
        """)).Print());

    [Theory]
    [InlineData("P1", "2023-07-03", "1")] // 75 that day
    [InlineData("P2", "2023-07-03", "0")] // 75 the day after
    [InlineData("P3", "2020-01-01", "0")] // under a new contract
    [InlineData("P5", "2023-07-03", "0")] // nobody knows how old
    public void Somebody_is_new_to_residential_care_from_75_by_their_age_on_the_first_day(string person, string since, string expected) =>
        Assert.Equal(expected, ShippedLibrary.Figure("RES03", "2023/24 Q2", LongAfter, ("people", People), ("placements", $"""
            placement_id | person_id | kind        | agreed_on  | started_on | supported_since
            1            | {person}  | residential | 2023-06-30 | 2023-07-03 | {since}
            """)).Print());

    [Fact]
    public void Somebody_who_comes_from_a_nursing_home_is_not_new_to_care() => Assert.Equal("0", ShippedLibrary.Figure("RES03", "2023/24 Q2", LongAfter, ("people", People), ("placements", """
        placement_id | person_id | kind        | agreed_on  | started_on | ended_on   | supported_since
        1            | P3        | nursing     | 2023-01-01 | 2023-01-01 | 2023-07-03 | 2023-01-01
        2            | P3        | residential | 2023-07-01 | 2023-07-03 | -          | 2023-01-01
        """)).Print());

    [Fact]
    public void The_rate_takes_residents_of_65_or_over_at_the_end_and_the_population_then_in_force() => Assert.Equal("1.5 per 10,000", ShippedLibrary.Figure("RES04", "2023/24 Q2", LongAfter,
        ("people", """
        person_id | born_on
        P1        | 1958-09-30
        P2        | 1958-10-01
        P3        | 1930-01-01
        P4        | 1931-01-01
        P5        | 1932-01-01
        P6        | 1933-01-01
        """),
        ("placements", """
        placement_id | person_id | kind        | agreed_on  | started_on | ended_on   | supported_since
        1            | P1        | residential | 2023-01-01 | 2023-01-01 | -          | 2023-01-01
        2            | P2        | residential | 2023-01-01 | 2023-01-01 | -          | 2023-01-01
        3            | P3        | residential | 2023-01-01 | 2023-01-01 | 2023-09-30 | 2023-01-01
        4            | P3        | residential | 2023-09-30 | 2023-09-30 | -          | 2023-01-01
        5            | P4        | residential | 2023-01-01 | 2023-01-01 | 2023-10-01 | 2023-01-01
        6            | P5        | nursing     | 2023-01-01 | 2023-01-01 | -          | 2023-01-01
        7            | P6        | residential | 2023-09-30 | -          | -          | -
        """),
        ("populations", """
        population_id | area | age_from | age_to | people | from_on    | to_on      | source
        1             | A    | 18       | 64     | 90000  | 2022-07-01 | -          | S
        2             | A    | 65       | 74     | 12000  | 2022-07-01 | -          | S
        3             | A    | 75       | -      | 7000   | 2022-07-01 | 2023-09-30 | S
        4             | A    | 75       | -      | 8000   | 2023-09-30 | -          | S
        """)).Print());

    [Fact]
    public void The_age_on_entry_is_in_completed_years_over_everybody_new_whatever_their_age() => Assert.Equal("67.3 years", ShippedLibrary.Figure("RES05", "2023/24 Q2", LongAfter, ("people", People), ("placements", """
        placement_id | person_id | kind        | agreed_on  | started_on | supported_since
        1            | P1        | residential | 2023-07-03 | 2023-07-03 | 2023-07-03
        2            | P2        | residential | 2023-07-03 | 2023-07-03 | 2023-07-03
        3            | P3        | residential | 2023-07-03 | 2023-07-03 | 2019-07-03
        4            | P4        | residential | 2023-07-03 | 2023-07-03 | 2023-07-03
        5            | P5        | residential | 2023-07-03 | 2023-07-03 | 2023-07-03
        """)).Print());

    [Fact]
    public void Time_in_residential_care_runs_from_the_first_day_of_support_to_the_period_s_last_for_those_still_there() => Assert.Equal("50.5 days", ShippedLibrary.Figure("RES06", "2023/24 Q2", LongAfter, ("people", People), ("placements", """
        placement_id | person_id | kind        | agreed_on  | started_on | ended_on   | supported_since
        1            | P1        | residential | 2023-09-20 | 2023-09-20 | -          | 2023-06-22
        2            | P2        | residential | 2023-09-29 | 2023-09-29 | -          | 2023-09-29
        3            | P3        | residential | 2013-01-01 | 2013-01-01 | 2023-09-30 | 2013-01-01
        4            | P4        | residential | 2013-01-01 | 2013-01-01 | -          | 2013-01-01
        """)).Print());

    [Fact]
    public void A_person_with_two_packages_at_the_end_of_the_period_is_one_in_domiciliary_care() => Assert.Equal("2", ShippedLibrary.Figure("DOM01", "2023/24 Q2", LongAfter, ("home_care_packages", """
        package_id | person_id | provider | started_on | ended_on
        1          | P1        | A        | 2020-01-01 | -
        2          | P1        | B        | 2023-09-30 | -
        3          | P2        | A        | 2023-01-01 | 2023-09-30
        4          | P2        | B        | 2023-09-30 | 2023-10-01
        5          | P3        | A        | 2023-01-01 | 2023-09-30
        6          | P4        | A        | 2023-10-01 | -
        """)).Print());

    [Fact]
    public void Hours_add_up_to_the_quarter_of_an_hour() => Assert.Equal("12.8 hours", ShippedLibrary.Figure("DOM02", "2023/24 Q2", LongAfter, ("home_care_hours", """
        hours_id | package_id | person_id | provider | from_on    | to_on      | hours
        1        | 1          | P1        | A        | 2023-07-01 | 2023-07-31 | 12.5
        2        | 1          | P1        | A        | 2023-09-30 | 2023-09-30 | 0.25
        3        | 1          | P1        | A        | 2023-06-01 | 2023-06-30 | 7
        """)).Print());

    private const string Referrals = """
        referral_id | person_id | referred_on | ready_on   | closed_on  | outcome
        1           | P1        | 2023-07-03  | 2023-07-03 | 2023-07-03 | package started
        2           | P2        | 2023-06-23  | 2023-07-05 | 2023-07-15 | package started
        3           | P3        | 2023-07-03  | -          | 2023-09-29 | withdrawn
        4           | P4        | 2023-07-03  | 2023-09-29 | 2023-10-03 | package started
        """;

    [Fact]
    public void The_time_to_start_is_over_packages_started_in_the_period() => Assert.Equal("11 days", ShippedLibrary.Figure("DOM03", "2023/24 Q2", LongAfter, ("home_care_referrals", Referrals)).Print());

    [Fact]
    public void The_longest_time_to_start_is_one_person_s() => Assert.Equal("22 days", ShippedLibrary.Figure("DOM04", "2023/24 Q2", LongAfter, ("home_care_referrals", Referrals)).Print());

    [Fact]
    public void Without_a_package_started_there_is_no_longest_time() => Assert.Equal(FigureState.None, ShippedLibrary.Figure("DOM04", "2023/24 Q2", LongAfter).State);

    [Fact]
    public void Waiting_is_counted_at_three_month_ends_from_the_day_care_could_begin_until_it_does()
    {
        var figure = ShippedLibrary.Figure("DOM05", "2023/24 Q2", LongAfter, ("home_care_referrals", """
            referral_id | person_id | referred_on | ready_on   | closed_on  | outcome
            1           | P1        | 2023-07-03  | 2023-07-31 | 2023-08-01 | package started
            2           | P2        | 2023-07-03  | 2023-07-30 | 2023-07-31 | package started
            3           | P3        | 2023-07-03  | -          | -          | -
            4           | P4        | 2023-07-03  | 2023-08-30 | 2023-10-03 | package started
            """));
        Assert.Equal("1", figure.Print());
        Assert.Equal(1m, figure.Value!.Value.Round(4)); // 1, 1 and 1 at the three month ends
    }

    [Theory]
    [InlineData("2023/24 Q1", "3")]
    [InlineData("2023/24 Q2", "4")]
    public void Users_of_direct_payments_add_up_from_1_April_and_count_once(string period, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("DPY01", period, LongAfter, ("direct_payments", """
        payment_id | person_id | scheme | started_on | ended_on
        1          | P1        | adult  | 2020-01-01 | 2023-04-01
        2          | P2        | adult  | 2020-01-01 | 2023-03-31
        3          | P3        | adult  | 2023-06-30 | 2023-07-01
        4          | P3        | adult  | 2023-09-01 | -
        5          | P4        | adult  | 2023-01-01 | -
        6          | P5        | child  | 2023-01-01 | 2023-08-31
        7          | P5        | adult  | 2023-09-01 | -
        """)).Print());

    [Fact]
    public void A_young_person_who_came_of_age_was_a_child_of_the_year_too() => Assert.Equal("1", ShippedLibrary.Figure("DPY02", "2023/24 Q2", LongAfter, ("direct_payments", """
        payment_id | person_id | scheme | started_on | ended_on
        1          | P5        | child  | 2023-01-01 | 2023-06-30
        2          | P5        | adult  | 2023-07-01 | -
        """)).Print());
}
