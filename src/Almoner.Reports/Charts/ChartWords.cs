using System.Globalization;
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
        var last = chart.Columns.Count - 1;
        var where = last > 0 && !chart.IsSingle ? $" in {chart.Columns[last]}" : "";
        var sentences = new List<string> { Shape(chart, kind) };
        if (kind == ChartKind.Dots) return string.Join(". ", sentences.Concat(OfDots(chart)).Append($"All figures are in {table}")) + ".";
        sentences.AddRange(Extremes(chart, where, chart.IsSingle
            ? [.. chart.Columns.Zip(chart.Rows[0].Figures, (column, figure) => (column, figure, Total: (Figure?)null))]
            : [.. chart.Rows.Select(row => (row.Label, row.Figures[last], chart.Totals?[last]))]));
        if (chart.Unit != Unit.Count && chart.Totals?[last] is { Value: not null } total) sentences.Add($"All together{where}: {total.Print()}");
        sentences.AddRange(chart.Targets.Select(target => target.Label));
        var missing = chart.Figures.Count(figure => figure.Value is null);
        if (missing > 0) sentences.Add($"{missing} of its figures cannot be drawn and leave a gap");
        if (chart.Figures.Any(figure => figure.State == FigureState.Provisional)) sentences.Add("Provisional figures are marked p");
        if (chart.Figures.Any(figure => figure.PublishedIn is not null)) sentences.Add("Figures as published earlier are marked h");
        sentences.Add($"All figures are in {table}");
        return string.Join(". ", sentences) + ".";
    }

    private static IEnumerable<string> Extremes(Chart chart, string where, IReadOnlyList<(string Name, Figure Figure, Figure? Total)> all)
    {
        var known = all.Where(one => one.Figure.Value is not null).ToList();
        if (known.Count == 0) yield break;
        var (more, less) = chart.Unit == Unit.Count ? ("Largest", "Smallest") : ("Highest", "Lowest");
        var (top, bottom) = (known.MaxBy(one => one.Figure.Value!.Value), known.MinBy(one => one.Figure.Value!.Value));
        if (known.Count > 1 && top.Figure.Value == bottom.Figure.Value)
        {
            yield return $"All the same{where}: {top.Figure.Print()}";
            yield break;
        }

        yield return $"{more}{where}: {top.Name}, {Said(chart, top.Figure, top.Total)}";
        if (known.Count > 1) yield return $"{less}{where}: {bottom.Name}, {Said(chart, bottom.Figure, bottom.Total)}";
    }

    /// <summary>The ends of all dots, and how many lie beyond the threshold.</summary>
    private static IEnumerable<string> OfDots(Chart chart)
    {
        var dots = chart.Rows.SelectMany(row => row.Figures.Select(figure => (row.Label, Figure: figure))).Where(dot => dot.Figure.Value is not null).ToList();
        var (most, least) = (dots.MaxBy(dot => dot.Figure.Value!.Value), dots.MinBy(dot => dot.Figure.Value!.Value));
        yield return $"Highest: {most.Label}, {most.Figure.Print()}";
        yield return $"Lowest: {least.Label}, {least.Figure.Print()}";
        // Means of neighbours do not tell how many workers are above it.
        if (chart is { Threshold: { } threshold, DotsAreMeans: false })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{dots.Count(dot => dot.Figure.Value > threshold.Value.Value)} dots lie above the {threshold.Label}");
        }
    }

    private static string Shape(Chart chart, ChartKind kind)
    {
        var span = chart.Columns.Count > 1 ? $", {chart.Columns[0]} to {chart.Columns[^1]}" : "";
        return kind switch
        {
            ChartKind.Pie => $"Pie chart of {chart.Rows.Count} parts",
            ChartKind.Bar when chart.IsSingle => $"Bar chart of {chart.Columns.Count} bars{span}",
            ChartKind.Bar => $"Bar chart of {chart.Rows.Count} rows",
            ChartKind.GroupedBar => $"Grouped bar chart of {chart.Rows.Count} rows{span}",
            ChartKind.StackedBar => $"Stacked bar chart of {chart.Rows.Count} parts{span}",
            ChartKind.Line when chart.IsSingle => $"Line chart of one line{span}",
            ChartKind.Line => $"Line chart of {chart.Rows.Count} lines{span}",
            ChartKind.Dots => string.Create(CultureInfo.InvariantCulture, $"Dot chart of {chart.Rows.Count} rows with {chart.Figures.Count()} dots, one a worker{(chart.DotsAreMeans ? ", each at the mean of its neighbours" : "")}"),
            _ => throw new InvalidOperationException($"Unknown kind of chart {kind}."),
        };
    }

    /// <summary>"594 of 724", "96.6%": what stands in the table, with the total of a count beside it.</summary>
    private static string Said(Chart chart, Figure figure, Figure? whole) =>
        chart.Unit == Unit.Count && whole is { Value: not null } ? $"{figure.Print()} of {whole.Print()}" : figure.Print();
}
