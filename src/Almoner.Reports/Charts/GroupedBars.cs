using Almoner.Library.Reports;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>The most bars that stand side by side on a wide picture with their figures legible above them.</summary>
    private const int MostUprightBars = 16;

    /// <summary>Groups of upright bars: a group a row, a bar a column.</summary>
    private static ChartDrawing UprightGroups(Chart chart)
    {
        const int plot = 230;
        var names = chart.Rows.Select(row => row.Label).ToList();
        var (legend, top) = Keys(chart.Columns, WideWidth);
        var room = (WideWidth - 48) / names.Count - 8;
        var lines = names.Max(name => TextWidth.Lines(name, TextSize, room));
        var bottom = lines * LineOfText + 14;
        var series = GroupSeries(chart, "top");
        var options = Base(Palette.Periods(chart.Columns.Count), [.. series.Select(one => one with { BarGap = "6%", BarCategoryGap = "16%" })]) with
        {
            Legend = legend,
            Grid = new Grid { Left = 44, Right = 4, Top = top + 22, Bottom = bottom },
            XAxis = Names([.. names.Select(name => TextWidth.Wrap(name, TextSize, room))], inverse: false, new AxisLabel
            {
                LineHeight = LineOfText,
                FontSize = TextSize,
                Color = Palette.Words.ToString(),
                Interval = 0,
            }),
            YAxis = Values(Scale.Holding(chart.Figures.Max(Drawn), chart.Unit), chart.Unit),
        };
        return new ChartDrawing(options, WideWidth, top + 22 + plot + bottom, ChartKind.GroupedBar);
    }

    /// <summary>Groups of lying bars, for many groups or a narrow picture.</summary>
    private static ChartDrawing LyingGroups(Chart chart, PictureWidth width)
    {
        var (legend, top) = Keys(chart.Columns, WidthOf(width));
        return Lying(chart, width, [.. chart.Rows.Select(row => row.Label)], GroupSeries(chart, "right"), chart.Columns.Count, top, legend);
    }

    private static List<Series> GroupSeries(Chart chart, string position)
    {
        var colours = Palette.Periods(chart.Columns.Count);
        return [.. chart.Columns.Select((column, index) => new Series
        {
            Type = "bar",
            Name = column,
            ItemStyle = new ItemStyle { Color = colours[index].ToString() },
            Data = [.. chart.Rows.Select(row => new Datum
            {
                Value = Plot(row.Figures[index]),
                ItemStyle = Style(row.Figures[index]),
                Label = EndLabel(row.Figures[index], chart.Wording) with
                {
                    Position = position,
                    Distance = position == "top" ? 4 : 6,
                    FontSize = position == "top" ? 11 : 12,
                    FontWeight = index == chart.Columns.Count - 1 ? "bold" : "normal",
                },
            })],
        })];
    }
}
