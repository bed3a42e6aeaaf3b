using System.Xml.Linq;
using Almoner.Library.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests.Charts;

public sealed class ChartDrawerTests(Drawer drawer)
{
    private static readonly Figure Missing = Figure.None(Unit.Count, 0, Phrase.AsWritten("not measured"));

    public static TheoryData<ChartKind, PictureWidth> EveryPicture =>
        [.. from kind in Enum.GetValues<ChartKind>() from width in Enum.GetValues<PictureWidth>() select (kind, width)];

    [Theory]
    [InlineData(ChartKind.Pie, "pie")]
    [InlineData(ChartKind.Bar, "bar")]
    [InlineData(ChartKind.GroupedBar, "grouped-bar")]
    [InlineData(ChartKind.StackedBar, "stacked-bar")]
    [InlineData(ChartKind.Line, "line")]
    public void Each_kind_draws_as_its_golden_file(ChartKind kind, string name) =>
        Golden.Matches(drawer.Charts.Draw(Chart(kind), PictureWidth.Wide, "Table 1").Svg + "\n", name + ".golden.svg");

    [Theory]
    [InlineData(ChartKind.Line, PictureWidth.Wide, "line-with-target")]
    [InlineData(ChartKind.Line, PictureWidth.Narrow, "line-with-target-narrow")]
    [InlineData(ChartKind.Bar, PictureWidth.Wide, "bars-by-period")]
    public void One_thing_by_period_draws_with_its_target_as_its_golden_file(ChartKind kind, PictureWidth width, string name) =>
        Golden.Matches(drawer.Charts.Draw(OneThing(kind), width, "Table 1").Svg + "\n", name + ".golden.svg");

