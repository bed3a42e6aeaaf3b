using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// Percentages that are the shares of one whole must add up to 100, as far as each was rounded. They are taken for shares where most columns of
/// the table add up to 100, or where its only column comes near it.
/// </summary>
internal sealed class SharesCheck : ICheck
{
    /// <summary>Percentage points from 100 within which a single column is taken for shares.</summary>
    private const int Near = 10;

    public IEnumerable<Finding> Look(PrintedReport report) => report.Tables.Where(table => !table.IsList).SelectMany(table => Look(table).Concat(Look(table.Turned)));

    private static IEnumerable<Finding> Look(PrintedTable table)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Select(column => Parts(table, column)).Where(parts => parts.Count > 1).ToList();
        var shares = columns.ToLookup(parts => Sum(parts).Hold(100));
        if (columns.Count == 1)
        {
            var sum = columns[0].Select(part => part.Value).Aggregate((a, b) => a + b);
            if (shares[false].Any() && sum > 100 - Near && sum < 100 + Near) yield return Say(columns[0], Sureness.Likely, "");
            yield break;
        }

        if (shares[true].Count() * 2 < columns.Count || !shares[true].Any()) yield break;
        foreach (var parts in shares[false])
            yield return Say(parts, shares[true].Count() > 1 ? Sureness.Certain : Sureness.Likely, $"; they do in {Wording.Columns(shares[true].Count())}");
    }

    private static List<PrintedCell> Parts(PrintedTable table, int column) =>
    [
        .. Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].Heading is { IsTotal: false, IsTarget: false, IsYearToDate: false, Period: null })
            .Select(row => table.Figure(row, column)).OfType<PrintedCell>().Where(cell => cell.Scale == Scale.Percent),
    ];

    private static Bounds Sum(IEnumerable<PrintedCell> parts) => parts.Select(part => part.Bounds).Aggregate((a, b) => a + b);

    private static Finding Say(List<PrintedCell> parts, Sureness sure, string evidence)
    {
        var sum = parts.Select(part => part.Value).Aggregate((a, b) => a + b);
        var printed = Unit.Number(sum, parts.Max(part => part.Number!.Decimals));
        var place = parts[0].Place.Column == parts[1].Place.Column ? parts[0].Place with { Row = null } : parts[0].Place with { Column = null };
        return new Finding(FindingKind.Shares, sure, place, printed, "100",
            $"the shares add up: {string.Join(" + ", parts.Select(part => part.Text))} = {printed}, further from 100 than rounding makes them{evidence}");
    }
}
