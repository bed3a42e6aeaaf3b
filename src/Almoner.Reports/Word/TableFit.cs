using Almoner.Reports.Tree;

namespace Almoner.Reports.Word;

/// <summary>How a table is made to fit a page: in full type upright, in small type upright, or on a page that lies on its side.</summary>
/// <param name="Widths">Of the column of row headings and of each other, in twentieths of a point.</param>
/// <param name="Small">Whether its type is small.</param>
/// <param name="Sideways">Whether it stands on a page that lies on its side.</param>
internal sealed record TableFit(IReadOnlyList<int> Widths, bool Small, bool Sideways)
{
    /// <summary>How many times the share of other columns those of sentences get of room that is short.</summary>
    private const int SentencesLack = 4;

    /// <summary>And those of row headings, which are of several words.</summary>
    private const int HeadingsLack = 2;

    /// <summary>The part of the room that a column of sentences gets at least, if it has as many words.</summary>
    private const int NarrowestSentences = 5;

    public static TableFit Of(Table table, PageSetUp pages)
    {
        var type = pages.SidewaysWidth is null ? TableType.Close : TableType.Open;
        // Figures keep their units beside them where there is room; small type comes before narrow headings, and all that before a page on its side.
        foreach (var (set, small, whole) in new[] { (type, false, true), (type, false, false), (type, true, true), (type, true, false), (type.Narrow, true, false) })
        {
            if (Fitted(table, set, small, whole, pages.Width, mustFit: false) is { } widths) return new TableFit(widths, small, Sideways: false);
        }

        if (pages.SidewaysWidth is not { } room) return new TableFit(Fitted(table, type, small: true, whole: false, pages.Width, mustFit: true)!, Small: true, Sideways: false);
        return Fitted(table, type, small: false, whole: false, room, mustFit: false) is { } full
            ? new TableFit(full, Small: false, Sideways: true)
            : new TableFit(Fitted(table, type, small: true, whole: false, room, mustFit: true)!, Small: true, Sideways: true);
    }

    /// <param name="table">The table.</param>
    /// <param name="type">The type it is set in.</param>
    /// <param name="small">Whether in the small one.</param>
    /// <param name="whole">Whether figures keep their units beside them.</param>
    /// <param name="room">Of the page, in twentieths of a point.</param>
    /// <param name="mustFit">Whether it is made to fit, whatever words are broken.</param>
    private static List<int>? Fitted(Table table, TableType type, bool small, bool whole, int room, bool mustFit)
    {
        var size = small ? type.Small : type.Full;
        var ofMeasures = table.Rows.Any(row => row.Code is not null);
        var least = new List<int> { Math.Max(table.Columns.Count > 2 ? type.LeastOfHeadings : 0, table.Rows.Select(row => row.Heading).Append(table.RowsAre).Max(text => type.LongestWord(text, size))) };
        var best = new List<int> { Math.Max(least[0], Math.Min(room / 2, table.Rows.Select(row => row.Code is null ? row.Heading : $"{row.Heading} {row.Code} ◆ KPI").Append(table.RowsAre).Max(text => type.Line(text, size)))) };
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var (heading, cells) = (table.Columns[index].Title, table.Rows.Select(row => row.Cells[index]).ToList());
            var line = cells.Select(cell => type.Line(Printed(cell), size)).DefaultIfEmpty().Max();
            var details = cells.SelectMany(cell => cell.Details).Select(detail => type.Line(detail, type.Small)).DefaultIfEmpty().Max();
            var kept = cells.Select(cell => KeepsOnALine(cell, whole) ? type.Line(Printed(cell), size) : type.LongestWord(Printed(cell), size)).DefaultIfEmpty().Max();
            var detail = cells.SelectMany(cell => cell.Details).Select(detail => type.LongestWord(detail, type.Small)).DefaultIfEmpty().Max();
            var sentence = table.Columns[index].Kind == CellKind.Text ? Math.Min(line, room / NarrowestSentences) : 0;
            least.Add(Math.Max(Math.Max(type.LongestWord(heading, size), sentence), Math.Max(kept, detail)));
            best.Add(Math.Max(Math.Max(least[^1], Math.Min(line, room / 3)), Math.Max(Math.Min(details, room / 6), type.Line(heading, size) / 2 + type.Margin)));
        }

        foreach (var (columns, heading) in Groups(table))
        {
            var lacks = type.LongestWord(heading, size) - columns.Sum(column => least[column + 1]);
            foreach (var column in columns.Where(_ => lacks > 0)) least[column + 1] += lacks / columns.Count + 1;
        }

        for (var at = 0; at < best.Count; at++) best[at] = Math.Max(best[at], least[at]);
        var (needed, wished) = (least.Sum(), best.Sum());
        if (needed > room) return mustFit ? [.. least.Select(width => width * room / needed)] : null;
        if (wished > room) return Shared(table, least, best, room - needed);
        // A table of one or two figures a row stays narrow, so that the eye does not lose the row.
        if (table.Columns.Count <= 2 && !ofMeasures) return best;
        var more = room - wished;
        // Sentences make use of room; figures only need to stand alike.
        return table.Columns.Any(column => column.Kind == CellKind.Text)
            ? [.. best.Select(width => width + (int)((long)more * width / wished))]
            : [.. best.Select(width => width + more / best.Count)];
    }

    /// <summary>The headings that stand over several columns or one, with those columns.</summary>
    private static IEnumerable<(IReadOnlyList<int> Columns, string Heading)> Groups(Table table)
    {
        for (var layer = 0; layer < table.Columns.Max(column => column.Headings.Count) - 1; layer++)
        {
            foreach (var columns in TableHeadings.Neighbours(table.Columns, layer))
            {
                if (table.Columns[columns[0]].Headings is var headings && layer < headings.Count - 1) yield return (columns, headings[layer]);
            }
        }
    }

    /// <summary>Each its least, and of the room beyond that a share by what it lacks; columns of words lack most, since they would run down the page.</summary>
    private static List<int> Shared(Table table, List<int> least, List<int> best, int room)
    {
        var lacks = least.Select((low, at) => (long)(best[at] - low) * (at == 0 ? HeadingsLack : table.Columns[at - 1].Kind == CellKind.Text ? SentencesLack : 1)).ToList();
        var all = Math.Max(1, lacks.Sum());
        return [.. least.Select((low, at) => low + (int)(lacks[at] * room / all))];
    }

    private static bool KeepsOnALine(Cell cell, bool whole) => cell.Status is not null || cell.Change is not null || (whole && cell.Kind != CellKind.Text && !cell.StandsForNoValue);

    private static string Printed(Cell cell) => (cell.Status is null ? "" : "  ● ") + (cell.Change is null ? "" : "↑ ") + cell.Text + cell.Mark;
}
