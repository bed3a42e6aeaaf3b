using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A year to date, a quarter or a year beside its months or quarters: an average or percentage lies between the smallest and the largest of them,
/// a count is their sum. What is called cumulative never falls within a year.
/// </summary>
internal sealed partial class LongerPeriodCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Tables.SelectMany(table => Sums(table, report.Period.Quarter.Year.StartMonth).Concat(Falls(table, report.Period.Quarter.Year.StartMonth)));

    private sealed record Compared(PrintedCell Longer, IReadOnlyList<PrintedCell> Parts)
    {
        public PrintedSum Sum { get; } = PrintedSum.Of(Parts);

        public bool IsSum => Sum.Bounds.Meet(Longer.Bounds);

        public bool IsLast => Parts[^1].Bounds.Meet(Longer.Bounds);

        public bool LiesBetween => Longer.Bounds.LieAmong([.. Parts.Select(part => part.Bounds)]);
    }

    private static IEnumerable<Finding> Sums(PrintedTable table, int yearStart)
    {
        var compared = new List<Compared>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].Heading.IsTarget) continue;
            foreach (var column in table.Results)
            {
                if (table.Figure(row, column) is not { } longer) continue;
                var parts = PartsOf(table, column, yearStart).Select(part => table.Figure(row, part)).ToList();
                if (parts.Count > 1 && parts.TrueForAll(part => part is not null)) compared.Add(new Compared(longer, [.. parts.Select(part => part!)]));
            }
        }

        foreach (var one in compared)
        {
            var adds = one.Longer.Scale is Scale.Count or Scale.Amount;
            if (one.IsSum || (!adds && one.LiesBetween)) continue;
            if (adds && one.IsLast) continue;
            if (adds && one.LiesBetween && !compared.Exists(other => other != one && other.Longer.Scale == one.Longer.Scale && other.IsSum)) continue;
            yield return adds ? NotTheSum(one) : NotBetween(one);
        }
    }

    private static Finding NotTheSum(Compared one)
    {
        var maybeOnce = PeopleWords.MayCountTwice(one.Longer) && one.Longer.Value < one.Sum.Value && one.Parts.All(part => part.Value <= one.Longer.Value);
        return new Finding(FindingKind.LongerPeriod, maybeOnce ? Sureness.WorthALook : Sureness.Certain, one.Longer.Place, one.Longer.Text,
            one.Sum.Print(),
            $"its parts add up: {one.Sum.HowAdded}{(maybeOnce ? "; it is right if people come again and are counted once" : "")}");
    }

    private static Finding NotBetween(Compared one)
    {
        var (least, most) = (one.Parts.MinBy(part => part.Value)!, one.Parts.MaxBy(part => part.Value)!);
        return new Finding(FindingKind.LongerPeriod, Sureness.Certain, one.Longer.Place, one.Longer.Text, $"{least.Text} to {most.Text}",
            $"its parts run from {least.Text} ({least.Place.Column}) to {most.Text} ({most.Place.Column}), and an average of them must lie between");
    }

    /// <summary>The columns that together make the column's period; none when they are not all there.</summary>
    private static List<int> PartsOf(PrintedTable table, int column, int yearStart)
    {
        var heading = table.Columns[column].Heading;
        var months = table.Results.Where(other => table.Columns[other].Heading.Period is Month && SameRest(other)).ToList();
        if (heading.IsYearToDate)
        {
            var run = months.Count > 0 ? months : table.Results.Where(other => table.Columns[other].Heading.Period is Quarter && SameRest(other)).ToList();
            return run.Count > 0 && IsWhole(run, FinancialYear.Of(PeriodOf(run[0]).FirstMonth, yearStart).FirstMonth) ? run : [];
        }

        var shorter = heading.Period switch
        {
            Quarter quarter => months.Where(other => quarter.Holds(PeriodOf(other).Start)).ToList(),
            FinancialYear year => table.Results.Where(other => table.Columns[other].Heading.Period is Quarter && year.Holds(PeriodOf(other).Start) && SameRest(other)).ToList(),
            _ => [],
        };
        return shorter.Count > 0 && shorter.Sum(other => PeriodOf(other).Months.Count()) == heading.Period!.Months.Count() && IsWhole(shorter, heading.Period.FirstMonth) ? shorter : [];

        Period PeriodOf(int other) => table.Columns[other].Heading.Period!;

        bool SameRest(int other) => other != column && !table.Columns[other].Heading.IsYearToDate
            && (heading.IsYearToDate || string.Equals(table.Columns[other].Heading.Rest, heading.Rest, StringComparison.OrdinalIgnoreCase));

        bool IsWhole(List<int> run, Month first) => run.Select((other, index) => (PeriodOf(other), index))
            .All(part => part.Item1.FirstMonth == (part.index == 0 ? first : PeriodOf(run[part.index - 1]).LastMonth.Plus(1)));
    }

    private static IEnumerable<Finding> Falls(PrintedTable table, int yearStart)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!Cumulative().IsMatch($"{table.Name} {table.Rows[row].Label}")) continue;
            PrintedCell? before = null;
            Period? last = null;
            foreach (var column in table.Results)
            {
                if (table.Columns[column].Heading is not { Period: Quarter or Month } heading || table.Figure(row, column) is not { } cell) continue;
                if (before is not null && FinancialYear.Of(last!.FirstMonth, yearStart) == FinancialYear.Of(heading.Period.FirstMonth, yearStart) && last.End < heading.Period.Start && cell.Bounds.High < before.Bounds.Low)
                {
                    yield return new Finding(FindingKind.LongerPeriod, Sureness.Certain, cell.Place, cell.Text, $"{before.Text} or more",
                        $"it is cumulative, and stood at {before.Text} already ({before.Place.Column})");
                }

                (before, last) = (cell, heading.Period);
            }
        }
    }

    [GeneratedRegex(@"\bcumulative(?:ly)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cumulative();
}
