using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

/// <summary>What a reader who does not see a chart is told: its kind, its extremes, and where the figures stand.</summary>
internal static class ChartWords
{
    /// <param name="chart">The chart.</param>
    /// <param name="kind">The kind that it was drawn as.</param>
    /// <param name="table">What the table of its figures is called: "Table 4".</param>
    public static string Of(Chart chart, ChartKind kind, string table)
    {
        var (last, wording) = (chart.Columns.Count - 1, chart.Wording);
        var where = last > 0 && !chart.IsSingle ? chart.Columns[last] : null;
        var sentences = new List<string> { Shape(chart, kind) };
        if (kind == ChartKind.Dots) return Sentences([.. sentences, .. OfDots(chart), wording.Say("chart.all-in", table)]);
        sentences.AddRange(Extremes(chart, where, chart.IsSingle
            ? [.. chart.Columns.Zip(chart.Rows[0].Figures, (column, figure) => (column, figure, Total: (Figure?)null))]
            : [.. chart.Rows.Select(row => (row.Label, row.Figures[last], chart.Totals?[last]))]));
        if (chart.Unit != Unit.Count && chart.Totals?[last] is { Value: not null } total) sentences.Add($"{At(wording, "chart.together", where)}: {total.Print(wording)}");
        sentences.AddRange(chart.Targets.Select(target => target.Label(wording)));
        var missing = chart.Figures.Count(figure => figure.Value is null);
        if (missing > 0) sentences.Add(wording.Count("chart.gaps", missing));
        if (chart.Figures.Any(figure => figure.State == FigureState.Provisional)) sentences.Add(wording["chart.provisional"]);
        if (chart.Figures.Any(figure => figure.PublishedIn is not null)) sentences.Add(wording["chart.published"]);
        sentences.Add(wording.Say("chart.all-in", table));
        return Sentences(sentences);
    }

    private static string Sentences(IEnumerable<string> sentences) => string.Join(". ", sentences) + ".";

    /// <summary>"Largest", "Largest in 2023/24 Q2".</summary>
    private static string At(Wording wording, string key, string? column) => column is null ? wording[key] : wording.Say("chart.in", wording[key], column);

    private static IEnumerable<string> Extremes(Chart chart, string? where, IReadOnlyList<(string Name, Figure Figure, Figure? Total)> all)
    {
        var wording = chart.Wording;
        var known = all.Where(one => one.Figure.Value is not null).ToList();
        if (known.Count == 0) yield break;
        var (more, less) = chart.Unit == Unit.Count ? ("chart.largest", "chart.smallest") : ("chart.highest", "chart.lowest");
        var (top, bottom) = (known.MaxBy(one => one.Figure.Value!.Value), known.MinBy(one => one.Figure.Value!.Value));
        if (known.Count > 1 && top.Figure.Value == bottom.Figure.Value)
        {
            yield return $"{At(wording, "chart.all-same", where)}: {top.Figure.Print(wording)}";
            yield break;
        }

        yield return $"{At(wording, more, where)}: {top.Name}, {Said(chart, top.Figure, top.Total)}";
        if (known.Count > 1) yield return $"{At(wording, less, where)}: {bottom.Name}, {Said(chart, bottom.Figure, bottom.Total)}";
    }

    /// <summary>The ends of all dots, and how many lie beyond the threshold.</summary>
    private static IEnumerable<string> OfDots(Chart chart)
    {
        var wording = chart.Wording;
        var dots = chart.Rows.SelectMany(row => row.Figures.Select(figure => (row.Label, Figure: figure))).Where(dot => dot.Figure.Value is not null).ToList();
        var (most, least) = (dots.MaxBy(dot => dot.Figure.Value!.Value), dots.MinBy(dot => dot.Figure.Value!.Value));
        yield return $"{wording["chart.highest"]}: {most.Label}, {most.Figure.Print(wording)}";
        yield return $"{wording["chart.lowest"]}: {least.Label}, {least.Figure.Print(wording)}";
        // Means of neighbours do not tell how many workers are above it.
        if (chart is { Threshold: { } threshold, DotsAreMeans: false }) yield return wording.Count("chart.above-threshold", dots.Count(dot => dot.Figure.Value > threshold.Value.Value), threshold.Label);
    }

    private static string Shape(Chart chart, ChartKind kind)
    {
        var (wording, rows) = (chart.Wording, chart.Rows.Count);
        var shape = kind switch
        {
            ChartKind.Pie => wording.Count("chart.pie", rows),
            ChartKind.Bar when chart.IsSingle => wording.Count("chart.bar-of-bars", chart.Columns.Count),
            ChartKind.Bar => wording.Count("chart.bar", rows),
            ChartKind.GroupedBar => wording.Count("chart.grouped-bar", rows),
            ChartKind.StackedBar => wording.Count("chart.stacked-bar", rows),
            ChartKind.Line when chart.IsSingle => wording["chart.one-line"],
            ChartKind.Line => wording.Count("chart.line", rows),
            ChartKind.Dots => wording.Count(chart.DotsAreMeans ? "chart.dots-means" : "chart.dots", rows, chart.Figures.Count()),
            _ => throw new InvalidOperationException($"Unknown kind of chart {kind}."),
        };
        return chart.Columns.Count > 1 && kind is not (ChartKind.Pie or ChartKind.Dots) && !(kind == ChartKind.Bar && !chart.IsSingle)
            ? wording.Say("chart.span", shape, chart.Columns[0], chart.Columns[^1])
            : shape;
    }

    /// <summary>"594 of 724", "96.6%": what stands in the table, with the total of a count beside it.</summary>
    private static string Said(Chart chart, Figure figure, Figure? whole) => chart.Unit == Unit.Count && whole is { Value: not null }
        ? chart.Wording.Say("definition.part-of", figure.Print(chart.Wording), whole.Print(chart.Wording))
        : figure.Print(chart.Wording);
}
