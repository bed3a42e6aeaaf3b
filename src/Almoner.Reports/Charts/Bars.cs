using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>Lying bars, one a row, with the figure at the end of each.</summary>
    private static ChartDrawing Bars(Chart chart, PictureWidth width)
    {
        var figures = chart.Rows.Select(row => row.Figures[0]).ToList();
        var names = chart.Rows.Select(row => row.Figures[0].Value is null ? $"{row.Label}: {row.Figures[0].Print(chart.Wording)}" : row.Label).ToList();
        var series = new Series
        {
            Type = "bar",
            BarMaxWidth = 24,
            Data = [.. figures.Select(figure => new Datum
            {
                Value = Plot(figure),
                ItemStyle = Style(figure, Palette.One),
                Label = EndLabel(figure, chart.Wording),
            })],
        };
        return Lying(chart, width, names, [series], bars: 1, top: 4, legend: null);
    }

    /// <summary>
    /// Lying bars with the names of rows on their left, or above them where the picture is narrow, and the printed figure at
    /// the end of every bar instead of an axis.
    /// </summary>
    private static ChartDrawing Lying(
        Chart chart, PictureWidth width, List<string> names, List<Series> series, int bars, int top, Legend? legend, double? longestBar = null)
    {
        var across = WidthOf(width);
        var longest = names.Max(name => TextWidth.Of(name, TextSize));
        var above = width == PictureWidth.Narrow;
        var left = above ? 1 : (int)Math.Min(Math.Ceiling(longest) + 16, across * 0.42);
        var room = above ? across - 4 : left - 14;
        var lines = names.Max(name => TextWidth.Lines(name, TextSize, room));
        var right = (int)Math.Ceiling(chart.Figures.Max(figure => TextWidth.Of(Printed(figure, chart.Wording), TextSize))) + 12;
        var thickness = bars == 1 ? 22 : 18;
        var body = bars * thickness;
        var band = above ? lines * LineOfText + 6 + body + 12 : Math.Max(lines * LineOfText, body) + (bars == 1 ? 10 : 16);
        var label = above
            ? new AxisLabel
            {
                Inside = true,
                Align = "left",
                VerticalAlign = "bottom",
                Margin = 0,
                LineHeight = LineOfText,
                FontSize = TextSize,
                Color = Palette.Words.ToString(),
                Interval = 0,
                Padding = [0, 0, body / 2 + 3, 0],
            }
            : new AxisLabel
            {
                LineHeight = LineOfText,
                FontSize = TextSize,
                Margin = 8,
                Color = Palette.Words.ToString(),
                Interval = 0,
            };
        // Names above bars make the band lopsided: bars sit in its middle, so the first band's upper half needs the room.
        var rise = above ? Math.Max(0, lines * LineOfText + 6 - (band - body) / 2) : 0;
        var height = top + rise + names.Count * band + 4;
        var scale = Scale.Holding(longestBar ?? chart.Figures.Max(Drawn), chart.Unit);
        var options = Base([], [.. series.Select(one => one with { BarWidth = thickness - (bars == 1 ? 0 : 2), BarGap = bars == 1 ? null : "12%" })]) with
        {
            Legend = legend,
            Grid = new Grid { Left = left, Right = right, Top = top + rise, Bottom = 4 },
            XAxis = Values(scale, chart.Unit, labels: false),
            YAxis = Names([.. names.Select(name => TextWidth.Wrap(name, TextSize, room))], inverse: true, label) with { AxisLine = above ? new AxisLine(false) : AxisLineOf() },
        };
        return new ChartDrawing(options with { Color = Colours(series) }, across, height, bars == 1 ? ChartKind.Bar : ChartKind.GroupedBar);
    }

    private static List<string> Colours(IEnumerable<Series> series) =>
        [.. series.Select(one => one.ItemStyle?.Color ?? Palette.One.ToString())];

    private static Label EndLabel(Figure figure, Wording wording) => new()
    {
        Position = "right",
        Distance = 6,
        FontSize = TextSize,
        FontWeight = "bold",
        Color = Palette.Words.ToString(),
        Formatter = new FinishedText(Printed(figure, wording)),
    };
}
