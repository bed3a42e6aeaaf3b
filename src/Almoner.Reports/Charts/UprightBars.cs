using Almoner.Library.Reports;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>Upright bars of one thing, one a column, with the figure on each; values to reach are dashed across them and named at their end.</summary>
    private static ChartDrawing UprightBars(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        var plot = chart.IsLow ? LowPlot : 230;
        const int left = 44;
        var room = width == PictureWidth.Wide ? 130 : 64;
        var labels = chart.Targets.Select(target => TextWidth.Wrap(target.Label(chart.Wording), TextSize, room)).ToList();
        var right = labels.Count == 0 ? 4 : (int)Math.Ceiling(labels.SelectMany(label => label.Split('\n')).Max(line => TextWidth.Of(line, TextSize)) * 1.08) + 12;
        var band = (across - left - right) / (double)chart.Columns.Count;
        var bottom = HeightUnder(chart.Columns, band);
        var figures = chart.Rows[0].Figures;
        var printed = figures.Max(figure => TextWidth.Of(Printed(figure, chart.Wording), 12)) < band;
        var scale = Scale.Holding(chart.FiguresAndTargets.Max(Drawn), chart.Unit);
        var bars = new Series
        {
            Type = "bar",
            BarCategoryGap = "24%",
            Data = [.. figures.Select((figure, column) => new Datum
            {
                Value = Plot(figure),
                ItemStyle = Style(figure, Palette.One),
                // A figure that would lie on the line of a value to reach goes inside its bar.
                Label = TargetLies(chart, column, figure, plot / scale.Max, -2, 20)
                    ? EndLabel(figure, chart.Wording) with { Show = printed, Position = "insideTop", Distance = 6, FontSize = 12, Color = Palette.One.TextOn.ToString() }
                    : EndLabel(figure, chart.Wording) with { Show = printed, Position = "top", Distance = 4, FontSize = 12 },
            })],
        };
        var names = WordsBeside(chart, chart.Targets.Select((target, index) => (Drawn(target.Last), new Label
        {
            Position = "right",
            Distance = (int)Math.Round(band / 2 + 6),
            FontSize = TextSize,
            LineHeight = LineOfText,
            FontWeight = "bold",
            Color = TextOf(TargetColour(chart, target)).ToString(),
            Formatter = new FinishedText(labels[index]),
        })));
        var options = Base([Palette.One], [bars, .. chart.Targets.Select(target => TargetSeries(chart, target)), names]) with
        {
            Grid = new Grid { Left = left, Right = right, Top = 24, Bottom = bottom },
            XAxis = UnderColumns(chart.Columns, width, band),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, 24 + plot + bottom, ChartKind.Bar);
    }
}
