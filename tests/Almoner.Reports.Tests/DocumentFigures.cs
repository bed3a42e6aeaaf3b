using Almoner.Reports.Tree;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>The figures in the tables of a document, in order.</summary>
internal static class DocumentFigures
{
    public static IReadOnlyList<Figure> Of(Document document) => [.. document.Sections.SelectMany(section => section.Blocks)
        .Select(block => block switch { Block.OfTable table => table.Table, Block.OfChart chart => chart.Figure.Table, _ => null }).OfType<Table>()
        .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Figure).OfType<Figure>()];
}
