namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// Percentages that are the shares of one whole must add up to 100, as far as each was rounded. They are taken for shares where their total is printed as
/// 100, where most columns of the table add up to 100, or where the table holds nothing else and comes near it.
/// </summary>
internal sealed class SharesCheck : ICheck
{
    /// <summary>Percentage points from 100 within which the only column of a table is taken for shares.</summary>
    private const int Near = 10;

    public IEnumerable<Finding> Look(PrintedReport report) => report.Tables.Where(table => !table.IsList).SelectMany(table => Look(table).Concat(Look(table.Turned)));

    private static IEnumerable<Finding> Look(PrintedTable table)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Select(column => (Parts: Parts(table, column), IsTotalled: Total(table, column) is { } total && total.Value == 100))
            .Where(column => column.Parts.Count > 1).ToList();
        var adding = columns.Count(column => PrintedSum.Of(column.Parts).Bounds.Hold(100));
        foreach (var (parts, isTotalled) in columns.Where(column => !PrintedSum.Of(column.Parts).Bounds.Hold(100)))
        {
            if (isTotalled) yield return Say(parts, Sureness.Certain, "; their total is printed as 100");
            else if (adding > 0 && adding * 2 >= columns.Count) yield return Say(parts, adding > 1 ? Sureness.Certain : Sureness.Likely, $"; they add up in {Wording.Columns(adding)}");
            else if (table.Columns.Count == 1 && IsNear(parts)) yield return Say(parts, Sureness.WorthALook, ", if they are the shares of one whole");
        }
    }

    private static bool IsNear(List<PrintedCell> parts) => PrintedSum.Of(parts).Value is var sum && sum >= 100 - Near && sum <= 100 + Near;

    private static PrintedCell? Total(PrintedTable table, int column) => Enumerable.Range(0, table.Rows.Count)
        .Where(row => table.Rows[row].Heading.IsTotal).Select(row => table.Figure(row, column)).OfType<PrintedCell>().FirstOrDefault(cell => cell.Scale == Scale.Percent);

    private static List<PrintedCell> Parts(PrintedTable table, int column) =>
    [
        .. Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].Heading is { IsTotal: false, IsTarget: false, IsYearToDate: false, Period: null })
            .Select(row => table.Figure(row, column)).OfType<PrintedCell>().Where(cell => cell.Scale == Scale.Percent),
    ];

    private static Finding Say(List<PrintedCell> parts, Sureness sure, string evidence)
    {
        var sum = PrintedSum.Of(parts);
        var place = parts[0].Place.Column == parts[1].Place.Column ? parts[0].Place with { Row = null } : parts[0].Place with { Column = null };
        return new Finding(FindingKind.Shares, sure, place, sum.Print(), "100",
            $"the shares add up: {sum.HowAdded}, further from 100 than rounding makes them{evidence}");
    }
}
