using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

/// <summary>What a chart shows: the figures of a table, and how to draw them. It holds no picture and works nothing out.</summary>
/// <param name="Id">Stands in the ids of its picture; lower case letters, digits and hyphens, once a document.</param>
/// <param name="Kind">How to draw it.</param>
/// <param name="Title">What it shows, in words.</param>
/// <param name="Unit">What its figures are measured in.</param>
/// <param name="RowsAre">What a row is, in words: "service area".</param>
/// <param name="Columns">The names of the columns: periods, in order.</param>
/// <param name="Rows">The rows, each with one figure a column; of dots with as many figures as there are dots.</param>
/// <param name="Totals">The figures over all rows, one a column; null when not asked for.</param>
public sealed record Chart(
    string Id,
    ChartKind Kind,
    string Title,
    Unit Unit,
    string RowsAre,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ChartRow> Rows,
    IReadOnlyList<Figure>? Totals)
{
    /// <summary>The language of the words in and beside its picture. Whoever numbers the charts of a document says it.</summary>
    public Wording Wording { get; init; } = Wording.English;

    /// <summary>Values to reach, drawn across the columns of lines and of the bars of a single row.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>A value that dots are held against, drawn across all rows; null for none.</summary>
    public DotsThreshold? Threshold { get; init; }

    /// <summary>Whether it is drawn low, since it stands beside others on a single page. Lines, and the bars of a single row, can be.</summary>
    public bool IsLow { get; init; }

    /// <summary>Whether each dot stands at the mean of its neighbours, so that no dot is one worker's own value.</summary>
    public bool DotsAreMeans { get; init; }

    /// <summary>Every figure that is drawn.</summary>
    internal IEnumerable<Figure> Figures => Rows.SelectMany(row => row.Figures);

    /// <summary>Every figure and every value to reach: what the axis has to hold.</summary>
    internal IEnumerable<Figure> FiguresAndTargets => Figures.Concat(Targets.SelectMany(target => target.Values).OfType<Figure>());

    /// <summary>Whether it shows one thing by column, each column a bar or point of its own.</summary>
    internal bool IsSingle => Rows.Count == 1 && Columns.Count > 1;

    /// <summary>The kind that the figures allow: shares and single bars need one column, a line two.</summary>
    internal ChartKind Drawable => Kind switch
    {
        ChartKind.Dots => ChartKind.Dots,
        ChartKind.Bar when IsSingle => ChartKind.Bar,
        ChartKind.Pie or ChartKind.Bar when Columns.Count > 1 => ChartKind.GroupedBar,
        ChartKind.Pie when Figures.Any(figure => figure.Value is null or { Sign: < 0 }) || Figures.All(figure => figure.Value is { IsZero: true }) => ChartKind.Bar,
        ChartKind.GroupedBar or ChartKind.Line when Columns.Count == 1 => ChartKind.Bar,
        _ => Kind,
    };
}

/// <summary>A row of a chart. <see cref="Label"/> is printed as it stands; empty where the title of the chart says what the row is.</summary>
public sealed record ChartRow(string Label, IReadOnlyList<Figure> Figures)
{
    /// <summary>Where the middle of a row of dots lies, when it is not the middle of the dots: these may be means. Null otherwise.</summary>
    public Figure? Middle { get; init; }
}

/// <summary>What a row is to reach.</summary>
/// <param name="Values">The value for each column, in the unit of the chart; null where there is none. At least one is there.</param>
/// <param name="Row">The row, from 0.</param>
public sealed record TargetLine(IReadOnlyList<Figure?> Values, int Row)
{
    /// <summary>The latest value.</summary>
    internal Figure Last => Values.OfType<Figure>().Last();

    /// <summary>Printed at the end of its line: "Target 17.8".</summary>
    internal string Label(Wording wording) => wording.Say("chart.target", Last.PrintNumber(wording));
}

/// <summary>What dots are held against. <see cref="Label"/> stands in the legend: "threshold of 25 cases".</summary>
public sealed record DotsThreshold(Figure Value, string Label);

/// <summary>How wide a picture is drawn. Text keeps its size, so a narrow picture is laid out anew, not shrunk.</summary>
public enum PictureWidth
{
    /// <summary>For a page of A4 and for screens.</summary>
    Wide,

    /// <summary>For telephones.</summary>
    Narrow,
}

/// <summary>A drawn chart.</summary>
/// <param name="Svg">A whole SVG element that names and describes itself.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Alternative">What a reader who does not see it is told.</param>
public sealed record Picture(string Svg, int Width, int Height, string Alternative);
