using Almoner.Reports.Tree;

namespace Almoner.Reports.Word;

/// <summary>The layers of headings over the columns of a table.</summary>
internal static class TableHeadings
{
    /// <summary>Neighbouring columns that share a heading of a layer and those above it, in order.</summary>
    public static List<List<int>> Neighbours(IReadOnlyList<Column> columns, int layer)
    {
        var groups = new List<List<int>>();
        for (var index = 0; index < columns.Count; index++)
        {
            var headings = columns[index].Headings;
            var shared = headings.Count > layer + 1 && groups is [.., var last] && columns[last[0]].Headings is var theirs && theirs.Count > layer + 1 && theirs.Take(layer + 1).SequenceEqual(headings.Take(layer + 1));
            if (shared) groups[^1].Add(index);
            else groups.Add([index]);
        }

        return groups;
    }
}
