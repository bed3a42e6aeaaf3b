using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>Upright bars, one a column, each stacked of the rows; the names stand beside the last bar where there is room.</summary>
    private static ChartDrawing Stacks(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        const int plot = 270;
        const int left = 44;
        var last = chart.Columns.Count - 1;
        var heights = Enumerable.Range(0, chart.Columns.Count).Select(column => chart.Rows.Sum(row => Drawn(row.Figures[column]))).ToList();
        var scale = Scale.Holding(heights.Max(), chart.Unit);
        var beside = width == PictureWidth.Wide && chart.Rows.All(row => row.Figures[last].Value is { Sign: > 0 });
        var names = chart.Rows.Select(row => row.Label).ToList();
        var nameWidth = beside ? (int)Math.Min(170, names.Max(name => TextWidth.Of(name, TextSize)) * 1.08 + 4) : 0;
        var (legend, top) = beside ? (null, 0) : Keys(names, across);
        var right = beside ? nameWidth + 14 : 4;
        var band = (across - left - right) / (double)chart.Columns.Count;

        var series = chart.Rows.Select((row, index) => new Series
        {
            Type = "bar",
            Name = row.Label,
            Stack = "all",
            BarCategoryGap = "24%",
            ItemStyle = new ItemStyle { Color = KindColour(index).ToString(), BorderColor = "#ffffff", BorderWidth = 1 },
            Data = [.. row.Figures.Select(figure => new Datum
            {
                Value = Plot(figure),
                ItemStyle = Style(figure),
                Label = Drawn(figure) / scale.Max * plot < 15 ? new Label { Show = false } : new Label
                {
                    Position = "inside",
                    FontSize = band < 36 ? 11 : 12,
                    Color = figure.State == FigureState.Provisional ? Palette.Words.ToString() : KindColour(index).TextOn.ToString(),
                    BackgroundColor = figure.State == FigureState.Provisional ? "rgba(255,255,255,0.88)" : null,
                    Formatter = new FinishedText(Printed(figure)),
                },
            })],
        }).ToList();
        if (beside) series.Add(NamesBeside(chart, last, nameWidth, (int)Math.Round(band * 0.38 + 8)));

        var options = Base([.. chart.Rows.Select((_, index) => KindColour(index))], series) with
        {
            Legend = legend is null ? null : legend with { Data = [.. Enumerable.Reverse(names)] },
            Grid = new Grid { Left = left, Right = right, Top = top + 10, Bottom = 30 },
            XAxis = Names([.. chart.Columns.Select(name => TextWidth.Wrap(name, 12, band))], inverse: false, new AxisLabel
            {
                FontSize = width == PictureWidth.Wide ? TextSize : 11,
                Color = Palette.Words.ToString(),
                Interval = 0,
                LineHeight = 14,
            }),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, top + 10 + plot + 30 + (width == PictureWidth.Narrow ? 12 : 0), ChartKind.StackedBar);
    }

    /// <summary>The name of each row at the middle of its part of the last bar.</summary>
    private static Series NamesBeside(Chart chart, int last, int width, int distance)
    {
        var below = 0.0;
        var points = new List<Datum>();
        for (var index = 0; index < chart.Rows.Count; index++)
        {
            var row = chart.Rows[index];
            var height = Drawn(row.Figures[last]);
            points.Add(new Datum
            {
                Value = new double[] { last, below + height / 2 },
                Label = new Label
                {
                    Position = "right",
                    Distance = distance,
                    LineHeight = LineOfText,
                    FontSize = TextSize,
                    FontWeight = "bold",
                    Color = KindColour(index).Until(Colour.Ink, Colour.White, 4.5).ToString(),
                    Formatter = new FinishedText(TextWidth.Wrap(row.Label, TextSize, width / 1.08)),
                },
            });
            below += height;
        }

        return new Series { Type = "scatter", SymbolSize = 0, ItemStyle = new ItemStyle { Opacity = 1 }, Data = points, LabelLayout = new LabelLayout { MoveOverlap = "shiftY" } };
    }

    private static Colour KindColour(int index) => Palette.Kinds[index % Palette.Kinds.Count];
}
