using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A measure's figure in a list and the total of the table about it must be the same.</summary>
internal sealed class SameTotalCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var (best, all) in TableLink.Where(report, link => Comparable(report, link)))
        {
            foreach (var (period, cell) in best.Figures())
            {
                if (PrintedSum.OfTable(best.Table, period, report.Period.Quarter) is not { } sum || Agree(cell, sum)) continue;
                if (all.Any(link => link != best && link.Figures().Any(figure => figure.Period == period && Agree(figure.Cell, sum)))) continue;
                yield return new Finding(FindingKind.SameTotal, best.Sure, cell.Place, cell.Text, sum.Print(), $"{best.Table.Name} comes to {sum.HowAdded} for it{best.Because}");
            }
        }
    }

    private static bool Comparable(PrintedReport report, TableLink link) =>
        link.Figures().Any(figure => PrintedSum.OfTable(link.Table, figure.Period, report.Period.Quarter) is { } sum && Alike(figure.Cell.Scale, sum.Scale));

    /// <summary>A table that does not say what its numbers are may hold percentages.</summary>
    private static bool Alike(Scale measure, Scale table) => measure == table || (table == Scale.Unknown && measure is Scale.Percent or Scale.Amount);

    private static bool Agree(PrintedCell cell, PrintedSum sum) => cell.OwnBounds.Meet(sum.Bounds);
}
