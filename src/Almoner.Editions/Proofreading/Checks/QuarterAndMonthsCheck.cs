using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A quarter's average or rate in a list of measures, held against the months that a table about the measure prints.</summary>
internal sealed class QuarterAndMonthsCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var (link, _) in TableLink.Where(report, Compares))
        {
            foreach (var (period, cell) in link.Figures().Where(figure => figure.Period is Quarter))
            {
                if (report.Series.Where(series => series.Table == link.Table).ToList() is not [var only] || only.MonthsOf(period) is not { Count: > 0 } months) continue;
                if (cell.Bounds.LieAmong([.. months.Select(month => month.Bounds)])) continue;
                var (least, most) = (months.MinBy(month => month.Value)!, months.MaxBy(month => month.Value)!);
                var toDate = link.Table.YearToDate(cell.Value);
                yield return new Finding(FindingKind.LongerPeriod, link.Sure, cell.Place, cell.Text, $"{least.Text} to {most.Text}",
                    $"the quarter's months in {link.Table.Name} run from {least.Text} ({least.Place.Column}) to {most.Text} ({most.Place.Column})"
                    + (toDate is null ? "" : $"; {cell.Text} is its figure of the year to date") + link.Because);
            }
        }
    }

    private static bool Compares(TableLink link) => link.Measure.Scale is Scale.Average or Scale.Percent;
}
