using System.Text.Json;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests.Charts;

public sealed class DotsTests(Drawer drawer)
{
    private static readonly Unit Cases = new("cases per worker", "unit.cases-per-worker", 1);

    private static Chart Chart { get; } = new("dots", ChartKind.Dots, "Caseload of every worker", Cases, "team", [],
        [new ChartRow("Review Team", [.. new[] { 12, 12, 12, 14, 18 }.Select(Value)]), new ChartRow("Hospital Team", [.. new[] { 20, 31, 33 }.Select(Value)])], null)
    {
        Threshold = new DotsThreshold(Value(25), "threshold of 25 cases"),
    };

    [Fact]
    public void Dots_are_drawn_like_this() => Golden.Matches(drawer.Charts.Draw(Chart, PictureWidth.Wide, "Table 1").Svg, "dots.golden.svg");

    [Theory]
    [InlineData(PictureWidth.Wide)]
    [InlineData(PictureWidth.Narrow)]
    public void Every_value_is_one_dot_and_no_dot_hides_another(PictureWidth width)
    {
        var drawing = ChartDrawing.Of(Chart, width);
        using var options = JsonDocument.Parse(drawing.Options.ToJson());
        Assert.Equal(0, options.RootElement.GetProperty("xAxis").GetProperty("min").GetDouble());
        var dots = options.RootElement.GetProperty("series")[0].GetProperty("data").EnumerateArray()
            .Select(dot => (Place: dot.GetProperty("value").ToString(), Shift: dot.TryGetProperty("symbolOffset", out var shift) ? shift[1].GetDouble() : 0)).ToList();
        Assert.Equal(8, dots.Count);
        Assert.Equal(8, dots.Distinct().Count());
        Assert.Equal([-9, 0, 9], dots.Where(dot => dot.Place.StartsWith("[12", StringComparison.Ordinal)).Select(dot => dot.Shift).Order());
    }

    [Fact]
    public void Where_dots_are_means_the_middle_is_the_one_given_and_nobody_counts_dots_above_the_threshold()
    {
        var chart = Chart with { DotsAreMeans = true, Rows = [new ChartRow("Review Team", [Value(13), Value(13), Value(30), Value(30)]) { Middle = Value(17) }] };
        using var options = JsonDocument.Parse(ChartDrawing.Of(chart, PictureWidth.Wide).Options.ToJson());
        Assert.Equal("[17,0]", options.RootElement.GetProperty("series")[1].GetProperty("data")[0].GetProperty("value").ToString());
        Assert.Equal(["one worker, at the mean of neighbours", "middle of the dots of the team"], options.RootElement.GetProperty("series").EnumerateArray().Take(2).Select(series => series.GetProperty("name").GetString()));
        Assert.Equal(
            "Dot chart of 1 row with 4 dots, one a worker, each at the mean of its neighbours. Highest: Review Team, 30.0. Lowest: Review Team, 13.0. All figures are in Table 1.",
            drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1").Alternative);
    }

    [Fact]
    public void The_text_alternative_tells_the_ends_and_how_many_lie_above_the_threshold() => Assert.Equal(
        "Dot chart of 2 rows with 8 dots, one a worker. Highest: Hospital Team, 33.0. Lowest: Review Team, 12.0. 2 dots lie above the threshold of 25 cases. All figures are in Table 1.",
        drawer.Charts.Draw(Chart, PictureWidth.Wide, "Table 1").Alternative);

    private static Figure Value(int cases) => Figure.Of(Cases, 1, cases, 1);
}
