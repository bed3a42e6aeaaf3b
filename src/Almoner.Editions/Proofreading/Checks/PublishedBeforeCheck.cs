using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A figure that was published before and is now worked out from records must be the same at the precision it was published with.</summary>
internal sealed class PublishedBeforeCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var earlier in report.Earlier)
        {
            var now = report.Series.Where(series => series.Table.IsList && series.Row.Code == earlier.Measure).Select(series => series.At(earlier.Period)).OfType<PrintedCell>().FirstOrDefault();
            if (now is null || earlier.Number.Against(now.Bounds) is not (Fit.CutOff or Fit.Off)) continue;
            yield return new Finding(FindingKind.PublishedBefore, Sureness.Likely, now.Place, now.Text, earlier.Number.PrintAlike(earlier.Number.Value),
                $"{earlier.Source} published {earlier.Number.PrintAlike(earlier.Number.Value)} for {earlier.Period.Name}: say that it is restated, and why");
        }
    }
}
