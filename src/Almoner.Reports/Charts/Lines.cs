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
        var nameWidth = beside ? (int)Math.Min(190, names.Max(name => TextWidth.Of(name, TextSize)) + figureWidth + 12) : 0;
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
            LabelLayout = new LabelLayout { MoveOverlap = "shiftY" },
            Data = [.. row.Figures.Select((figure, column) => new Datum
            {
                Value = Plot(figure),
                ItemStyle = figure.State == FigureState.Provisional
                    ? new ItemStyle { Color = "#ffffff", BorderColor = KindColour(index).ToString(), BorderWidth = 2 }
                    : null,
                Label = PointLabel(chart, index, column, figure, beside && column == last, few || (column == last && !beside), nameWidth),
            })],
        }).ToList();

        var options = Base([.. chart.Rows.Select((_, index) => KindColour(index))], series) with
        {
            Legend = legend,
            Grid = new Grid { Left = left, Right = right, Top = top + 14, Bottom = 30 },
            XAxis = Names(chart.Columns, inverse: false, new AxisLabel
            {
                FontSize = width == PictureWidth.Wide ? TextSize : 11, Color = Palette.Words.ToString(), Interval = 0,
                Width = (int)band, Overflow = "break", LineHeight = 14,
            }),
            YAxis = Values(Scale.Holding(chart.Figures.Max(Drawn), chart.Unit), chart.Unit),
        };
        return new ChartDrawing(options, across, top + 14 + plot + 30 + (width == PictureWidth.Narrow ? 12 : 0), ChartKind.Line);
    }

    private static Label PointLabel(Chart chart, int row, int column, Figure figure, bool named, bool shown, int width) => (named, shown) switch
    {
        (true, _) => new Label
        {
            Position = "right", Distance = 8, Width = width, Overflow = "break", LineHeight = LineOfText, FontSize = TextSize, FontWeight = "bold",
            Color = KindColour(row).Until(Colour.Ink, Colour.White, 4.5).ToString(),
            Formatter = new FinishedText($"{chart.Rows[row].Label} {Printed(figure)}"),
        },
        (_, true) => new Label
        {
            Position = "top", Distance = 6, FontSize = 12, Color = Palette.Words.ToString(), Formatter = new FinishedText(Printed(figure)),
            Align = column == 0 ? null : column == chart.Columns.Count - 1 ? "right" : null,
        },
        _ => new Label { Show = false },
    };
}
