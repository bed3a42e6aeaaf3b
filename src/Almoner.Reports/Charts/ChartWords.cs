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
        var sentences = new List<string> { Shape(chart, kind) };
        var known = chart.Rows.Where(row => row.Figures[last].Value is not null).ToList();
        var where = last > 0 ? $" in {chart.Columns[last]}" : "";
        if (known.Count > 0)
        {
            var (more, less) = chart.Unit == Unit.Count ? ("Largest", "Smallest") : ("Highest", "Lowest");
            var top = known.MaxBy(row => row.Figures[last].Value!.Value)!;
            var bottom = known.MinBy(row => row.Figures[last].Value!.Value)!;
            if (top.Figures[last].Value == bottom.Figures[last].Value && known.Count > 1)
            {
                sentences.Add($"All the same{where}: {top.Figures[last].Print()}");
            }
            else
            {
                sentences.Add($"{more}{where}: {top.Label}, {Said(chart, top.Figures[last], last)}");
                if (known.Count > 1) sentences.Add($"{less}{where}: {bottom.Label}, {Said(chart, bottom.Figures[last], last)}");
            }
        }

        if (chart.Unit != Unit.Count && chart.Totals?[last] is { Value: not null } total) sentences.Add($"All together{where}: {Said(chart, total, last)}");
        var missing = chart.Figures.Count(figure => figure.Value is null);
        if (missing > 0) sentences.Add($"{missing} of its figures cannot be drawn and leave a gap");
        if (chart.Figures.Any(figure => figure.State == FigureState.Provisional)) sentences.Add("Provisional figures are marked p");
        if (chart.Figures.Any(figure => figure.PublishedIn is not null)) sentences.Add("Figures as published earlier are marked h");
        sentences.Add($"All figures are in {table}");
        return string.Join(". ", sentences) + ".";
    }

    private static string Shape(Chart chart, ChartKind kind)
    {
        var span = chart.Columns.Count > 1 ? $", {chart.Columns[0]} to {chart.Columns[^1]}" : "";
        return kind switch
        {
            ChartKind.Pie => $"Pie chart of {chart.Rows.Count} parts",
            ChartKind.Bar => $"Bar chart of {chart.Rows.Count} rows",
            ChartKind.GroupedBar => $"Grouped bar chart of {chart.Rows.Count} rows{span}",
            ChartKind.StackedBar => $"Stacked bar chart of {chart.Rows.Count} parts{span}",
            ChartKind.Line => $"Line chart of {chart.Rows.Count} lines{span}",
            _ => throw new InvalidOperationException($"Unknown kind of chart {kind}."),
        };
    }

    /// <summary>"594 of 724", "96.6%": what stands in the table, with the total of a count beside it.</summary>
    private static string Said(Chart chart, Figure figure, int column) =>
        chart.Unit == Unit.Count && chart.Totals?[column] is { Value: not null } total ? $"{figure.Print()} of {total.Print()}" : figure.Print();
}
