using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A count whose other years are several quarters large, and one of whose years is no larger than a quarter: that column may hold a quarter's
/// figure under a year's heading.
/// </summary>
internal sealed class YearOrQuarterCheck : ICheck
{
    /// <summary>How many quarters a year's figure must be worth for the count to be taken for one that adds up over the year; 4 where it is even.</summary>
    private const int Quarters = 3;

    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var list in report.Tables.Where(table => table.IsList))
        {
            for (var row = 0; row < list.Rows.Count; row++)
            {
                var cells = list.Results.Where(column => list.Figure(row, column) is { Scale: Scale.Count or Scale.Amount })
                    .Select(column => (list.Columns[column].Heading.Period, Cell: list.Figure(row, column)!)).ToList();
                var quarters = cells.Where(cell => cell.Period is Quarter).Select(cell => cell.Cell).ToList();
                var years = cells.Where(cell => cell.Period is FinancialYear).Select(cell => cell.Cell).ToList();
                if (quarters.Count == 0 || years.Count < 2) continue;
                var mean = PrintedSum.Of(quarters).Value * Exact.Of(1, quarters.Count);
                var large = years.Find(year => year.Value >= mean * Quarters && mean.Sign > 0);
                foreach (var year in years.Where(year => large is not null && year.Value <= quarters.Max(quarter => quarter.Value)))
                {
                    yield return new Finding(FindingKind.YearOrQuarter, Sureness.WorthALook, year.Place, year.Text, "the year's figure, or a heading that says quarter",
                        $"the year before or after has {large!.Text} ({large.Place.Column}) and single quarters have {string.Join(" and ", quarters.Select(quarter => quarter.Text))}");
                }
            }
        }
    }
}
