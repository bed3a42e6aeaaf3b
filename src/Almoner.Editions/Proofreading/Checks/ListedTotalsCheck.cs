using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>In a list of measures, one called all or total must be the sum of those that its words are found in: "all" of "full" and "proportionate".</summary>
internal sealed partial class ListedTotalsCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Tables.Where(table => table.IsList).SelectMany(Look);

    private static IEnumerable<Finding> Look(PrintedTable list)
    {
        for (var total = 0; total < list.Rows.Count; total++)
        {
            var line = list.Rows[total];
            if (!TotalWord().IsMatch(line.Label) || line.Words.Count == 0 || line.Scale is Scale.Percent or Scale.Average) continue;
            var parts = Enumerable.Range(0, list.Rows.Count).Where(row => row != total && IsPart(list.Rows[row], line)).ToList();
            if (parts.Count < 2) continue;
            var compared = list.Results.Where(column => list.Figure(total, column) is not null && parts.TrueForAll(part => list.Figure(part, column) is not null)).ToLookup(Fits);

            // Names alone do not make them parts; most of the numbers must say so.
            if (compared[true].Count() < compared[false].Count() || !compared[true].Any()) continue;
            foreach (var column in compared[false])
            {
                var cell = list.Figure(total, column)!;
                var sum = Sum(column);
                yield return new Finding(FindingKind.TotalOfRows, compared[true].Count() > 1 ? Sureness.Certain : Sureness.Likely, cell.Place, cell.Text,
                    sum.Print(),
                    $"{string.Join(" and ", parts.Select(part => $"`{list.Rows[part].Name}`"))} add up: {sum.HowAdded}; they do in {Wording.Columns(compared[true].Count())}");
            }

            PrintedSum Sum(int column) => PrintedSum.Of(parts.Select(part => list.Figure(part, column)!));

            bool Fits(int column) => Sum(column).Bounds.Meet(list.Figure(total, column)!.Bounds);
        }
    }

    private static bool IsPart(PrintedLine row, PrintedLine total) =>
        row.Group == total.Group && row.Scale == total.Scale && !TotalWord().IsMatch(row.Label) && row.Words.Count > total.Words.Count && row.Words.IsSupersetOf(total.Words);

    [GeneratedRegex(@"\b(?:all|total)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWord();
}
