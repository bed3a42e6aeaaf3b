using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>What a supplied figure means, as small tables in and figures out.</summary>
public sealed class SuppliedFigureSpecs
{
    private const string Measures = """
          - {code: SUP01, title: a, supplied: workers here}
          - {code: SUP02, title: a, supplied: "workers in Wales", unit: FTE}
          - {code: SUP03, title: a, ratio: {numerator: {measure: SUP01}, denominator: {supplied: workers in Wales}, as: percent}}
          - {code: SUP04, title: a, ratio: {numerator: {of: contacts, counted_on: received_at, count: rows}, denominator: {supplied: workers here}}}
          - {code: SUP05, title: a, ratio: {numerator: {supplied: workers here}, denominator: {of: contacts, counted_on: received_at, count: rows}}}
        """;

    private static readonly (string, string) Registrations = ("supplied_figures", """
        figure_id | name             | as_of      | value   | source
        1         | workers here     | 2023-06-30 | 1500    | Regulator
        2         | workers here     | 2023-07-01 | 1600    | Regulator
        3         | workers here     | 2023-09-30 | 1700    | Regulator
        4         | workers here     | 2023-09-30 | 1650    | Regulator
        5         | Workers here     | 2023-09-30 | 9999    | Regulator
        6         | workers in Wales | 2023-09-29 | 17000.5 | Regulator
        """);

    private static readonly (string, string) Contacts = ("contacts", "contact_id | received_at\n1 | 2023-07-03 09:00\n2 | 2023-09-30 23:00\n3 | 2023-12-01 09:00");

    [Theory]
    [InlineData("2023/24 Q1", "1,500")]
    [InlineData("2023/24 Q2", "1,700")] // both ends of the quarter count; of one day the larger
    [InlineData("Jul 2023", "1,600")]
    [InlineData("2023/24", "1,700")]
    [InlineData("2023/24 to Jul", "1,600")]
    public void The_last_value_of_the_period_is_the_period_s(string period, string expected)
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2024, 3, 31), Registrations);
        Assert.Equal(expected, measures.Figure("SUP01", period).Print());
    }

    [Theory]
    [InlineData("Aug 2023")] // between two
    [InlineData("2023/24 Q3")] // after the last
    [InlineData("2022/23")] // before the first
    public void A_period_that_nothing_was_supplied_for_has_none_and_says_so(string period)
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 9, 30), Registrations);
        var figure = measures.Figure("SUP01", period);
        Assert.Equal((FigureState.None, "no value of workers here was supplied"), (figure.State, figure.Reason?.ToString()));
    }

    [Fact]
    public void A_figure_supplied_before_the_period_s_end_is_no_more_provisional_than_one_of_its_last_day()
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 8, 31), Registrations);
        Assert.Equal((FigureState.Known, "17,000.50 FTE"), (measures.Figure("SUP02", "2023/24 Q2").State, measures.Figure("SUP02", "2023/24 Q2").Print()));
    }

    [Fact]
    public void A_ratio_of_two_supplied_figures_takes_the_last_of_each()
    {
        using var measures = new WrittenMeasures(Measures, null, Registrations);
        var figure = measures.Figure("SUP03", "2023/24 Q2");
        Assert.Equal(("10.0%", Exact.Of(17000.5m)), (figure.Print(), figure.Denominator));
    }

    [Theory]
    [InlineData("SUP03", "2023/24 Q1", "no value of workers in Wales was supplied")]
    [InlineData("SUP04", "2023/24 Q3", "no value of workers here was supplied")]
    [InlineData("SUP05", "2023/24 Q3", "no value of workers here was supplied")]
    public void A_ratio_with_a_part_that_was_not_supplied_has_none_and_is_never_0(string code, string period, string reason)
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 12, 31), Registrations, Contacts);
        var figure = measures.Figure(code, period);
        Assert.Equal((FigureState.None, reason, (Exact?)null), (figure.State, figure.Reason?.ToString(), figure.Value));
    }

    [Fact]
    public void A_ratio_is_as_complete_as_its_records()
    {
        using var measures = new WrittenMeasures(Measures, new DateOnly(2023, 9, 15), Registrations, Contacts);
        Assert.Equal(FigureState.Provisional, measures.Figure("SUP04", "2023/24 Q2").State);
        Assert.Equal(2, measures.Figure("SUP04", "2023/24 Q2").Rows);
        Assert.Equal(FigureState.NotYetDue, measures.Figure("SUP04", "2023/24 Q3").State);
    }
}
