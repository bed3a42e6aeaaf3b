using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of safeguarding mean, as small tables in and figures out.</summary>
public sealed class Section7Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    [Theory]
    [InlineData("2023-07-07", "2023-07-07", "100.0%", "100.0%")] // the same day
    [InlineData("2023-07-10", "2023-07-17", "100.0%", "100.0%")] // a week
    [InlineData("2023-07-07", "2023-07-18", "100.0%", "0.0%")] // 7 working days, 11 calendar days
    [InlineData("2023-07-07", "2023-07-19", "0.0%", "0.0%")] // the eighth working day
    [InlineData("2023-08-25", "2023-09-06", "100.0%", "0.0%")] // a bank holiday is no working day
    public void Enquiries_within_7_days_are_counted_in_working_days_unless_the_library_says_otherwise(string received, string completed, string working, string calendar)
    {
        var enquiry = ("safeguarding_enquiries", $"enquiry_id | person_id | received_on | completed_on\n1 | P1 | {received} | {completed}");
        using var inCalendarDays = new ChangedLibrary("measures/7-safeguarding.yaml", "meeting: working_days(received_on, completed_on) <= 7", "meeting: days(received_on, completed_on) <= 7");

        Assert.Equal(working, ShippedLibrary.Figure("SAF01", "2023/24 Q2", LongAfter, enquiry).Print());
        Assert.Equal(calendar, ShippedLibrary.Figure(inCalendarDays.Library, "SAF01", "2023/24 Q2", LongAfter, enquiry).Print());
    }

    [Fact]
    public void An_enquiry_belongs_to_the_period_in_which_it_was_completed() => Assert.Equal("50.0%", ShippedLibrary.Figure("SAF01", "2023/24 Q2", LongAfter, ("safeguarding_enquiries", """
        enquiry_id | person_id | received_on | completed_on
        1          | P1        | 2023-06-29  | 2023-07-03
        2          | P2        | 2023-06-01  | 2023-09-29
        3          | P3        | 2023-09-29  | -
        4          | P4        | 2023-09-29  | 2023-10-02
        """)).Print());

    [Fact]
    public void A_contact_about_nobody_who_could_be_identified_is_a_contact() => Assert.Equal("2", ShippedLibrary.Figure("SAF02", "2023/24 Q2", LongAfter, ("safeguarding_contacts", """
        contact_id | person_id | received_on
        1          | -         | 2023-07-01
        2          | P1        | 2023-09-30
        3          | P1        | 2023-10-01
        """)).Print());

    [Fact]
    public void Staff_are_trained_who_are_in_post_at_the_end_and_had_completed_the_course_by_then() => Assert.Equal("50.0%", ShippedLibrary.Figure("SAF03", "2023/24 Q2", LongAfter,
        ("staff", """
        assignment_id | staff_id | service | setting | casual | in_post_from | in_post_to
        1             | S1       | Adults  | council | no     | 2020-01-01   | -
        2             | S1       | Housing | council | no     | 2021-01-01   | -
        3             | S2       | Adults  | council | no     | 2023-09-30   | -
        4             | S3       | Adults  | council | no     | 2020-01-01   | 2023-10-01
        5             | S4       | Adults  | council | no     | 2020-01-01   | -
        6             | S5       | Adults  | council | no     | 2020-01-01   | 2023-09-30
        7             | S6       | Adults  | council | yes    | 2020-01-01   | -
        8             | S7       | Schools | school  | no     | 2020-01-01   | -
        """),
        ("training", """
        completion_id | staff_id | course                 | completed_on
        1             | S1       | Safeguarding Awareness | 2021-03-04
        2             | S2       | Safeguarding Awareness | 2023-10-01
        3             | S3       | Safeguarding Awareness | 2023-09-30
        4             | S4       | Dementia Friends       | 2022-01-01
        5             | S5       | Safeguarding Awareness | 2022-01-01
        6             | S6       | Safeguarding Awareness | 2022-01-01
        7             | S7       | Safeguarding Awareness | 2022-01-01
        """)).Print());
}
