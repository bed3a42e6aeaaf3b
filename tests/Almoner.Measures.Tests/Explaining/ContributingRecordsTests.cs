namespace Almoner.Measures.Tests.Explaining;

public sealed class ContributingRecordsTests
{
    private const string Measures = """
          - {code: SUP01, title: a, supplied: workers}
          - {code: RAT01, title: a, of: contacts, counted_on: received_at, rate: {count: people, per: 1000, population: {age_from: 65}}}
          - {code: RAT02, title: a, ratio: {numerator: {supplied: workers}, denominator: {supplied: posts}}}
        """;

    private static readonly (string, string) Supplied = ("supplied_figures", """
        figure_id | name    | as_of      | value
        1         | workers | 2023-07-31 | 1600
        2         | workers | 2023-09-30 | 1650
        3         | workers | 2023-09-30 | 1700
        4         | workers | 2023-10-01 | 1800
        5         | posts   | 2023-08-31 | 2000
        """);

    [Fact]
    public void Behind_a_supplied_figure_stands_the_one_record_that_it_is()
    {
        using var measures = new WrittenMeasures(Measures, null, Supplied);
        Assert.Equal(["counted: 3 yes"], Told(measures, "SUP01"));
    }

    [Fact]
    public void Behind_a_ratio_of_supplied_figures_stand_the_record_of_each()
    {
        using var measures = new WrittenMeasures(Measures, null, Supplied);
        Assert.Equal(["numerator, denominator: 3 yes no", "numerator, denominator: 5 no yes"], Told(measures, "RAT02"));
    }

    [Fact]
    public void Behind_a_rate_stand_its_own_records_and_those_of_the_population()
    {
        using var measures = new WrittenMeasures(Measures, null,
            ("contacts", "contact_id | person_id | received_at\n1 | P1 | 2023-07-03 09:00\n2 | - | 2023-07-03 09:00\n3 | P1 | 2023-10-01 00:00"),
            ("populations", """
                population_id | age_from | age_to | people | from_on    | to_on
                1             | 65       | 74     | 1000   | 2022-04-01 | 2023-09-30
                2             | 65       | 74     | 1100   | 2023-09-30 | -
                3             | 75       | -      | 900    | 2022-04-01 | -
                4             | 0        | 64     | 9000   | 2022-04-01 | -
                """));
        Assert.Equal("0.5 per 1,000", measures.Figure("RAT01", "2023/24 Q2").Print());
        Assert.Equal(["numerator: 1 yes", "denominator: 2 yes", "denominator: 3 yes"], Told(measures, "RAT01"));
    }

    /// <summary>Each record by its key, and what it counts for.</summary>
    private static IEnumerable<string> Told(WrittenMeasures measures, string code) => measures.Records(code, "2023/24 Q2").SelectMany(batch => batch.Rows.Select(row =>
        $"{string.Join(", ", batch.Parts)}: {row.Values[0]} {string.Join(' ', row.CountsFor.Select(counts => counts ? "yes" : "no"))}"));
}
