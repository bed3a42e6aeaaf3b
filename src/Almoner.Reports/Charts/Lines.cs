using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>The most lines whose names can stand at their ends.</summary>
    private const int MostNamedLines = 8;

    // Lines differ by the shape of their points too, so that nobody needs the colours.
    private static readonly string[] Shapes = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
    private const string DashedKey = "path://M0 6h5v2h-5z M9 6h5v2h-5z";
    private static readonly string[] Dashes = ["solid", "solid", "dashed", "solid", "dotted", "dashed"];

    /// <summary>
    /// Lines over the columns, one a row. A figure without a value breaks its line. Values to reach are thin dashed lines without
    /// points, named at their ends as the others are.
    /// </summary>
    /// <summary>Pixels between two lines that hold a figure of each.</summary>
    private const int RoomBetweenLines = 40;

    private static ChartDrawing Lines(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        var plot = chart.IsLow ? LowPlot : 240;
        const int left = 44;
        var last = chart.Columns.Count - 1;
        var nameless = chart.Rows.All(row => row.Label.Length == 0);
        var ends = Ends(chart, last);
        var beside = nameless || (width == PictureWidth.Wide && ends.Count <= MostNamedLines && chart.Rows.All(row => row.Figures[last].Value is not null));
        var most = width == PictureWidth.Wide ? 260 : 62;
        var nameWidth = beside ? (int)Math.Min(most, ends.Max(end => TextWidth.Of(end.Text, TextSize) + 6) * 1.08) : 0;
        var scale = Scale.Holding(chart.FiguresAndTargets.Max(Drawn), chart.Unit);
        var shifts = beside ? Shifts(ends, plot / scale.Max, nameWidth, -plot - 18) : [];
        var (legend, top) = beside ? (null, 0) : Keys([.. chart.Rows.Select(row => row.Label), .. chart.Targets.Select(target => target.Label(chart.Wording))], across);
        var right = beside ? nameWidth + 16 : 14;
        var band = (across - left - right) / (double)chart.Columns.Count;

        var bottom = HeightUnder(chart.Columns, band);

        // Figures stand at the points of one line, or of two that keep apart, where they do not run into each other.
        var printed = (chart.Rows.Count == 1 || (chart.Rows.Count == 2 && KeepApart(chart, plot / scale.Max))) && chart.Figures.Max(figure => TextWidth.Of(Printed(figure, chart.Wording), 12)) < band;

        var lines = chart.Rows.Select((row, index) => new Series
        {
            Type = "line",
            Name = row.Label,
            Symbol = Shapes[index % Shapes.Length],
            SymbolSize = 8,
            ShowSymbol = true,
            ConnectNulls = false,
            LineStyle = new LineStyle { Color = KindColour(index).ToString(), Width = 2.5, Type = chart.Targets.Count == 0 ? Dashes[index % Dashes.Length] : "solid" },
            ItemStyle = new ItemStyle { Color = KindColour(index).ToString() },
            Data = [.. row.Figures.Select((figure, column) => new Datum
            {
                Value = Plot(figure),
                // Hollow where the figure may still change, and a hollow square of its own where it was not worked out.
                Symbol = figure.PublishedIn is null ? null : "rect",
                ItemStyle = figure.State == FigureState.Provisional || figure.PublishedIn is not null
                    ? new ItemStyle { Color = "#ffffff", BorderColor = KindColour(index).ToString(), BorderWidth = 2 }
                    : null,
                Label = beside && column == last
                    ? EndName(ends[index], nameWidth, shifts[index])
                    : new Label
                    {
                        Show = printed, Position = IsBelow(chart, index, column, plot / scale.Max) ? "bottom" : "top", Distance = 6, FontSize = 12, Color = Palette.Words.ToString(), Formatter = new FinishedText(Printed(figure, chart.Wording)),
                        BackgroundColor = chart.Targets.Count == 0 ? null : "rgba(255,255,255,0.8)",
                    },
            })],
        });
        var names = WordsBeside(chart, beside
            ? chart.Targets.Select((target, index) => (Drawn(target.Last), EndName(ends[chart.Rows.Count + index], nameWidth, shifts[chart.Rows.Count + index]) with { Distance = 14 }))
            : []);

        var options = Base([.. chart.Rows.Select((_, index) => KindColour(index))], [.. lines, .. chart.Targets.Select(target => TargetSeries(chart, target)), names]) with
        {
            Legend = legend is null ? null : legend with { Data = [.. legend.Data.Select((key, index) => index < chart.Rows.Count ? key : key with { Icon = DashedKey })] },
            Grid = new Grid { Left = left, Right = right, Top = top + 20, Bottom = bottom },
            XAxis = UnderColumns(chart.Columns, width, band),
            YAxis = Values(scale, chart.Unit),
        };
        return new ChartDrawing(options, across, top + 20 + plot + bottom, ChartKind.Line);
    }

    /// <summary>Whether one of two lines stays so far above the other that figures have room between them.</summary>
    private static bool KeepApart(Chart chart, double pixelsPerUnit)
    {
        var gaps = chart.Rows[0].Figures.Zip(chart.Rows[1].Figures, (one, other) => (Drawn(one) - Drawn(other)) * pixelsPerUnit).ToList();
        return gaps.TrueForAll(gap => gap > RoomBetweenLines) || gaps.TrueForAll(gap => gap < -RoomBetweenLines);
    }

    /// <summary>What stands at the end of each line: its name and last figure; then the values to reach.</summary>
    private static List<LineEnd> Ends(Chart chart, int last) =>
    [
        .. chart.Rows.Select((row, index) => new LineEnd($"{row.Label} {Printed(row.Figures[last], chart.Wording)}".TrimStart(), Drawn(row.Figures[last]), KindColour(index))),
        .. chart.Targets.Select(target => new LineEnd(target.Label(chart.Wording), Drawn(target.Last), TargetColour(chart, target))),
    ];

    /// <summary>Above its point, or below: where the line turns upwards, where another line runs above, and where a value to reach would cross it.</summary>
    private static bool IsBelow(Chart chart, int row, int column, double pixelsPerUnit)
    {
        var figures = chart.Rows[row].Figures;
        var here = Drawn(figures[column]);
        if (chart.Rows.Count > 1) return chart.Rows.Any(other => Drawn(other.Figures[column]) > here) || (row > 0 && Drawn(chart.Rows[0].Figures[column]) == here);
        if (TargetLies(chart, column, figures[column], pixelsPerUnit, 0, 24)) return true;
        return column > 0 && column < figures.Count - 1 && Drawn(figures[column - 1]) > here && Drawn(figures[column + 1]) > here
            && !TargetLies(chart, column, figures[column], pixelsPerUnit, -24, 0);
    }

    private static Label EndName(LineEnd end, int width, double shift) => new()
    {
        Position = "right",
        Distance = 10,
        Offset = [0, shift],
        LineHeight = LineOfText,
        FontSize = TextSize,
        FontWeight = "bold",
        Color = TextOf(end.Colour).ToString(),
        Formatter = new FinishedText(TextWidth.Wrap(end.Text, TextSize, width / 1.08)),
    };

    /// <summary>How far the name at the end of each line moves, in pixels downwards, so that no two overlap: they keep their order and drift from their middle.</summary>
    private static double[] Shifts(List<LineEnd> ends, double pixelsPerUnit, int width, double highest)
    {
        var names = ends
            .Select((end, index) => (
                Index: index,
                At: -end.Value * pixelsPerUnit,
                Height: TextWidth.Lines(end.Text, TextSize, width / 1.08) * LineOfText + 2.0))
            .OrderBy(name => name.At)
            .ToList();
        // Names that would overlap are set as one block around the middle of their points.
        var blocks = new List<(int First, int Until)>();
        for (var index = 0; index < names.Count; index++)
        {
            blocks.Add((index, index + 1));
            while (blocks is [.., var upper, var lower] && Top(lower) < Top(upper) + Tall(upper))
            {
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((upper.First, lower.Until));
            }
        }

        var shifts = new double[names.Count];
        foreach (var block in blocks)
        {
            var top = Top(block);
            foreach (var name in names[block.First..block.Until])
            {
                shifts[name.Index] = Math.Round(top + name.Height / 2 - name.At);
                top += name.Height;
            }
        }

        return shifts;

        double Tall((int First, int Until) block) => names[block.First..block.Until].Sum(name => name.Height);

        double Top((int First, int Until) block) => Math.Max(highest, names[block.First..block.Until].Average(name => name.At) - Tall(block) / 2);
    }

    /// <param name="Text">What stands there.</param>
    /// <param name="Value">Where the line ends, in the chart's unit.</param>
    /// <param name="Colour">The line's.</param>
    private sealed record LineEnd(string Text, double Value, Colour Colour);
}
