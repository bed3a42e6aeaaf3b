using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>A value to reach is a thin dashed line without points, so that nobody takes it for a line of figures; a new value begins halfway between two columns.</summary>
    private static Series TargetSeries(Chart chart, TargetLine target) => new()
    {
        Type = "line",
        Name = target.Label(chart.Wording),
        Symbol = "none",
        Step = "middle",
        LineStyle = new LineStyle { Color = TargetColour(chart, target).ToString(), Width = 2, Type = "dashed" },
        ItemStyle = new ItemStyle { Color = TargetColour(chart, target).ToString() },
        Data = [.. target.Values.Select(value => new Datum { Value = value is null ? null : Plot(value) })],
    };

    /// <summary>Words beside the last column, each at the height of a value: they need no line that runs so far.</summary>
    private static Series WordsBeside(Chart chart, IEnumerable<(double Value, Label Label)> words) => new()
    {
        Type = "scatter",
        SymbolSize = 0,
        ItemStyle = new ItemStyle { Opacity = 1 },
        Data = [.. words.Select(word => new Datum { Value = new double[] { chart.Columns.Count - 1, word.Value }, Label = word.Label })],
    };

    /// <summary>That of its row, where there are several.</summary>
    private static Colour TargetColour(Chart chart, TargetLine target) => chart.Rows.Count == 1 ? Palette.Target : KindColour(target.Row);

    /// <summary>Whether a value to reach lies so far above a figure of the column, in pixels.</summary>
    private static bool TargetLies(Chart chart, int column, Figure figure, double pixelsPerUnit, double from, double to) => chart.Targets
        .Select(target => target.Values[column]).OfType<Figure>()
        .Select(value => (Drawn(value) - Drawn(figure)) * pixelsPerUnit)
        .Any(above => above > from && above < to);

    /// <summary>A colour of the palette, darkened until words in it are legible on white.</summary>
    private static Colour TextOf(Colour colour) => colour.Until(Colour.Ink, Colour.White, 4.5);
}
