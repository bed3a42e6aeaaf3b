using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>What a row of a table, or the table as a whole, comes to in a period.</summary>
/// <param name="Bounds">What it may be.</param>
/// <param name="Value">As printed, or as the printed numbers add up.</param>
/// <param name="Cells">The cells it was added up from; one when it is printed.</param>
internal sealed record TableSum(Bounds Bounds, Exact Value, IReadOnlyList<PrintedCell> Cells)
{
    public Scale Scale => Cells[0].Scale;

    /// <summary>"71 + 42 + 69 = 182", or "182" when it is printed.</summary>
    public string HowAdded => Cells.Count == 1 ? Cells[0].Text
        : Cells.Count <= 12 ? $"{string.Join(" + ", Cells.Select(cell => cell.Text))} = {Print()}"
        : $"{Cells.Count} cells add up to {Print()}";

    public string Print() => Unit.Number(Value, Cells.Max(cell => cell.Number!.Decimals));

    /// <summary>The table's total row where it has one, otherwise all its rows together when they are counts; null when it does not say.</summary>
    public static TableSum? Of(PrintedTable table, Period period, Quarter standing)
    {
        var totals = Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].Heading is { IsTotal: true, Period: null }).ToList();
        if (totals.Count > 1) return null;
        if (totals is [var total]) return OfRow(table, total, period, standing);
        var rows = Enumerable.Range(0, table.Rows.Count).Where(row => !table.Rows[row].Heading.IsTarget).Select(row => OfRow(table, row, period, standing)).ToList();
        return rows.Count > 1 && rows.TrueForAll(sum => sum is { Scale: Scale.Count }) ? Add(rows.SelectMany(sum => sum!.Cells)) : null;
    }

    /// <summary>One row: its cell of the period; its cells of the parts of it that columns tell apart; or its months.</summary>
    public static TableSum? OfRow(PrintedTable table, int row, Period period, Quarter standing)
    {
        var columns = table.Results.Where(column => !table.Columns[column].Heading.IsYearToDate && table.Figure(row, column) is not null)
            .Select(column => (table.Columns[column].Heading, Cell: table.Figure(row, column)!)).ToList();
        if (columns.Count == 0) return null;
        if (columns.TrueForAll(column => column.Heading.Period is null))
        {
            if (period != (Heading.Read(table.Name, standing).Period ?? standing)) return null;
            var total = columns.Where(column => column.Heading.IsTotal).ToList();
            return total.Count == 1 ? Add([total[0].Cell]) : columns is [var only] ? Add([only.Cell]) : null;
        }

        var named = columns.Where(column => column.Heading.Period == period).ToList();
        if (named.FirstOrDefault(column => column.Heading.IsTotal || column.Heading.Rest.Length == 0) is { Cell: { } printed }) return Add([printed]);
        if (named.Count > 0) return AddUp(named.Select(column => column.Cell));
        var months = columns.Where(column => column.Heading.Period is Month month && period.Holds(month.Start)).ToLookup(column => (Month)column.Heading.Period!, column => column);
        var rests = months.Select(month => string.Join('|', month.Select(column => column.Heading.Rest).Order(StringComparer.Ordinal))).Distinct().Count();
        return period is not Month && rests == 1 && period.Months.All(months.Contains) ? AddUp(months.SelectMany(month => month).Select(column => column.Cell)) : null;
    }

    private static TableSum? AddUp(IEnumerable<PrintedCell> cells) => Add(cells) is { } sum && sum.Cells.All(cell => cell.Scale is Scale.Count or Scale.Amount) ? sum : null;

    /// <summary>The cells together.</summary>
    /// <param name="cells">One or more, each with a number.</param>
    public static TableSum Add(IEnumerable<PrintedCell> cells)
    {
        var all = cells.ToList();
        return new TableSum(all.Select(cell => cell.Bounds).Aggregate((a, b) => a + b), all.Select(cell => cell.Value).Aggregate((a, b) => a + b), all);
    }
}
