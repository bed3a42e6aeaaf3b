using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What the measures of section 6 mean, as small tables in and figures out.</summary>
public sealed class Section6Specs
{
    private static readonly DateOnly LongAfter = new(2024, 12, 31);

    [Fact]
    public void A_provider_counts_at_the_stage_where_it_stands_at_the_end_of_the_period() => Assert.Equal("2", ShippedLibrary.Figure("QCC01", "2023/24 Q2", LongAfter, ("provider_concerns", """
        concern_id | provider | provider_type   | stage                           | entered_on | left_on
        1          | A        | domiciliary     | quality assurance               | 2023-01-01 | 2023-09-30
        2          | A        | domiciliary     | provider performance meetings   | 2023-09-30 | -
        3          | B        | supported living | quality assurance              | 2023-05-01 | 2023-10-01
        4          | C        | supported living | closure procedure              | 2023-05-01 | 2023-09-30
        """)).Print());

    [Fact]
    public void A_complaint_that_goes_on_to_stage_2_counts_once_more_when_it_gets_there()
    {
        var complaints = ("complaints", """
            complaint_id | service_area  | stage   | received_on | answered_on | escalated_from
            1            | Mental Health | stage 1 | 2023-06-30  | 2023-07-14  | -
            2            | Mental Health | stage 2 | 2023-08-01  | -           | 1
            3            | Safeguarding  | stage 1 | 2023-09-30  | -           | -
            """);
        Assert.Equal("1", ShippedLibrary.Figure("QCC02", "2023/24 Q1", LongAfter, complaints).Print());
        Assert.Equal("2", ShippedLibrary.Figure("QCC02", "2023/24 Q2", LongAfter, complaints).Print());
    }

    [Fact]
    public void Compliments_have_no_figure_before_services_began_to_write_them_down()
    {
        var compliments = ("compliments", "compliment_id | service_area | received_on\n1 | Safeguarding | 2023-06-30\n2 | Safeguarding | 2023-07-01");
        Assert.Equal(FigureState.None, ShippedLibrary.Figure("QCC03", "2023/24 Q1", LongAfter, compliments).State);
        Assert.Equal("1", ShippedLibrary.Figure("QCC03", "2023/24 Q2", LongAfter, compliments).Print());
    }
}
