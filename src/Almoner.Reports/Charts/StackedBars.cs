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
        var bottom = HeightUnder(chart.Columns, band);

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
                Label = SegmentLabel(figure, chart.Wording, KindColour(index), band < 36 ? 11 : 12, Drawn(figure) / scale.Max * plot >= 15),
            })],
        }).ToList();
        if (beside) series.Add(NamesBeside(chart, last, nameWidth, (int)Math.Round(band * 0.38 + 8), plot / scale.Max));

        var options = Base([.. chart.Rows.Select((_, index) => KindColour(index))], series) with
        {
            Legend = legend is null ? null : legend with { Data = [.. legend.Data.Reverse()] },
            Grid = new Grid { Left = left, Right = right, Top = top + 10, Bottom = bottom },
            XAxis = UnderColumns(chart.Columns, width, band),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, top + 10 + plot + bottom, ChartKind.StackedBar);
    }

    /// <summary>Lying bars, one a column, each stacked of the rows: for columns whose names have no room below upright ones.</summary>
    private static ChartDrawing LyingStacks(Chart chart, PictureWidth width)
    {
        var keys = chart.Rows.Select(row => row.Label).ToList();
        var (legend, top) = Keys(keys, WidthOf(width));
        var longest = Enumerable.Range(0, chart.Columns.Count).Max(column => chart.Rows.Sum(row => Drawn(row.Figures[column])));
        // Near enough: what names and totals leave of the width.
        var pixelsPerUnit = WidthOf(width) * (width == PictureWidth.Wide ? 0.6 : 0.85) / Math.Max(longest, double.Epsilon);
        var series = chart.Rows.Select((row, index) => new Series
        {
            Type = "bar",
            Name = row.Label,
            Stack = "all",
            ItemStyle = new ItemStyle { Color = KindColour(index).ToString(), BorderColor = "#ffffff", BorderWidth = 1 },
            Data = [.. row.Figures.Select(figure => new Datum
            {
                Value = Plot(figure),
                ItemStyle = Style(figure),
                Label = SegmentLabel(figure, chart.Wording, KindColour(index), 12, TextWidth.Of(Printed(figure, chart.Wording), 12) + 4 < Drawn(figure) * pixelsPerUnit),
            })],
        }).ToList();
        return Lying(chart, width, [.. chart.Columns], series, bars: 1, top, legend, longest) with { Kind = ChartKind.StackedBar };
    }

    private static Label SegmentLabel(Figure figure, Wording wording, Colour colour, int size, bool fits) => !fits ? new Label { Show = false } : new Label
    {
        Position = "inside",
        FontSize = size,
        Color = figure.State == FigureState.Provisional ? Palette.Words.ToString() : colour.TextOn.ToString(),
        BackgroundColor = figure.State == FigureState.Provisional ? "rgba(255,255,255,0.88)" : null,
        Formatter = new FinishedText(Printed(figure, wording)),
    };

    /// <summary>Whether names stand below upright bars on at most two lines, without running into each other.</summary>
    private static bool NamesFit(IReadOnlyList<string> names, PictureWidth width)
    {
        // The axis, and beside a wide picture's last bar the names of its parts.
        var margins = width == PictureWidth.Wide ? 230 : 52;
        var band = (WidthOf(width) - margins) / (double)names.Count;
        return names.All(name => TextWidth.Lines(name, 12, band) <= 2 && name.Split(' ').All(word => TextWidth.Of(word, 11) <= band));
    }

    /// <summary>The name of each row at the middle of its part of the last bar, moved where two would overlap.</summary>
    private static Series NamesBeside(Chart chart, int last, int width, int distance, double pixelsPerUnit)
    {
        var below = 0.0;
        var ends = new List<LineEnd>();
        foreach (var (row, index) in chart.Rows.Select((row, index) => (row, index)))
        {
            var height = Drawn(row.Figures[last]);
            ends.Add(new LineEnd(row.Label, below + height / 2, KindColour(index)));
            below += height;
        }

        var shifts = Shifts(ends, pixelsPerUnit, width, double.NegativeInfinity);
        return WordsBeside(chart, ends.Select((end, index) => (end.Value, EndName(end, width, shifts[index]) with { Distance = distance })));
    }

    private static Colour KindColour(int index) => Palette.Kinds[index % Palette.Kinds.Count];
}
