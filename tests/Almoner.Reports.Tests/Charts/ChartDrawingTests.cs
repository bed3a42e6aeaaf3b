using System.Text.Json;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Reports.Tests.Charts;

/// <summary>The options that ECharts is given.</summary>
public sealed class ChartDrawingTests
{
    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.GroupedBar)]
    [InlineData(ChartKind.StackedBar)]
    [InlineData(ChartKind.Line)]
    public void Value_axes_begin_at_0(ChartKind kind)
    {
        foreach (var width in Enum.GetValues<PictureWidth>())
        {
            using var options = JsonDocument.Parse(ChartDrawing.Of(ChartDrawerTests.Chart(kind), width).Options.ToJson());
            var axes = new[] { "xAxis", "yAxis" }.Select(name => options.RootElement.GetProperty(name)).Where(axis => axis.GetProperty("type").GetString() == "value");

            Assert.Equal(0, Assert.Single(axes).GetProperty("min").GetDouble());
        }
    }

    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.GroupedBar)]
    [InlineData(ChartKind.StackedBar)]
    [InlineData(ChartKind.Line)]
    public void A_figure_without_a_value_is_null_in_the_options_and_never_0(ChartKind kind)
    {
        var chart = ChartDrawerTests.Chart(kind);
        chart = chart with { Rows = [.. chart.Rows, new ChartRow("Missing", [.. chart.Columns.Select(_ => Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("later")))])] };

        using var options = JsonDocument.Parse(ChartDrawing.Of(chart, PictureWidth.Wide).Options.ToJson());

        var values = options.RootElement.GetProperty("series").EnumerateArray().SelectMany(series => series.GetProperty("data").EnumerateArray()).Select(point => point.GetProperty("value"));
        Assert.Equal(chart.Columns.Count, values.Count(value => value.ValueKind == JsonValueKind.Null));
        Assert.DoesNotContain(values, value => value.ValueKind == JsonValueKind.Number && value.GetDouble() == 0);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(1490, false)]
    public void Figures_stand_at_the_points_of_two_lines_only_where_the_lines_keep_apart(long second, bool stand)
    {
        var chart = ChartDrawerTests.Chart(ChartKind.Line);
        ChartRow Level(string label, long value) => new(label, [.. chart.Columns.Select(_ => SampleEdition.Count(value))]);

        using var options = JsonDocument.Parse(ChartDrawing.Of(chart with { Rows = [Level("one", 1500), Level("other", second)], Targets = [] }, PictureWidth.Wide).Options.ToJson());

        var labels = options.RootElement.GetProperty("series").EnumerateArray().Where(series => series.GetProperty("type").GetString() == "line").SelectMany(series => series.GetProperty("data").EnumerateArray())
            .Where(point => point.TryGetProperty("label", out var label) && label.GetProperty("position").GetString() is "top" or "bottom").Select(point => point.GetProperty("label").GetProperty("show").GetBoolean()).ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels, shown => Assert.Equal(stand, shown));
    }

    [Fact]
    public void Axes_of_percentages_say_percent_and_end_at_100()
    {
        var chart = ChartDrawerTests.Chart(ChartKind.GroupedBar) with
        {
            Unit = Unit.Percent,
            Columns = ["Q1", "Q2"],
            Totals = null,
            Rows = [new ChartRow("North", [SampleEdition.Of(9, 10), SampleEdition.Of(8, 10)])],
        };

        var axis = ChartDrawing.Of(chart, PictureWidth.Wide).Options.YAxis!;

        Assert.Equal((100, "{value}%"), (axis.Max!.Value, axis.AxisLabel!.Formatter));
    }

    [Fact]
    public void A_pie_that_has_a_figure_without_a_value_becomes_bars()
    {
        var chart = ChartDrawerTests.Chart(ChartKind.Pie);
        chart = chart with { Rows = [.. chart.Rows, new ChartRow("Few", [SampleEdition.Count(2).Withhold(Phrase.AsWritten("fewer than 5 people"))])] };

        Assert.Equal(ChartKind.Bar, ChartDrawing.Of(chart, PictureWidth.Wide).Kind);
    }

    [Fact]
    public void An_axis_holds_the_target_too()
    {
        var chart = ChartDrawerTests.Chart(ChartKind.Line) with { Targets = [new TargetLine([null, null, SampleEdition.Count(2100)], 0)] };

        Assert.True(ChartDrawing.Of(chart, PictureWidth.Wide).Options.YAxis!.Max >= 2100);
    }

    [Fact]
    public void Stacks_lie_where_the_names_of_their_columns_have_no_room_below()
    {
        var chart = ChartDrawerTests.Chart(ChartKind.StackedBar);
        var crowded = chart with { Columns = ["Apr, Residential and nursing homes", "May, Residential and nursing homes", "Jun, Residential and nursing homes"] };

        Assert.Equal("category", ChartDrawing.Of(chart, PictureWidth.Narrow).Options.XAxis!.Type);
        Assert.Equal("value", ChartDrawing.Of(crowded, PictureWidth.Narrow).Options.XAxis!.Type);
    }

    [Theory]
    [InlineData(PictureWidth.Wide)]
    [InlineData(PictureWidth.Narrow)]
    public void Bars_of_many_long_names_fit_their_width(PictureWidth width)
    {
        var chart = ChartDrawerTests.Chart(ChartKind.Bar) with
        {
            Rows = [.. Enumerable.Range(1, 30).Select(index => new ChartRow($"A service area with a name that goes on and on for longer than anybody would wish, number {index}", [SampleEdition.Count(index)]))],
        };

        var drawing = ChartDrawing.Of(chart, width);

        Assert.True(drawing.Options.Grid!.Left + drawing.Options.Grid.Right < drawing.Width * 0.6);
        Assert.True(drawing.Height > 30 * 30);
    }
}
