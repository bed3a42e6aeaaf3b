using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of section 4, hospital discharge, mean, as small tables in and figures out.</summary>
public sealed class Section4Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    private static readonly (string, string) Delays = ("delayed_transfers", """
        delay_id | person_id | hospital | delayed_from | ended_on   | reason_group
        1        | P1        | A        | 2023-03-01   | 2023-07-30 | social care
        2        | P2        | A        | 2023-07-31   | 2023-08-31 | social care
        3        | P3        | A        | 2023-08-01   | 2023-08-20 | social care
        4        | P4        | A        | 2023-07-01   | -          | health care
        5        | P5        | A        | 2023-07-01   | -          | social care
        6        | P6        | A        | 2023-09-30   | -          | social care
        """);

    [Theory]
    [InlineData("Jun 2023", "1")]
    [InlineData("Jul 2023", "2")] // from the first day, and not on the day on which it was over
    [InlineData("Aug 2023", "1")] // a delay within the month shows at no month end
    [InlineData("Sep 2023", "2")]
    [InlineData("2023/24 Q2", "2")] // the mean of 2, 1 and 2, not 5
    public void People_delayed_are_those_of_the_last_day_and_a_quarter_is_the_mean_of_its_month_ends(string period, string expected) =>
        Assert.Equal(expected, ShippedLibrary.Figure("DIS02", period, LongAfter, Delays).Print());

    [Theory]
    [InlineData("Jul 2023", "2.0 per 1,000")]
    [InlineData("2023/24 Q2", "1.7 per 1,000")] // 5 at three month ends, of 1,000 at each
    public void The_rate_takes_the_delayed_of_every_age_to_the_people_aged_75_and_over(string period, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("DIS01", period, LongAfter, Delays, ("populations", """
        population_id | area | age_from | age_to | people | from_on    | to_on
        1             | all  | 65       | 74     | 5000   | 2021-07-01 | -
        2             | all  | 75       | 84     | 700    | 2021-07-01 | -
        3             | all  | 85       | -      | 300    | 2021-07-01 | -
        """)).Print());

    [Fact]
    public void Without_a_population_there_is_no_rate_of_delays() => Assert.Equal(FigureState.None, ShippedLibrary.Figure("DIS01", "2023/24 Q2", LongAfter, Delays).State);

    [Theory]
    [InlineData("2023-07-04 10:00", "2023-07-07 10:00", "100.0%")] // 72 hours to the minute
    [InlineData("2023-07-04 10:00", "2023-07-07 10:01", "0.0%")]
    [InlineData("2023-07-07 10:00", "2023-07-10 10:00", "100.0%")] // weekends count
    [InlineData("2023-06-30 10:00", "2023-07-01 10:00", "100.0%")] // of the quarter of the discharge
    [InlineData("2023-09-28 10:00", "2023-10-01 09:00", "none")]
    [InlineData("2023-09-28 10:00", "-", "none")] // still in hospital
    public void Hours_run_from_triage_to_discharge_without_rounding(string triaged, string discharged, string expected) => Assert.Equal(expected, ShippedLibrary.Figure("DIS03", "2023/24 Q2", LongAfter,
        ("hospital_discharges", $"discharge_id | person_id | hospital | triaged_at | medically_fit | discharged_at\n1 | P1 | A | {triaged} | yes | {discharged}")).Print());

    [Theory]
    [InlineData("DIS03", "50.0%")]
    [InlineData("DIS05", "4")] // every discharge
    public void The_72_hours_are_for_those_fit_at_triage(string code, string expected) => Assert.Equal(expected, ShippedLibrary.Figure(code, "2023/24 Q2", LongAfter, ("hospital_discharges", """
        discharge_id | person_id | hospital | triaged_at       | medically_fit | discharged_at
        1            | P1        | A        | 2023-07-04 10:00 | yes           | 2023-07-04 15:00
        2            | P2        | A        | 2023-07-04 10:00 | yes           | 2023-07-14 15:00
        3            | P3        | A        | 2023-07-04 10:00 | no            | 2023-07-14 15:00
        4            | P4        | A        | -                | -             | 2023-09-30 23:59
        5            | P5        | A        | 2023-07-04 10:00 | yes           | -
        """)).Print());

    [Fact]
    public void A_package_is_reviewed_in_time_up_to_the_tenth_day_at_home() => Assert.Equal("50.0%", ShippedLibrary.Figure("DIS04", "2023/24 Q2", LongAfter, ("discharge_packages", """
        package_id | person_id | home_on    | due_on     | reviewed_on
        1          | P1        | 2023-07-01 | 2023-07-11 | 2023-07-11
        2          | P2        | 2023-07-01 | 2023-07-11 | 2023-07-12
        3          | P3        | 2023-06-21 | 2023-07-01 | 2023-06-25
        4          | P4        | 2023-09-20 | 2023-09-30 | -
        5          | P5        | 2023-09-21 | 2023-10-01 | 2023-09-22
        """)).Print());
}