    [Theory]
    [InlineData(PictureWidth.Wide, "stacks-by-group")]
    [InlineData(PictureWidth.Narrow, "stacks-by-group-narrow")]
    public void Stacks_by_period_and_group_draw_as_their_golden_file(PictureWidth width, string name) =>
        Golden.Matches(drawer.Charts.Draw(ItemCharts.Of(SampleEdition.CrtAssessments, "figure-1", Wording.English)!, width, "Table 1").Svg + "\n", name + ".golden.svg");

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Bar)]
    public void A_target_is_named_in_the_picture_and_in_its_words(ChartKind kind)
    {
        foreach (var width in Enum.GetValues<PictureWidth>())
        {
            var picture = drawer.Charts.Draw(OneThing(kind), width, "Table 1");

            Assert.Matches("Target\\s17\\.8", string.Join(' ', XDocument.Parse(picture.Svg).Root!.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)));
            Assert.Contains("Largest: Jun, 21.73", picture.Alternative, StringComparison.Ordinal);
            Assert.Contains("Target 17.8.", picture.Alternative, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPicture))]
    public void Figures_that_are_all_0_draw_too(ChartKind kind, PictureWidth width)
    {
        var chart = Chart(kind);
        var none = chart with { Rows = [.. chart.Rows.Select(row => row with { Figures = [.. row.Figures.Select(_ => Figure.Of(Unit.Count, 0, 0, 0))] })], Totals = null };
        Assert.NotEmpty(drawer.Charts.Draw(none, width, "Table 1").Svg);
        var one = none with { Rows = [none.Rows[0]] };
        Assert.NotEmpty(drawer.Charts.Draw(one, width, "Table 1").Svg);
    }

    [Fact]
    public void No_two_kinds_share_a_colour_and_each_stands_out_from_white() => Assert.All(
        Palette.Kinds,
        colour => Assert.True(Palette.Kinds.Count(other => other == colour) == 1 && colour.ContrastWith(Colour.White) >= 3));

    [Theory]
    [MemberData(nameof(EveryPicture))]
    public void A_picture_is_whole_xml_that_names_and_describes_itself_and_prints_every_row(ChartKind kind, PictureWidth width)
    {
        var chart = Chart(kind);
        var picture = drawer.Charts.Draw(chart, width, "Table 7");

        var svg = XDocument.Parse(picture.Svg).Root!;
        var words = string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value + "\n"));
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(picture.Alternative, svg.Elements().Single(element => element.Name.LocalName == "desc").Value);
        Assert.EndsWith("All figures are in Table 7.", picture.Alternative, StringComparison.Ordinal);
        Assert.All(chart.Rows, row => Assert.Contains(row.Label, words, StringComparison.Ordinal));
        Assert.DoesNotContain("zr", string.Join(' ', svg.Descendants().Attributes("id").Concat(svg.Descendants().Attributes("class")).Select(id => id.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryPicture))]
    public void The_same_chart_gives_the_same_bytes_whatever_was_drawn_before(ChartKind kind, PictureWidth width)
    {
        var first = drawer.Charts.Draw(Chart(kind), width, "Table 1").Svg;
        drawer.Charts.Draw(Chart(ChartKind.StackedBar), PictureWidth.Narrow, "Table 2");

        Assert.Equal(first, drawer.Charts.Draw(Chart(kind), width, "Table 1").Svg);
    }

    [Fact]
    public void Labels_are_printed_as_they_stand_and_never_read_as_templates()
    {
        const string label = "{a} {b} {c|x} $& <b>";
        var chart = Chart(ChartKind.Pie) with { Rows = [new ChartRow(label, [Count(1)]), new ChartRow("Rest", [Count(3)])] };

        var svg = XDocument.Parse(drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1").Svg);

        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value.Contains(label, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_v8_library_there_is_a_problem_and_no_drawer()
    {
        var started = ChartDrawer.Start(() => throw new TypeLoadException("Cannot load V8 interface assembly"));

        Assert.False(started.Ok);
        Assert.Equal(("ALM-0501", Severity.Warning), (started.Problems.Single().Code, started.Problems.Single().Severity));
    }

    [Fact]
    public void The_words_for_a_chart_say_its_kind_its_extremes_and_where_its_figures_stand() => Assert.Equal(
        "Pie chart of 3 parts. Largest: Plan, 594 of 724. Smallest: Advice, 53 of 724. All figures are in Table 4.",
        drawer.Charts.Draw(Chart(ChartKind.Pie), PictureWidth.Wide, "Table 4").Alternative);

    [Fact]
    public void A_pie_on_a_telephone_becomes_bars_and_its_words_say_so() => Assert.StartsWith(
        "Bar chart of 3 rows.", drawer.Charts.Draw(Chart(ChartKind.Pie), PictureWidth.Narrow, "Table 4").Alternative, StringComparison.Ordinal);

    [Fact]
    public void A_figure_without_a_value_is_a_gap_with_its_word_and_the_words_count_it()
    {
        var chart = Chart(ChartKind.Bar) with { Rows = [new ChartRow("North", [Count(3)]), new ChartRow("South", [Missing])] };

        Assert.Contains("South: none", drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1").Svg, StringComparison.Ordinal);
        Assert.Contains("1 of its figures cannot be drawn", drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1").Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provisional_bar_is_hatched_and_marked()
    {
        var chart = Chart(ChartKind.Bar) with { Rows = [new ChartRow("North", [Count(3).AsProvisional(Phrase.AsWritten("until May"))])] };
        var svg = drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1").Svg;

        Assert.Contains("<pattern", svg, StringComparison.Ordinal);
        Assert.Contains("3 p", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_figure_is_marked_and_those_who_do_not_see_it_are_told()
    {
        var chart = Chart(ChartKind.Bar) with { Rows = [new ChartRow("North", [Figure.Published(Unit.Count, 0, 3, "report of 2021/22")])] };
        var picture = drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1");

        Assert.Contains("3 h", picture.Svg, StringComparison.Ordinal);
        Assert.Contains("Figures as published earlier are marked h.", picture.Alternative, StringComparison.Ordinal);
    }

    internal static Chart Chart(ChartKind kind)
    {
        string[] columns = kind is ChartKind.Pie or ChartKind.Bar ? ["2023/24 Q2"] : ["Apr", "May", "Jun"];
        ChartRow Row(string label, params long[] values) => new(label, [.. values.Take(columns.Length).Select(Count)]);
        return new Chart(
            "figure-1", kind, "Outcomes of assessments", Unit.Count, "outcome", columns,
            [Row("Plan", 594, 610, 420), Row("Advice", 53, 41, 60), Row("Other", 77, 80, 75)], [.. new long[] { 724, 731, 555 }.Take(columns.Length).Select(Count)]);
    }

    /// <summary>A line of one thing over three months with a target from the second on; the last month is provisional.</summary>
    private static Chart OneThing(ChartKind kind)
    {
        Figure Days(decimal value) => Figure.Of(Unit.Count, 2, Exact.Of(value), 1);
        var target = Figure.Of(Unit.Count, 1, Exact.Of(17.8m), 0);
        return new Chart("figure-1", kind, "Sickness", Unit.Count, "measure", ["Apr", "May", "Jun", "Jul"], [new ChartRow("", [Days(13.86m), Days(17.2m), Days(21.73m), Days(18.11m).AsProvisional(Phrase.AsWritten("later"))])], null)
        {
            Targets = [new TargetLine([null, target, target, target], 0)],
        };
    }

    private static Figure Count(long value) => SampleEdition.Count(value);
}
