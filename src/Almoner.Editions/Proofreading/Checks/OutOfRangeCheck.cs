using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A percentage of a whole lies between 0 and 100, and a count is never negative; changes may be either.</summary>
internal sealed partial class OutOfRangeCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var cell in report.Tables.SelectMany(table => table.Cells).Where(cell => cell.Number is not null && !MayBeAnything().IsMatch($"{cell.Place.Table} {cell.Place.Row} {cell.Place.Column}")))
        {
            if (cell.Scale == Scale.Percent && (cell.Value < 0 || cell.Value > 100))
                yield return new Finding(FindingKind.OutOfRange, Sureness.Certain, cell.Place, cell.Text, "0 to 100", "a part of a whole is neither less than nothing nor more than all of it");
            else if (cell.Scale is Scale.Count or Scale.Amount && cell.Value < 0)
                yield return new Finding(FindingKind.OutOfRange, Sureness.Certain, cell.Place, cell.Text, "0 or more", "nothing is counted less than 0 times");
        }
    }

    /// <summary>Words of changes, and of percentages that are not of a whole.</summary>
    [GeneratedRegex(@"\b(?:change[sd]?|difference|variance|growth|increase|decrease|reduction|against|of target|of plan|of budget|occupancy|temperature)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeAnything();
}
