using System.Globalization;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;

namespace Almoner.Reports;

/// <summary>Numbers the tables and figures of a document in the order in which they stand.</summary>
/// <param name="drawer">Draws charts; null leaves the tables without pictures.</param>
public sealed class Numbering(ChartDrawer? drawer)
{
    private int tables;
    private int figures;

    /// <summary>The id and label of the next table.</summary>
    public (string Anchor, string Label) NextTable()
    {
        tables++;
        return (string.Create(CultureInfo.InvariantCulture, $"table-{tables}"), string.Create(CultureInfo.InvariantCulture, $"Table {tables}"));
    }

    /// <summary>The table, below its picture when it has one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="chartOf">The chart, given its id; null for none.</param>
    /// <param name="caption">What the picture shows.</param>
    public IEnumerable<Block> WithChart(Table table, Func<string, Chart?> chartOf, string caption)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"figure-{figures + 1}");
        if (chartOf(id) is not { } chart) return [new Block.OfTable(table)];
        if (chart.Figures.All(figure => figure.Value is null))
        {
            return [new Block.Paragraph("There is no chart, since there are no figures to draw."), new Block.OfTable(table)];
        }

        figures++;
        return
        [
            new Block.OfChart(new ChartFigure(
                id, string.Create(CultureInfo.InvariantCulture, $"Figure {figures}"), caption, chart,
                drawer?.Draw(chart, PictureWidth.Wide, table.Label), drawer?.Draw(chart, PictureWidth.Narrow, table.Label), table)),
        ];
    }
}
