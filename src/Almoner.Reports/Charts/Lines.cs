using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>The most rows whose names can stand at the ends of their lines.</summary>
    private const int MostNamedLines = 8;

    // Lines differ by the shape of their points too, so that nobody needs the colours.
    private static readonly string[] Shapes = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
    private static readonly string[] Dashes = ["solid", "solid", "dashed", "solid", "dotted", "dashed"];

    /// <summary>Lines over the columns, one a row. A figure without a value breaks its line.</summary>
    private static ChartDrawing Lines(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        const int plot = 240;
        const int left = 44;
        var last = chart.Columns.Count - 1;
        var names = chart.Rows.Select(row => row.Label).ToList();
        var beside = width == PictureWidth.Wide && names.Count <= MostNamedLines && chart.Rows.All(row => row.Figures[last].Value is not null);
        var few = chart.Rows.Count * chart.Columns.Count <= 8;
        var figureWidth = chart.Figures.Max(figure => TextWidth.Of(Printed(figure), TextSize));
        var nameWidth = beside ? (int)Math.Min(260, (names.Max(name => TextWidth.Of(name, TextSize)) + figureWidth + 6) * 1.08) : 0;
        var scale = Scale.Holding(chart.Figures.Max(Drawn), chart.Unit);
        var shifts = beside ? Shifts(chart, last, plot / scale.Max, nameWidth, -plot - 18) : [];
        var (legend, top) = beside ? (null, 0) : Keys(names, across);
        var right = beside ? nameWidth + 16 : 14;
        var band = (across - left - right) / (double)chart.Columns.Count;

        var series = chart.Rows.Select((row, index) => new Series
        {
            Type = "line",
            Name = row.Label,
            Symbol = Shapes[index % Shapes.Length],
            SymbolSize = 8,
            ShowSymbol = true,
            ConnectNulls = false,
            LineStyle = new LineStyle { Color = KindColour(index).ToString(), Width = 2.5, Type = Dashes[index % Dashes.Length] },
            ItemStyle = new ItemStyle { Color = KindColour(index).ToString() },
            Data = [.. row.Figures.Select((figure, column) => new Datum
            {
                Value = Plot(figure),
                ItemStyle = figure.State == FigureState.Provisional
                    ? new ItemStyle { Color = "#ffffff", BorderColor = KindColour(index).ToString(), BorderWidth = 2 }
                    : null,
                Label = beside && column == last
                    ? EndName(row, index, figure, nameWidth, shifts[index])
                    : new Label
                    {
                        Show = few, Position = "top", Distance = 6, FontSize = 12, Color = Palette.Words.ToString(), Formatter = new FinishedText(Printed(figure)),
                    },
            })],
        }).ToList();

        var options = Base([.. chart.Rows.Select((_, index) => KindColour(index))], series) with
        {
            Legend = legend,
            Grid = new Grid { Left = left, Right = right, Top = top + 20, Bottom = 30 },
            XAxis = Names([.. chart.Columns.Select(name => TextWidth.Wrap(name, 12, band))], inverse: false, new AxisLabel
            {
                FontSize = width == PictureWidth.Wide ? TextSize : 11,
                Color = Palette.Words.ToString(),
                Interval = 0,
                LineHeight = 14,
            }),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, top + 20 + plot + 30 + (width == PictureWidth.Narrow ? 12 : 0), ChartKind.Line);
    }

    private static Label EndName(ChartRow row, int index, Figure figure, int width, double shift) => new()
    {
        Position = "right",
        Distance = 10,
        Offset = [0, shift],
        LineHeight = LineOfText,
        FontSize = TextSize,
        FontWeight = "bold",
        Color = KindColour(index).Until(Colour.Ink, Colour.White, 4.5).ToString(),
        Formatter = new FinishedText(TextWidth.Wrap($"{row.Label} {Printed(figure)}", TextSize, width / 1.08)),
    };

    /// <summary>How far the name at the end of each line moves, in pixels downwards, so that no two overlap: they keep their order and drift from their middle.</summary>
    private static double[] Shifts(Chart chart, int last, double pixelsPerUnit, int width, double highest)
    {
        var names = chart.Rows
            .Select((row, index) => (
                Index: index,
                At: -Drawn(row.Figures[last]) * pixelsPerUnit,
                Height: TextWidth.Lines($"{row.Label} {Printed(row.Figures[last])}", TextSize, width / 1.08) * LineOfText + 2.0))
            .OrderBy(name => name.At)
            .ToList();
        var shifts = new double[names.Count];
        for (var first = 0; first < names.Count;)
        {
            // A run of names that would overlap is set as one block around the middle of its points.
            var until = first + 1;
            while (until < names.Count && names[until].At - names[until].Height / 2 < Top(first, until) + Tall(first, until)) until++;
            var top = Top(first, until);
            for (; first < until; first++)
            {
                shifts[names[first].Index] = Math.Round(top + names[first].Height / 2 - names[first].At);
                top += names[first].Height;
            }
        }

        return shifts;

        double Tall(int first, int until) => names[first..until].Sum(name => name.Height);

        double Top(int first, int until) => Math.Max(highest, names[first..until].Average(name => name.At) - Tall(first, until) / 2);
    }
}
