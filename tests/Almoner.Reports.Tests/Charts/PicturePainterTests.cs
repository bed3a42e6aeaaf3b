using System.Xml.Linq;
using Almoner.Reports.Charts;
using SkiaSharp;

namespace Almoner.Reports.Tests.Charts;

public sealed class PicturePainterTests(Drawer drawer)
{
    [Fact]
    public void Every_kind_of_chart_paints_the_same_dots_each_time()
    {
        foreach (var chart in Enum.GetValues<Library.Reports.ChartKind>().SelectMany(kind => new[] { ChartDrawerTests.Chart(kind) }))
        {
            var picture = drawer.Charts.Draw(chart, PictureWidth.Wide, "Table 1");
            var png = PicturePainter.Png(OfficePicture.Of(picture), picture.Width, picture.Height, 2);

            Assert.Equal(png, PicturePainter.Png(OfficePicture.Of(picture), picture.Width, picture.Height, 2));
            using var bitmap = SKBitmap.Decode(png);
            Assert.Equal((picture.Width * 2, picture.Height * 2), (bitmap.Width, bitmap.Height));
            Assert.Contains(bitmap.Pixels, dot => dot == SKColor.Parse(Palette.One.ToString()) || (chart.Kind == Library.Reports.ChartKind.Dots && IsThin(dot)));
        }
    }

    [Fact]
    public void Shapes_stand_where_they_are_moved_to_and_are_cut_by_their_frame()
    {
        using var bitmap = Painted("""
            <rect x="0" y="0" width="20" height="20" fill="#eeeeee"/>
            <g clip-path="url(#frame)"><path d="M0 0l10 0l0 10l-10 0Z" transform="translate(4 4)" fill="#ff0000"/></g>
            <path d="M0 18L20 18" fill="none" stroke="#0000ff" stroke-width="2"/>
            <defs><clipPath id="frame"><path d="M0 0L8 0L8 20L0 20Z"/></clipPath></defs>
            """);

        Assert.Equal(new SKColor(0xff, 0, 0), bitmap.GetPixel(6, 6));
        Assert.Equal(new SKColor(0xee, 0xee, 0xee), bitmap.GetPixel(10, 6));
        Assert.Equal(new SKColor(0xee, 0xee, 0xee), bitmap.GetPixel(2, 2));
        Assert.Equal(new SKColor(0, 0, 0xff), bitmap.GetPixel(10, 18));
    }

    [Fact]
    public void A_pattern_is_laid_over_and_over()
    {
        using var bitmap = Painted("""
            <rect x="0" y="0" width="20" height="20" fill="url(#stripes)"/>
            <defs><pattern id="stripes" width="1" height="4" patternUnits="userSpaceOnUse"><g><path d="M0 0l1 0l0 2l-1 0Z" fill="rgb(0,0,255)"/></g></pattern></defs>
            """);

        Assert.Equal([true, true, false, false, true, true, false, false], Enumerable.Range(0, 8).Select(y => bitmap.GetPixel(10, y) == new SKColor(0, 0, 0xff)));
    }

    [Theory]
    [InlineData("start", 10, 20)]
    [InlineData("middle", 5, 15)]
    [InlineData("end", 0, 10)]
    public void Words_stand_before_around_or_behind_their_place(string anchor, int from, int to)
    {
        using var bitmap = Painted($"""<text x="10" y="15" text-anchor="{anchor}" font-size="10" fill="#000000">HI</text>""");
        var inked = Enumerable.Range(0, 20).Where(x => Enumerable.Range(0, 20).Any(y => bitmap.GetPixel(x, y).Red < 128)).ToList();

        Assert.InRange(inked.Min(), from, to);
        Assert.InRange(inked.Max(), from, to);
        Assert.InRange(inked.Max() - inked.Min(), 6, 10);
    }

    [Theory]
    [InlineData("<image/>")]
    [InlineData("<path d='M0 0L5 5' fill='nonsense'/>")]
    [InlineData("<path d='M0 0L5 5' fill='#000' transform='skewX(3)'/>")]
    public void What_it_does_not_know_is_a_bug_and_never_left_out(string shape) => Assert.Throws<InvalidOperationException>(() => Painted(shape));

    [Fact]
    public void Words_of_office_pictures_stand_on_their_base_line()
    {
        var picture = drawer.Charts.Draw(ChartDrawerTests.Chart(Library.Reports.ChartKind.Bar), PictureWidth.Wide, "Table 1");
        var office = OfficePicture.Of(picture);

        var texts = office.Descendants().Where(element => element.Name.LocalName == "text").ToList();
        Assert.Equal(XElement.Parse(picture.Svg).Descendants().Count(element => element.Name.LocalName == "text"), texts.Count);
        Assert.All(texts, text => Assert.Null(text.Attribute("dominant-baseline")));
        Assert.All(texts, text => Assert.NotNull(text.Attribute("font-size")));
        Assert.DoesNotContain(office.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("ecmeta", StringComparison.Ordinal) || attribute.Name.LocalName == "style");
    }

    /// <summary>Whether it is the colour of three quarters that lies over white, as dots that may overlap have it.</summary>
    private static bool IsThin(SKColor dot)
    {
        var full = SKColor.Parse(Palette.One.ToString());
        return Near(dot.Red, full.Red) && Near(dot.Green, full.Green) && Near(dot.Blue, full.Blue);

        static bool Near(byte seen, byte whole) => Math.Abs(seen - (0.75 * whole + 0.25 * 255)) <= 1;
    }

    private static SKBitmap Painted(string shapes) => SKBitmap.Decode(PicturePainter.Png(XElement.Parse($"<svg xmlns='http://www.w3.org/2000/svg'>{shapes}</svg>"), 20, 20, 1));
}
