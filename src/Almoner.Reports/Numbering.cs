using System.Globalization;
using Almoner.Reports.Charts;
using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Numbers the tables and figures of a document in the order in which they stand.</summary>
/// <param name="drawer">Draws charts; null leaves the tables without pictures.</param>
/// <param name="wording">The language of the labels, and of the words in pictures.</param>
public sealed class Numbering(ChartDrawer? drawer, Wording wording)
{
    private int tables;
    private int figures;

    /// <summary>The id and label of the next table.</summary>
    public (string Anchor, string Label) NextTable()
    {
        tables++;
        return (string.Create(CultureInfo.InvariantCulture, $"table-{tables}"), wording.Say("label.table", tables));
    }

    /// <summary>The table, below its picture when it has one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="chartOf">The chart, given its id; null for none.</param>
    /// <param name="caption">What the picture shows.</param>
    public IEnumerable<Block> WithChart(Table table, Func<string, Chart?> chartOf, string caption)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"figure-{figures + 1}");
        if (chartOf(id) is not { } drawn) return [new Block.OfTable(table)];
        var chart = drawn with { Wording = wording };
        if (chart.Figures.All(figure => figure.Value is null))
        {
            return [new Block.Paragraph(wording["chart.none"]), new Block.OfTable(table)];
        }

        figures++;
        return
        [
            new Block.OfChart(new ChartFigure(
                id, wording.Say("label.figure", figures), caption, chart,
                drawer?.Draw(chart, PictureWidth.Wide, table.Label), drawer?.Draw(chart, PictureWidth.Narrow, table.Label), table)),
        ];
    }
}
