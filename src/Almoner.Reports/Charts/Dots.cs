using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    private const int DotSize = 9;

    /// <summary>A row of dots for each row of the chart, along one axis that begins at 0. Dots that would hide each other stand above and below the line; a diamond marks the middle of each row.</summary>
    private static ChartDrawing Dots(Chart chart, PictureWidth width)
    {
        var across = WidthOf(width);
        var rows = chart.Rows.Where(row => row.Figures.Count > 0).ToList();
        var names = rows.ConvertAll(row => row.Label);
        var size = width == PictureWidth.Wide ? TextSize : 11;
        var left = (int)Math.Min(Math.Ceiling(names.Max(name => TextWidth.Of(name, size))) + 16, across * 0.36);
        const int right = 14;
        var threshold = chart.Threshold is { } held ? Drawn(held.Value) : 0;
        var scale = Scale.Holding(Math.Max(chart.Figures.Max(Drawn), threshold), chart.Unit);
        var pixels = (across - left - right) / scale.Max;
        var swarms = rows.ConvertAll(row => Swarm([.. row.Figures.Select(figure => Drawn(figure) * pixels)]));
        var room = left - 14;
        var band = Math.Max(
            names.Max(name => TextWidth.Lines(name, size, room)) * LineOfText + 6,
            (2 * swarms.Max(swarm => swarm.Max(Math.Abs)) + 1) * DotSize + 8);
        var middles = rows.Select((row, place) => (Figure: row.Middle, row.Figures, Place: place)).Where(row => row.Figure is null or { Value: not null }).ToList();
        string[] keys =
        [
            chart.Wording[chart.DotsAreMeans ? "chart.one-worker-mean" : "chart.one-worker"],
            .. middles.Count > 0 ? [chart.Wording[chart.DotsAreMeans ? "chart.middle-of-means" : "chart.middle-worker"]] : Array.Empty<string>(),
            .. chart.Threshold is { } named ? [named.Label] : Array.Empty<string>(),
        ];
        var (legend, top) = Keys(keys, across);
        var series = new List<Series>
        {
            new()
            {
                Type = "scatter", Name = keys[0], Symbol = "circle", SymbolSize = DotSize, ItemStyle = new ItemStyle { Color = Palette.One.ToString(), Opacity = 0.75 },
                Data = [.. rows.SelectMany((row, place) => row.Figures.Select((figure, index) => new Datum
                {
                    Value = new[] { Drawn(figure), place },
                    SymbolOffset = swarms[place][index] == 0 ? null : [0, swarms[place][index] * DotSize],
                }))],
            },
        };
        if (middles.Count > 0)
        {
            series.Add(new Series
            {
                Type = "scatter",
                Name = keys[1],
                Symbol = "diamond",
                SymbolSize = 15,
                Z = 3,
                ItemStyle = new ItemStyle { Color = Palette.Target.ToString(), BorderColor = "#ffffff", BorderWidth = 1.5 },
                Data = [.. middles.Select(row => new Datum { Value = new[] { row.Figure is { } middle ? Drawn(middle) : Middle([.. row.Figures.Select(Drawn).Order()]), row.Place } })],
            });
        }

        if (chart.Threshold is not null)
        {
            series.Add(new Series
            {
                Type = "line",
                Name = keys[^1],
                Symbol = "none",
                LineStyle = new LineStyle { Color = Palette.Kinds[2].ToString(), Width = 2, Type = "dashed" },
                ItemStyle = new ItemStyle { Color = Palette.Kinds[2].ToString() },
                Data = [.. new[] { -0.5, rows.Count - 0.5 }.Select(end => new Datum { Value = new[] { threshold, end } })],
            });
        }

        const int axis = 26;
        var options = Base([.. series.Select(one => Colour.Parse(one.ItemStyle!.Color!))], series) with
        {
            Legend = legend with { Data = [.. legend.Data.Select((key, index) => chart.Threshold is not null && index == keys.Length - 1 ? key with { Icon = DashedKey } : key)] },
            Grid = new Grid { Left = left, Right = right, Top = top + 4, Bottom = axis },
            XAxis = Values(scale, chart.Unit),
            YAxis = Names([.. names.Select(name => TextWidth.Wrap(name, size, room))], inverse: true, new AxisLabel { LineHeight = LineOfText, FontSize = size, Margin = 8, Color = Palette.Words.ToString(), Interval = 0 }),
        };
        return new ChartDrawing(options, across, (int)(top + 4 + rows.Count * band + axis), ChartKind.Dots);
    }

    /// <summary>How many dots above (below 0) or below its line each dot stands, so that it hides no other.</summary>
    /// <param name="places">Where each dot stands along the line, in pixels.</param>
    private static int[] Swarm(IReadOnlyList<double> places)
    {
        var levels = new int[places.Count];
        var order = Enumerable.Range(0, places.Count).OrderBy(index => places[index]).ToList();
        for (var next = 0; next < order.Count; next++)
        {
            var taken = order.Take(next).Where(before => places[order[next]] - places[before] < DotSize).Select(before => levels[before]).ToHashSet();
            levels[order[next]] = Enumerable.Range(0, order.Count).Select(step => step % 2 == 0 ? step / 2 : -(step + 1) / 2).First(level => !taken.Contains(level));
        }

        return levels;
    }

    private static double Middle(IReadOnlyList<double> inOrder) => (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
}
