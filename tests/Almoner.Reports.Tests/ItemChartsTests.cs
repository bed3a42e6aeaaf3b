using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class ItemChartsTests
{
    [Fact]
    public void The_year_to_date_stays_in_the_table()
    {
        var chart = ItemCharts.Of(SampleEdition.Sickness, "figure-1", Wording.English)!;

        Assert.Equal(["Apr", "May", "Jun", "Jul", "Aug", "Sep"], chart.Columns);
        Assert.Equal(6, Assert.Single(chart.Rows).Figures.Count);
        Assert.Equal("Target 17.8", Assert.Single(chart.Targets).Label(Wording.English));
    }

    [Fact]
    public void Columns_of_totals_stay_in_the_table_and_columns_are_named_by_period_and_group()
    {
        var chart = ItemCharts.Of(SampleEdition.CrtAssessments, "figure-1", Wording.English)!;

        Assert.Equal(["Jul, Step down", "Jul, Step up", "Aug, Step down", "Aug, Step up", "Sep, Step down", "Sep, Step up"], chart.Columns);
        Assert.Equal(["71", "42", "69", "45", "77", "47"], chart.Totals!.Select(figure => figure.Print()));
    }

    [Fact]
    public void What_is_shown_first_is_drawn_in_its_own_unit()
    {
        var chart = ItemCharts.Of(SampleEdition.Vacancies with { Chart = ChartKind.GroupedBar }, "figure-1", Wording.English)!;

        Assert.Equal("FTE", chart.Unit.Name);
        Assert.Equal(["Grade 7", "Grade 8"], chart.Columns);
        Assert.Equal(["32.79", "17.08"], chart.Rows[0].Figures.Select(figure => figure.PrintNumber()));
    }

    [Fact]
    public void A_single_measure_is_bars_by_period_and_goes_without_a_name()
    {
        var chart = ItemCharts.Of(SampleEdition.DelayedTransfers with { Chart = ChartKind.GroupedBar }, "figure-1", Wording.English)!;

        Assert.Equal((ChartKind.Bar, ""), (chart.Kind, Assert.Single(chart.Rows).Label));
    }

    [Fact]
    public void Groups_of_bars_go_without_targets_since_nobody_could_see_whose_they_are()
    {
        var series = SampleEdition.DelayedTransfers;

        Assert.Empty(ItemCharts.Of(series with { Chart = ChartKind.GroupedBar, Rows = [series.Rows[0], series.Rows[0]] }, "figure-1", Wording.English)!.Targets);
        Assert.Equal(2, ItemCharts.Of(series with { Chart = ChartKind.Line, Rows = [series.Rows[0], series.Rows[0]] }, "figure-1", Wording.English)!.Targets.Count);
    }
}
