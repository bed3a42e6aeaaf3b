using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>One row of a table over the periods that its columns name.</summary>
internal sealed class PrintedSeries
{
    private readonly ILookup<Period, PrintedCell> byPeriod;

    private PrintedSeries(PrintedTable table, PrintedLine row, IEnumerable<(Period Period, PrintedCell Cell)> cells)
    {
        (Table, Row, byPeriod) = (table, row, cells.ToLookup(cell => cell.Period, cell => cell.Cell));
        Words = table.IsList ? row.Words : row.Words.Concat(table.Words).ToHashSet();
        Scale = byPeriod.SelectMany(group => group).Select(cell => cell.Scale).FirstOrDefault();
    }

    public PrintedTable Table { get; }

    public PrintedLine Row { get; }

    /// <summary>The words of its label; in a table of parts also those of the table's name.</summary>
    public IReadOnlySet<string> Words { get; }

    public Scale Scale { get; }

    /// <summary>As a sentence names it.</summary>
    public string Name => Table.IsList ? $"`{Row.Name}`" : $"`{Row.Name}` of {Table.Name}";

    /// <summary>The figure of the period; null when none is printed or several are.</summary>
    public PrintedCell? At(Period period) => byPeriod[period].ToList() is [var only] ? only : null;

    /// <summary>The figures of its months, when each has one; otherwise none.</summary>
    public IReadOnlyList<PrintedCell> MonthsOf(Period period) =>
        period.Months.Select(At).ToList() is var months && months.TrueForAll(month => month is not null) ? [.. months.Select(month => month!)] : [];

    public static IEnumerable<PrintedSeries> Of(PrintedTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].Heading.IsTarget) continue;
            var cells = table.Results.Where(column => table.Columns[column].Heading is { Period: not null, IsYearToDate: false } && table.Figure(row, column) is not null)
                .Select(column => (table.Columns[column].Heading.Period!, table.Figure(row, column)!)).ToList();
            if (cells.Count > 0) yield return new PrintedSeries(table, table.Rows[row], cells);
        }
    }
}
