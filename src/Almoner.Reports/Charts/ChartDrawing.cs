using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

/// <summary>A chart laid out for one width: what ECharts is given.</summary>
/// <param name="Options">The options.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Kind">The kind it came out as; a pie becomes bars where its labels have no room.</param>
public sealed partial record ChartDrawing(EChartsOptions Options, int Width, int Height, ChartKind Kind)
{
    /// <summary>A4 less its margins, near enough, and the text column on a screen.</summary>
    internal const int WideWidth = 680;

    /// <summary>A telephone of 320 CSS pixels (WCAG 2.2, reflow) less the page's margins.</summary>
    internal const int NarrowWidth = 288;

    /// <summary>The height of the plot of low charts, without what stands around it.</summary>
    private const int LowPlot = 100;

    private const int TextSize = 13;
    private const int LineOfText = 16;

    /// <summary>The most slices a pie is drawn with; more become bars.</summary>
    private const int MostSlices = 10;

    public static ChartDrawing Of(Chart chart, PictureWidth width) => (chart.Drawable, width) switch
    {
        (ChartKind.Pie, PictureWidth.Wide) when chart.Rows.Count <= MostSlices => Pie(chart),
        (ChartKind.Bar, _) when chart.IsSingle => UprightBars(chart, width),
        (ChartKind.Pie or ChartKind.Bar, _) => Bars(chart, width),
        (ChartKind.GroupedBar, PictureWidth.Wide) when chart.Rows.Count * chart.Columns.Count <= MostUprightBars => UprightGroups(chart),
        (ChartKind.GroupedBar, _) => LyingGroups(chart, width),
        (ChartKind.StackedBar, _) when NamesFit(chart.Columns, width) => Stacks(chart, width),
        (ChartKind.StackedBar, _) => LyingStacks(chart, width),
        (ChartKind.Line, _) => Lines(chart, width),
        (ChartKind.Dots, _) => Dots(chart, width),
        _ => throw new InvalidOperationException($"Unknown kind of chart {chart.Kind}."),
    };

    private static int WidthOf(PictureWidth width) => width == PictureWidth.Wide ? WideWidth : NarrowWidth;

    private static EChartsOptions Base(IReadOnlyList<Colour> colours, IReadOnlyList<Series> series) => new()
    {
        Color = [.. colours.Select(colour => colour.ToString())],
        TextStyle = new TextStyle { FontFamily = Html.Typeface.Stack, FontSize = TextSize, Color = Palette.Words.ToString() },
        Series = series,
    };

    private static double? Plot(Figure figure) => figure.Value is { } value ? (double)value.Round(6) : null;

    private static double Drawn(Figure figure) => figure.Value is { } value ? (double)value.Round(6) : 0;

    /// <summary>The printed figure; a mark says that it is provisional, or history.</summary>
    private static string Printed(Figure figure, Wording wording) => figure.PrintNumber(wording) + (figure.State == FigureState.Provisional ? " p" : figure.PublishedIn is not null ? " h" : "");

    /// <summary>Hatched where the figure may still change, so that the eye sees what the mark says.</summary>
    private static ItemStyle? Style(Figure figure, Colour? colour = null) => figure.State == FigureState.Provisional
        ? new ItemStyle { Color = colour?.ToString(), Decal = new Decal() }
        : colour is null ? null : new ItemStyle { Color = colour.Value.ToString() };

    private static Axis Values(Scale scale, Unit unit, bool labels = true) => new()
    {
        Type = "value",
        Min = 0,
        Max = scale.Max,
        Interval = scale.Step,
        AxisLine = new AxisLine(false),
        AxisTick = new Shown(false),
        SplitLine = new SplitLine(labels, new LineStyle { Color = Palette.Lines.ToString(), Width = 1 }),
        AxisLabel = new AxisLabel
        {
            Show = labels,
            FontSize = 12,
            Color = Palette.QuietWords.ToString(),
            Formatter = unit == Unit.Percent ? "{value}%" : null,
        },
    };

    private static Axis Names(IReadOnlyList<string> names, bool inverse, AxisLabel label) => new()
    {
        Type = "category",
        Inverse = inverse ? true : null,
        Data = names,
        AxisLine = AxisLineOf(),
        AxisTick = new Shown(false),
        AxisLabel = label,
    };

    /// <summary>Names of periods below the plot: on as many lines as they need, and only every second or third where even their words have no room.</summary>
    private static Axis UnderColumns(IReadOnlyList<string> columns, PictureWidth width, double band)
    {
        var size = width == PictureWidth.Wide ? TextSize : 11;
        var widest = columns.Max(name => name.Split(' ').Max(word => TextWidth.Of(word, size))) + 3;
        return Names([.. columns.Select(name => TextWidth.Wrap(name, 12, band))], inverse: false, new AxisLabel
        {
            FontSize = size,
            Color = Palette.Words.ToString(),
            Interval = (int)Math.Ceiling(widest / band) - 1,
            LineHeight = 14,
        });
    }

    /// <summary>The height that <see cref="UnderColumns"/> takes.</summary>
    private static int HeightUnder(IReadOnlyList<string> columns, double band) => 16 + 14 * columns.Max(name => TextWidth.Lines(name, 12, band));

    private static AxisLine AxisLineOf() => new(true, new LineStyle { Color = Palette.QuietWords.ToString(), Width = 1 });

    /// <summary>The legend for people who read the picture without the table: above the plot, on as many lines as it needs.</summary>
    private static (Legend Legend, int Height) Keys(IReadOnlyList<string> names, int width)
    {
        const int key = 14 + 5;
        const int gap = 16;
        const int between = 6;
        var across = names.Sum(name => key + gap + TextWidth.Of(name, TextSize)) <= width;
        var room = width - key - 12;
        var legend = new Legend
        {
            Orient = across ? "horizontal" : "vertical",
            ItemGap = across ? gap : between,
            Data = [.. names.Select(name => new LegendKey(name))],
            TextStyle = new TextStyle
            {
                FontSize = TextSize,
                Color = Palette.Words.ToString(),
                LineHeight = across ? null : LineOfText,
                Width = across ? null : room,
                Overflow = across ? null : "break",
            },
        };
        // Letters are measured without the reader's fonts, so a line is taken to be full a little early.
        return (legend, across ? 30 : names.Sum(name => TextWidth.Lines(name, TextSize, room / 1.08) * LineOfText + between) + 10);
    }

    /// <summary>An axis that begins at 0.</summary>
    /// <param name="Max">Where it ends.</param>
    /// <param name="Step">From line to line.</param>
    private sealed record Scale(double Max, double Step)
    {
        /// <summary>The shortest axis of 3 to 6 round steps that holds the value; percentages that come near it run to 100.</summary>
        public static Scale Holding(double largest, Unit unit)
        {
            if (unit == Unit.Percent && largest is > 40 and <= 100) return new Scale(100, 20);
            if (largest <= 0) return new Scale(1, 1);
            var rough = largest / 5;
            var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
            if (unit == Unit.Count) step = Math.Max(1, Math.Ceiling(step));
            return new Scale(step * Math.Ceiling(largest / step), step);
        }
    }
}
