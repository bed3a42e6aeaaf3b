using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of the workforce mean, as small tables in and figures out.</summary>
public sealed class Section9Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    private const string Registered = """
        figure_id | name                                 | as_of      | value
        1         | registered_domiciliary_workers       | 2023-06-30 | 2830
        2         | registered_domiciliary_workers       | 2023-09-30 | 3032
        3         | registered_domiciliary_workers       | 2023-07-31 | 2900
        4         | registered_domiciliary_workers_wales | 2023-09-15 | 20910
        5         | registered_domiciliary_workers       | 2023-10-01 | 4000
        """;

    private static readonly (string, string) Posts = ("posts", """
        post_id | role                  | service             | grade   | fte  | established_on | deleted_on
        1       | social worker         | Learning Disability | Grade 7 | 1.00 | 2019-04-01     | -
        2       | social worker         | Learning Disability | Grade 8 | 0.60 | 2023-09-30     | -
        3       | social worker         | Learning Disability | Grade 7 | 1.00 | 2019-04-01     | 2023-09-30
        4       | social work assistant | Learning Disability | Grade 5 | 1.00 | 2019-04-01     | -
        """);

    private static readonly (string, string) Vacancies = ("vacancies", """
        vacancy_id | post_id | role                  | service             | grade   | fte  | vacant_from | filled_on
        1          | 1       | social worker         | Learning Disability | Grade 7 | 0.40 | 2023-09-30  | -
        2          | 2       | social worker         | Learning Disability | Grade 8 | 0.60 | 2023-01-01  | 2023-09-30
        3          | 4       | social work assistant | Learning Disability | Grade 5 | 1.00 | 2023-01-01  | -
        """);

    /// <summary>In April 2 of 100 working days were lost to sickness, in May 4 of 300.</summary>
    private static readonly (string, string)[] Sickness =
    [
        ("absence_days", """
        absence_day_id | staff_id | service | reason_group | day        | fte_days
        1              | S1       | Adults  | sickness     | 2023-04-03 | 1.00
        2              | S1       | Adults  | sickness     | 2023-04-30 | 1.00
        3              | S2       | Adults  | sickness     | 2023-05-01 | 3.50
        4              | S2       | Adults  | sickness     | 2023-05-31 | 0.50
        5              | S2       | Adults  | other leave  | 2023-05-04 | 1.00
        6              | S2       | Adults  | sickness     | 2023-03-31 | 1.00
        """),
        ("staff_months", """
        staff_month_id | staff_id | service | month_end  | fte_days
        1              | S1       | Adults  | 2023-04-30 | 100.00
        2              | S2       | Adults  | 2023-05-31 | 300.00
        3              | S2       | Adults  | 2023-03-31 | 23.00
        """),
    ];

    private static readonly (string, string) Absences = ("absences", """
        absence_id | staff_id | service | reason_group | reason          | began_on   | ended_on   | return_interview_on
        1          | S1       | Adults  | sickness     | infection       | 2023-06-30 | 2023-07-01 | 2023-07-03
        2          | S2       | Adults  | sickness     | infection       | 2023-07-01 | 2023-09-30 | -
        3          | S3       | Adults  | sickness     | infection       | 2023-09-30 | -          | -
        4          | S4       | Adults  | sickness     | musculoskeletal | 2023-07-01 | 2023-07-01 | 2023-10-02
        5          | S5       | Adults  | other leave  | bereavement     | 2023-07-01 | 2023-07-03 | -
        """);

    [Fact]
    public void Registered_workers_are_those_of_the_last_figure_supplied_in_the_period() =>
        Assert.Equal("3,032", ShippedLibrary.Figure("WKF01", "2023/24 Q2", LongAfter, ("supplied_figures", Registered)).Print());

    [Fact]
    public void The_share_of_Wales_takes_the_last_figure_of_each() =>
        Assert.Equal("14.5%", ShippedLibrary.Figure("WKF02", "2023/24 Q2", LongAfter, ("supplied_figures", Registered)).Print());

    [Fact]
    public void Without_a_figure_for_Wales_there_is_no_share() =>
        Assert.Equal(FigureState.None, ShippedLibrary.Figure("WKF02", "2023/24 Q1", LongAfter, ("supplied_figures", Registered)).State);

    [Theory]
    [InlineData("WKF03", "25.00%")]
    [InlineData("WKF07", "0.40 FTE")]
    [InlineData("WKF09", "1.60 FTE")]
    public void Vacancies_and_posts_of_social_workers_are_those_at_the_end_of_the_period(string measure, string expected) =>
        Assert.Equal(expected, ShippedLibrary.Figure(measure, "2023/24 Q2", LongAfter, Posts, Vacancies).Print());

    [Theory]
    [InlineData("WKF08", "Apr 2023", "4.48 days per FTE")] // 2 / 100 x 224
    [InlineData("WKF08", "May 2023", "2.99 days per FTE")] // 4 / 300 x 224
    [InlineData("WKF04", "Apr 2023", "4.48 days per FTE")]
    [InlineData("WKF04", "May 2023", "3.36 days per FTE")] // 6 / 400 x 224, and not the mean of the months
    [InlineData("WKF04", "2023/24 Q1", "3.36 days per FTE")]
    public void Sickness_of_a_longer_time_weighs_months_by_the_time_to_be_worked_in_them(string measure, string period, string expected) =>
        Assert.Equal(expected, ShippedLibrary.Figure(measure, period, LongAfter, Sickness).Print());

    [Fact]
    public void An_interview_counts_with_the_absence_that_ended_in_the_period_whenever_it_was_held() =>
        Assert.Equal("66.7%", ShippedLibrary.Figure("WKF05", "2023/24 Q2", LongAfter, Absences).Print());

    [Fact]
    public void An_infection_counts_in_the_period_in_which_the_absence_began() =>
        Assert.Equal("2", ShippedLibrary.Figure("WKF06", "2023/24 Q2", LongAfter, Absences).Print());
}
