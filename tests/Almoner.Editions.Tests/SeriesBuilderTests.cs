using Almoner.Library.Reports;

namespace Almoner.Editions.Tests;

public sealed class SeriesBuilderTests
{
    private const string Posts = """
        post_id | set_up_on  | fte
        1       | 2023-01-01 | 1.00
        2       | 2023-04-30 | 0.50
        3       | 2023-08-01 | 2.00
        4       | 2023-09-30 | 1.25
        """;

    [Fact]
    public void Months_to_date_end_with_the_year_to_date()
    {
        var series = Series("{scorecard: [PST05], columns: months to date, chart: line, note: Mind}");

        Assert.Equal("Apr 2023, May 2023, Jun 2023, Jul 2023, Aug 2023, Sep 2023, 2023/24 to Sep", string.Join(", ", series.Columns));
        Assert.Equal(["0.50", "0.00", "0.00", "0.00", "2.00", "1.25", "3.75"], Assert.Single(series.Rows).Figures.Select(figure => figure.PrintNumber()));
        Assert.Equal(("full-time-equivalents", "Full-time equivalents", ChartKind.Line, "Mind"), (series.Name, series.Title, series.Chart!.Value, series.Note));
    }

    [Fact]
    public void Each_period_has_the_target_in_force_at_its_end()
    {
        var series = Series("{scorecard: [PST05], columns: quarters}",
            ("2022/23", "{PST05: {at_least: 1.5}}"), ("2023/24", "{PST05: [{at_least: 2, to: 2023-06-30}, {at_least: 2.25, from: 2023-07-01}]}"));

        var row = Assert.Single(series.Rows);
        Assert.Equal(["1.5 FTE", "2 FTE", "2.25 FTE"], row.Aims.Select(aim => aim?.Print()));
        Assert.Equal(Status.Met, row.Result.Status);
    }

    [Theory]
    [InlineData("{year_total: 8}")]
    [InlineData("{more_than: last year}")]
    [InlineData("{at_least: 1, per: service}")]
    [InlineData("to be confirmed")]
    [InlineData("none")]
    public void A_target_that_is_no_value_of_every_period_cannot_be_drawn_across_them(string target) => Assert.All(
        Assert.Single(Series("{scorecard: [PST05], columns: months}", ("2023/24", $"{{PST05: {target}}}")).Rows).Aims, Assert.Null);

    [Fact]
    public void Its_measures_have_results_as_those_of_scorecards_do() =>
        Assert.Equal("3.25 FTE", Assert.Single(Series("{scorecard: [PST05], columns: months}").Rows).Result.Figure.Print());

    private static EditionItem.MeasuresByPeriod Series(string item, params (string Year, string Targets)[] targets) =>
        Assert.IsType<EditionItem.MeasuresByPeriod>(PostsCouncil.Item(item, Posts, targets));
}
