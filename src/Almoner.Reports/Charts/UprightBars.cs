using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>Upright bars of one thing, one a column, with the figure on each; values to reach are dashed across them and named at their end.</summary>
    private static ChartDrawing UprightBars(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        const int plot = 230;
        const int left = 44;
        var names = width == PictureWidth.Wide ? 130 : 64;
        var labels = chart.Targets.Select(target => TextWidth.Wrap(target.Label, TextSize, names)).ToList();
        var right = labels.Count == 0 ? 4 : (int)Math.Ceiling(labels.SelectMany(label => label.Split('\n')).Max(line => TextWidth.Of(line, TextSize)) * 1.08) + 12;
        var band = (across - left - right) / (double)chart.Columns.Count;
        var bottom = HeightUnder(chart.Columns, band);
        var figures = chart.Rows[0].Figures;
        var printed = figures.Max(figure => TextWidth.Of(Printed(figure), 12)) < band;
        var scale = Scale.Holding(figures.Concat(chart.Targets.Select(target => target.Value)).Max(Drawn), chart.Unit);
        // A figure that would lie on the line of a value to reach goes inside its bar.
        bool IsOnTarget(Figure figure) => chart.Targets.Any(target => (Drawn(target.Value) - Drawn(figure)) / scale.Max * plot is > -2 and < 20);
        var series = new Series
        {
            Type = "bar",
            BarCategoryGap = "24%",
            Data = [.. figures.Select(figure => new Datum
            {
                Value = Plot(figure),
                ItemStyle = Style(figure, Palette.One),
                Label = IsOnTarget(figure)
                    ? EndLabel(figure) with { Show = printed, Position = "insideTop", Distance = 6, FontSize = 12, Color = Palette.One.TextOn.ToString() }
                    : EndLabel(figure) with { Show = printed, Position = "top", Distance = 4, FontSize = 12 },
            })],
            MarkLine = labels.Count == 0 ? null : new MarkLine
            {
                Data = [.. chart.Targets.Select((target, index) => new Mark
                {
                    YAxis = Plot(target.Value)!.Value,
                    LineStyle = TargetStyle(Palette.Target),
                    Label = new Label { Position = "end", Distance = 6, FontSize = TextSize, LineHeight = LineOfText, FontWeight = "bold", Color = TextOf(Palette.Target).ToString(), Formatter = new FinishedText(labels[index]) },
                })],
            },
        };
        var options = Base([Palette.One], [series]) with
        {
            Grid = new Grid { Left = left, Right = right, Top = 24, Bottom = bottom },
            XAxis = UnderColumns(chart.Columns, width, band),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, 24 + plot + bottom, ChartKind.Bar);
    }

    /// <summary>Dashed, so that nobody takes it for a line of figures.</summary>
    private static LineStyle TargetStyle(Colour colour) => new() { Color = colour.ToString(), Width = 2, Type = "dashed" };

    /// <summary>A colour of the palette, darkened until words in it are legible on white.</summary>
    private static Colour TextOf(Colour colour) => colour.Until(Colour.Ink, Colour.White, 4.5);
}
