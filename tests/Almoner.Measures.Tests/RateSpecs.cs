using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What a rate means, as small tables in and figures out.</summary>
public sealed class RateSpecs
{
    private const string Measures = """
          - {code: RAT01, title: a, of: contacts, counted_on: received_at, rate: {count: people, per: 1000, population: {age_from: 65}}}
          - {code: RAT02, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 10000, population: {age_from: 65, age_to: 74}}}
          - {code: RAT03, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 1000, population: {}}, cumulative: financial year}
          - {code: RAT04, title: a, of: cases, open: {from: opened_on, to: closed_on}, rate: {count: rows, per: 1000, population: {age_from: 90}}, over_months: mean}
          - {code: RAT05, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 1000, population: {age_to: 64}}}
          - {code: RAT06, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 1000, population: {age_from: 66}}}
          - {code: RAT07, title: a, of: contacts, counted_on: received_at, rate: {count: rows, per: 1000, population: {age_from: 65, age_to: 72}}}
        """;

    private static readonly (string, string) Contacts = ("contacts", """
        contact_id | person_id | received_at
        1          | P1        | 2023-07-03 09:00
        2          | P1        | 2023-07-04 09:00
        3          | P2        | 2023-09-30 23:59
        4          | P3        | 2023-04-01 00:00
        """);

    private static readonly (string, string) People = ("populations", """
        population_id | area | age_from | age_to | people | from_on    | to_on
        1             | all  | 0        | 64     | 30000  | 2022-04-01 | -
        2             | all  | 65       | 69     | 1000   | 2022-04-01 | 2023-09-30
        3             | all  | 65       | 69     | 2000   | 2023-09-30 | -
        4             | all  | 70       | 74     | 500    | 2022-04-01 | -
        5             | all  | 75       | -      | 1500   | 2022-04-01 | -
        """);

    [Theory]
    [InlineData("RAT01", "2023/24 Q2", "0.5 per 1,000")] // 2 people of 4,000: from the day that a new estimate takes the place of the old
    [InlineData("RAT01", "Jul 2023", "0.3 per 1,000")] // 1 person of 3,000
    [InlineData("RAT02", "2023/24 Q2", "12.0 per 10,000")] // 3 rows of 2,500: a band without an oldest age lies within no bounds
    [InlineData("RAT03", "2023/24 Q2", "0.1 per 1,000")] // 4 rows since April, of 34,000 at the end
    [InlineData("RAT05", "2023/24 Q2", "0.1 per 1,000")] // 3 rows of 30,000
    public void Rows_or_people_of_the_period_by_the_population_at_its_end(string code, string period, string expected)
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 9, 30), Contacts, People);
        Assert.Equal(expected, measures.Figure(code, period).Print());
    }

    [Fact]
    public void Without_a_population_of_those_ages_on_the_day_there_is_no_rate()
    {
        using var measures = new WrittenMeasures(Measures, null, Contacts, People, ("cases", "case_id | person_id | opened_on\n1 | P1 | 2023-01-01"));
        var early = measures.Figure("RAT01", "2021/22 Q2");
        Assert.Equal((FigureState.None, "no population of those ages is known for 30 September 2021"), (early.State, early.Reason?.ToString()));
        Assert.Equal((FigureState.None, 3L), (measures.Figure("RAT04", "2023/24 Q2").State, measures.Figure("RAT04", "2023/24 Q2").Rows));
    }

    [Theory]
    [InlineData("RAT06", "no band of the population begins at 66")]
    [InlineData("RAT07", "no band of the population ends at 72")]
    public void A_rate_whose_ages_the_bands_do_not_meet_has_no_figure(string code, string reason)
    {
        using var measures = new WrittenMeasures(Measures, null, Contacts, People);
        var figure = measures.Figure(code, "2023/24 Q2");
        Assert.Equal((FigureState.None, reason, 3L), (figure.State, figure.Reason?.ToString(), figure.Rows));
    }

    [Fact]
    public void Estimates_of_the_population_do_not_run_out_and_make_nothing_provisional()
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 9, 15), Contacts, People);
        Assert.Equal(FigureState.Provisional, measures.Figure("RAT01", "2023/24 Q2").State);
        Assert.Equal(FigureState.Known, measures.Figure("RAT01", "Jul 2023").State);
        Assert.Equal(FigureState.NotYetDue, measures.Figure("RAT01", "2023/24 Q3").State);
    }

    [Fact]
    public void Before_the_first_event_was_recorded_there_is_no_rate_although_there_are_people()
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 9, 30), Contacts, People);
        var figure = measures.TableWithHistory("RAT01", "Mar 2023").Rows[0].Figure;
        Assert.Equal((FigureState.None, "records begin on 1 April 2023"), (figure.State, figure.Reason?.ToString()));
    }
}
