using System.Text.RegularExpressions;
using Almoner.Editions;
using Almoner.Reports.Charts;

namespace Almoner.Reports.Tests.Html;

public sealed class StatusColourTests
{
    private static readonly string Css = Embedded.Text("report.css");

    public static TheoryData<string, int> EveryEye => [.. from kind in ColourVision.Kinds.Keys from theme in new[] { 0, 1 } select (kind, theme)];

    [Theory]
    [MemberData(nameof(EveryEye))]
    public void Grounds_and_letters_of_statuses_are_told_apart_by_every_eye(string kind, int theme)
    {
        // Met is written in its colour on the page; near and missed fill their ground.
        Colour[] colours = [Of("ground", theme), Of("near", 0), Of("missed", theme)];
        Assert.All(colours.SelectMany((one, index) => colours.Skip(index + 1).Select(other => (one, other))), pair => Assert.True(ColourVision.Apart(pair.one, pair.other, kind) > 15, $"{pair} {ColourVision.Apart(pair.one, pair.other, kind)}"));
        Assert.True(Of("met", theme).ContrastWith(Of("ground", theme)) >= 4.5);
        Assert.True(Of("on-near", 0).ContrastWith(Of("near", 0)) >= 4.5);
        Assert.True(Of("on-missed", theme).ContrastWith(Of("missed", theme)) >= 4.5);
    }

    [Fact]
    public void Every_status_has_a_shape_and_a_word_of_its_own()
    {
        Assert.Equal(StatusWords.All.Count, StatusWords.All.Select(status => status.Shape()).Distinct().Count());
        Assert.Equal(StatusWords.All.Count, StatusWords.All.Select(status => status.Word()).Distinct().Count());
    }

    [Theory]
    [InlineData("all cones")]
    [InlineData("protanopia")]
    [InlineData("deuteranopia")]
    [InlineData("tritanopia")]
    public void The_first_four_kinds_of_a_chart_are_told_apart_by_every_eye(string kind) => Assert.All(
        Palette.Kinds.Take(4).SelectMany((one, index) => Palette.Kinds.Take(4).Skip(index + 1).Select(other => (one, other))),
        pair => Assert.True(ColourVision.Apart(pair.one, pair.other, kind) > 10, $"{pair} {ColourVision.Apart(pair.one, pair.other, kind)}"));

    /// <summary>A colour of the style sheet: of the light theme (0) or the dark one (1).</summary>
    private static Colour Of(string name, int theme) => Colour.Parse(Regex.Matches(Css, $"--{name}: (#[0-9a-fA-F]{{6}})")[theme].Groups[1].Value);
}
