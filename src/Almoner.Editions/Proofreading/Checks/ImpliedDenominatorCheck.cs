using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A count and its percentage imply what the percentage is of: 2,566 at 8.7% is 8.7% of 29,494. Over periods of one length that must not jump.
/// </summary>
internal sealed class ImpliedDenominatorCheck : ICheck
{
    /// <summary>Words that the names of the count and of the percentage must share.</summary>
    private const int EnoughWords = 3;

    /// <summary>How many times as large makes a jump.</summary>
    private const int Jump = 2;

    public IEnumerable<Finding> Look(PrintedReport report)
    {
        foreach (var percent in report.Series.Where(series => series is { Scale: Scale.Percent, Table.IsList: true }))
        {
            var count = report.Series
                .Where(series => series.Table == percent.Table && series.Row.Group == percent.Row.Group && series.Scale == Scale.Count && LabelWords.Shared(series.Words, percent.Words) >= EnoughWords)
                .MaxBy(series => LabelWords.Shared(series.Words, percent.Words));
            if (count is null) continue;
            var implied = percent.Table.Results.Select(column => percent.Table.Columns[column].Heading.Period).OfType<Period>().Distinct()
                .Select(period => Imply(period, count.At(period), percent.At(period))).OfType<Implied>().ToList();
            foreach (var alike in implied.GroupBy(one => one.Period.Months.Count()))
            {
                var (least, most) = (alike.MinBy(one => one.Value)!, alike.MaxBy(one => one.Value)!);
                if (least.Bounds.High * Jump >= most.Bounds.Low) continue;
                var odd = Farther(least, most, implied);
                var usual = implied.Where(one => one != odd).Select(one => odd.Count.Value / one.Value * 100).Order().ToList();
                var decimals = odd.Percent.Number!.Decimals;
                yield return new Finding(FindingKind.ImpliedDenominator, Sureness.Likely, odd.Percent.Place, $"{odd.Count.Text} at {WithSign(odd.Percent)}",
                    usual.Count == 1 ? $"{odd.Count.Text} at {Unit.Number(usual[0], decimals)}%" : $"{odd.Count.Text} at {Unit.Number(usual[0], decimals)}% to {Unit.Number(usual[^1], decimals)}%",
                    $"{string.Join("; ", implied.Select(one => $"{one.Count.Text} at {WithSign(one.Percent)} ({one.Percent.Place.Column}) implies {Unit.Number(one.Value, 0)} in all"))}: `{percent.Row.Name}` and {count.Name}");
            }
        }
    }

    private sealed record Implied(Period Period, PrintedCell Count, PrintedCell Percent, Exact Value, Bounds Bounds);

    private static Implied? Imply(Period period, PrintedCell? count, PrintedCell? percent) =>
        count is not null && percent is { Value.Sign: > 0 } && Bounds.Ratio(count.Bounds * 100, percent.Bounds) is { } bounds
            ? new Implied(period, count, percent, count.Value / percent.Value * 100, bounds)
            : null;

    /// <summary>Of the two, the one that is more times away from the rest.</summary>
    private static Implied Farther(Implied least, Implied most, List<Implied> all)
    {
        var rest = all.Where(one => one != least && one != most).Select(one => one.Value).DefaultIfEmpty(least.Value).Order().ToList();
        var middle = rest[rest.Count / 2];
        return most.Value / middle >= middle / least.Value ? most : least;
    }

    private static string WithSign(PrintedCell percent) => percent.Text.EndsWith('%') ? percent.Text : percent.Text + "%";
}
