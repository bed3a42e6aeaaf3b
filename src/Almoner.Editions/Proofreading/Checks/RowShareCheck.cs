using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A percentage whose measure has a table of counts: if it is near the share of the row that its name speaks of, it must print that share.</summary>
internal sealed class RowShareCheck : ICheck
{
    /// <summary>Percentage points within which the two are taken to be meant as one.</summary>
    private const int Near = 2;

    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var link in report.Links)
        {
            foreach (var (period, cell) in link.Figures().Where(figure => figure.Cell.Scale == Scale.Percent))
            {
                if (PrintedSum.OfTable(link.Table, period, report.Period.Quarter) is not { Scale: Scale.Count } whole || whole.Value.Sign <= 0) continue;
                var shares = Enumerable.Range(0, link.Table.Rows.Count)
                    .Where(row => link.Table.Rows[row].Heading is { IsTotal: false, IsTarget: false })
                    .Select(row => (Row: link.Table.Rows[row], Sum: PrintedSum.OfRow(link.Table, row, period, report.Period.Quarter)))
                    .Where(row => row.Sum is not null)
                    .Select(row => (row.Row, Sum: row.Sum!, Share: row.Sum!.Value / whole.Value * 100, Words: Spoken(row.Row, link)))
                    .OrderByDescending(row => row.Words).ToList();
                if (shares.Count < 2 || shares.Exists(row => cell.Number!.Against(Bounds.Of(row.Share)) == Fit.Agrees)) continue;
                var best = shares[0];
                if (best.Words == 0 || best.Words == shares[1].Words || best.Share > cell.Value + Near || best.Share < cell.Value - Near) continue;
                yield return new Finding(FindingKind.RowShare, Sureness.WorthALook, cell.Place, cell.Text, cell.Number!.PrintAlike(best.Share),
                    $"of {whole.Print()} in {link.Table.Name} `{best.Row.Label}` are {best.Sum.Print()}, which is {Unit.Number(best.Share, cell.Number.Decimals + 1)}%; no row's share is {cell.Text}{link.Because}");
            }
        }
    }

    /// <summary>Words of the measure that the row's label has and the table's name has not.</summary>
    private static int Spoken(PrintedLine row, TableLink link) => row.Words.Count(word => link.Measure.Words.Contains(word) && !link.Words.Contains(word));
}
