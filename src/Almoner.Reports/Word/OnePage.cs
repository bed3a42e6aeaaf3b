using Almoner.Reports.Tree;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Almoner.Reports.Word;

internal sealed partial class BodyWriter
{
    /// <summary>The most charts that stand side by side and can be read.</summary>
    private const int MostBeside = 3;

    /// <summary>A document of one page: two narrow sections side by side, and charts side by side, in columns of the page, which screen readers read in order.</summary>
    private void WriteOnePage()
    {
        var sections = document.Sections;
        for (var index = 0; index < sections.Count; index++)
        {
            var beside = IsNarrow(sections[index]) && index + 1 < sections.Count && IsNarrow(sections[index + 1]);
            InColumns(beside ? 2 : 1);
            WriteColumn(sections[index]);
            if (!beside) continue;
            NextColumn();
            WriteColumn(sections[++index]);
        }
    }

    private void WriteColumn(Section section)
    {
        WriteHeading(section);
        var charts = section.Blocks.OfType<Block.OfChart>().ToList();
        foreach (var block in section.Blocks.Where(block => block is not Block.OfChart)) Write(block);
        for (var index = 0; index < charts.Count; index++)
        {
            if (index % MostBeside != 0) NextColumn();
            InColumns(Math.Min(MostBeside, charts.Count));
            Write(charts[index]);
        }
    }

    /// <summary>Whether half a page is wide enough: no chart, and no table with columns of sentences.</summary>
    private static bool IsNarrow(Section section) => section.Blocks.All(block => block switch
    {
        Block.OfChart => false,
        Block.OfTable table => table.Table.Columns.All(column => column.Kind == CellKind.Number),
        _ => true,
    });

    /// <summary>Goes on in columns side by side, below what stands there.</summary>
    private void InColumns(int count)
    {
        if (count == pages.Columns) return;
        LastParagraph().ParagraphProperties!.SectionProperties = pages.End(turned: false);
        pages.Columns = count;
    }

    private void NextColumn() => LastParagraph().Append(new W.Run(new W.Break { Type = W.BreakValues.Column }));
}
