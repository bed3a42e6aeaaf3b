using Almoner.Reports.Charts;
using Almoner.Reports.Tree;

namespace Almoner.Reports.Word;

/// <summary>How a table is made to fit a page: in full type upright, in small type upright, or on a page that lies on its side.</summary>
/// <param name="Widths">Of the column of row headings and of each other, in twentieths of a point.</param>
/// <param name="Small">Whether its type is small.</param>
/// <param name="Sideways">Whether it stands on a page that lies on its side.</param>
internal sealed record TableFit(IReadOnlyList<int> Widths, bool Small, bool Sideways)
{
    /// <summary>The margins within a cell on both sides, and a hair.</summary>
    private const int Margins = 2 * 85 + 30;

    /// <summary>The narrowest column of row headings that reads well, where there are more than two other columns.</summary>
    private const int LeastOfHeadings = 1900;

    private const double FullType = 9;
    private const double SmallType = 7.5;

    public static TableFit Of(Table table, PageSetUp pages)
    {
        foreach (var (small, sideways) in new[] { (false, false), (true, false), (false, true) })
        {
            if (Fitted(table, small, sideways ? pages.SidewaysWidth : pages.Width, mustFit: false) is { } widths) return new TableFit(widths, small, sideways);
        }

        return new TableFit(Fitted(table, small: true, pages.SidewaysWidth, mustFit: true)!, Small: true, Sideways: true);
    }

    private static List<int>? Fitted(Table table, bool small, int room, bool mustFit)
    {
        var size = small ? SmallType : FullType;
        var ofMeasures = table.Rows.Any(row => row.Code is not null);
        var least = new List<int> { Math.Max(table.Columns.Count > 2 ? LeastOfHeadings : 0, table.Rows.Select(row => row.Heading).Append(table.RowsAre).Max(text => LongestWord(text, size))) };
        var best = new List<int> { Math.Max(least[0], Math.Min(room / 2, table.Rows.Select(row => row.Code is null ? row.Heading : $"{row.Heading} {row.Code} ◆ KPI").Append(table.RowsAre).Max(text => Line(text, size)))) };
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var (heading, cells) = (table.Columns[index].Title, table.Rows.Select(row => row.Cells[index]).ToList());
            var whole = cells.Select(cell => Line(Printed(cell), size)).DefaultIfEmpty().Max();
            var details = cells.SelectMany(cell => cell.Details).Select(detail => Line(detail, SmallType)).DefaultIfEmpty().Max();
            var words = cells.Where(cell => cell.Kind == CellKind.Text).SelectMany(cell => new[] { cell.Text }).Select(text => LongestWord(text, size)).DefaultIfEmpty().Max();
            var unbroken = cells.Where(cell => cell.Kind != CellKind.Text && !cell.StandsForNoValue).Select(cell => Line(Printed(cell), size)).DefaultIfEmpty().Max();
            least.Add(Math.Max(Math.Max(LongestWord(heading, size), words), Math.Max(unbroken, cells.SelectMany(cell => cell.Details).Select(detail => LongestWord(detail, SmallType)).DefaultIfEmpty().Max())));
            best.Add(Math.Max(Math.Max(least[^1], Math.Min(whole, room / 3)), Math.Max(Math.Min(details, room / 6), Line(heading, size) / 2 + Margins / 2)));
        }

        var (needed, wished) = (least.Sum(), best.Sum());
        if (needed > room) return mustFit ? [.. least.Select(width => width * room / needed)] : null;
        if (wished > room) return [.. least.Zip(best, (low, high) => low + (int)((long)(high - low) * (room - needed) / Math.Max(1, wished - needed)))];
        // A table of one or two figures a row stays narrow, so that the eye does not lose the row.
        if (table.Columns.Count <= 2 && !ofMeasures) return best;
        var more = (room - wished) / best.Count;
        return [.. best.Select(width => width + more)];
    }

    private static string Printed(Cell cell) => (cell.Status is null ? "" : "  ● ") + (cell.Change is null ? "" : "↑ ") + cell.Text + cell.Mark;

    private static int LongestWord(string text, double size) => text.Split(' ', '\u00A0').Max(word => Line(word, size));

    /// <summary>On one line, with the margins of its cell; bold words are a tenth wider than those measured.</summary>
    private static int Line(string text, double size) => (int)Math.Ceiling(TextWidth.Of(text, 100) / 100 * size * 20 * 1.1) + Margins;
}
