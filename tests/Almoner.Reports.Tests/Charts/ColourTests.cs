using Almoner.Reports.Charts;

namespace Almoner.Reports.Tests.Charts;

public sealed class ColourTests
{
    [Fact]
    public void Every_chart_colour_has_a_contrast_of_3_to_1_with_white() =>
        Assert.All([.. Palette.Kinds, .. Palette.Periods(4), Palette.Quiet], colour => Assert.True(colour.ContrastWith(Colour.White) >= 3, colour.ToString()));

    [Fact]
    public void Every_label_on_a_chart_colour_has_a_contrast_of_4_5_to_1() =>
        Assert.All(Palette.Kinds, colour => Assert.True(colour.TextOn.ContrastWith(colour) >= 4.5, colour.ToString()));

    [Fact]
    public void Black_on_white_is_21_to_1() => Assert.Equal(21, new Colour(0, 0, 0).ContrastWith(Colour.White), 6);

    [Theory]
    [InlineData("#12436D")]
    [InlineData("#FFD700")]
    [InlineData("#FFFFFF")]
    [InlineData("#000000")]
    [InlineData("#7F7F7F")]
    [InlineData("#E4002B")]
    public void Any_accent_gives_legible_text_on_it_and_in_it(string accent)
    {
        var look = ReportLook.Of(accent).Value!;

        Assert.True(look.OnAccent.ContrastWith(look.Accent) >= 4.5);
        Assert.True(look.AccentText.ContrastWith(Colour.White) >= 4.5);
        Assert.True(look.AccentTextOnDark.ContrastWith(ReportLook.DarkGround) >= 4.5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12436D")]
    [InlineData("#12436")]
    [InlineData("#12436G")]
    [InlineData("# 2436D")]
    public void Anything_but_a_sign_and_six_hexadecimal_digits_is_no_colour(string? text) => Assert.False(Colour.TryParse(text, out _));
}
