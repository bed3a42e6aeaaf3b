using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>Printed cells added up: a total beside its parts, or what a row or table comes to in a period.</summary>
/// <param name="Cells">One or more, each with a number.</param>
internal sealed record PrintedSum(IReadOnlyList<PrintedCell> Cells)
{
    /// <summary>As the printed numbers add up.</summary>
    public Exact Value { get; } = Cells.Select(cell => cell.Value).Aggregate((a, b) => a + b);

    /// <summary>What the sum may be.</summary>
    public Bounds Bounds { get; } = Cells.Select(cell => cell.Bounds).Aggregate((a, b) => a + b);

    /// <summary>What it may be at the precision that each is itself written with.</summary>
    public Bounds OwnBounds => Cells.Select(cell => cell.OwnBounds).Aggregate((a, b) => a + b);

    public Scale Scale => Cells[0].Scale;

    /// <summary>"71 + 42 + 69 = 182", or "182" when it is printed.</summary>
    public string HowAdded => Cells.Count == 1 ? Cells[0].Text
        : Cells.Count <= 12 ? $"{string.Join(" + ", Cells.Select(cell => cell.Text))} = {Print()}"
        : $"{Cells.Count} cells add up to {Print()}";

    /// <summary>With the most decimals that any of them has.</summary>
    public string Print() => Unit.Number(Value, Cells.Max(cell => cell.Number!.Decimals));

    public static PrintedSum Of(IEnumerable<PrintedCell> cells) => new([.. cells]);

    /// <summary>The table's total row where it has one, otherwise all its rows together when they are counts; null when it does not say.</summary>
    public static PrintedSum? OfTable(PrintedTable table, Period period, Quarter standing)
    {
        var totals = Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].Heading is { IsTotal: true, Period: null }).ToList();
        if (totals.Count > 1) return null;
        if (totals is [var total]) return OfRow(table, total, period, standing);
        var rows = Enumerable.Range(0, table.Rows.Count).Where(row => !table.Rows[row].Heading.IsTarget).Select(row => OfRow(table, row, period, standing)).ToList();
        return rows.Count > 1 && rows.TrueForAll(sum => sum is { Scale: Scale.Count }) ? Of(rows.SelectMany(sum => sum!.Cells)) : null;
    }

    /// <summary>One row: its cell of the period; its cells of the parts of it that columns tell apart; or its months.</summary>
    public static PrintedSum? OfRow(PrintedTable table, int row, Period period, Quarter standing)
    {
        var columns = table.Results.Where(column => !table.Columns[column].Heading.IsYearToDate && table.Figure(row, column) is not null)
            .Select(column => (table.Columns[column].Heading, IsBare: table.Columns[column].Words.Count == 0, Cell: table.Figure(row, column)!)).ToList();
        if (columns.Count == 0) return null;
        if (columns.TrueForAll(column => column.Heading.Period is null))
        {
            if (period != (Heading.Read(table.Name, standing).Period ?? standing)) return null;
            var total = columns.Where(column => column.Heading.IsTotal).ToList();
            return total.Count == 1 ? Of([total[0].Cell]) : columns is [var only] ? Of([only.Cell]) : null;
        }

        var named = columns.Where(column => column.Heading.Period == period).ToList();
        if (named.FirstOrDefault(column => column.IsBare) is { Cell: { } printed }) return Of([printed]);
        if (named.Count > 0) return AddUp(named.Where(column => !column.Heading.IsTotal).Select(column => column.Cell));

        // A month's own column stands for it; without one, those that tell its parts apart.
        var months = columns.Where(column => column.Heading.Period is Month month && period.Holds(month.Start)).GroupBy(column => (Month)column.Heading.Period!)
            .ToDictionary(month => month.Key, month => month.Where(column => column.IsBare).Take(1).ToList() is { Count: > 0 } own ? own : [.. month.Where(column => !column.Heading.IsTotal)]);
        var rests = months.Values.Select(month => string.Join('|', month.Select(column => column.Heading.Rest).Order(StringComparer.Ordinal))).Distinct().Count();
        return period is not Month && rests == 1 && period.Months.All(months.ContainsKey) ? AddUp(months.Values.SelectMany(month => month).Select(column => column.Cell)) : null;
    }

    private static PrintedSum? AddUp(IEnumerable<PrintedCell> cells) => cells.ToList() is { Count: > 0 } all && all.TrueForAll(cell => cell.Scale is Scale.Count or Scale.Amount) ? new PrintedSum(all) : null;
}
