using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>"8% of referrals were classed as urgent": a share put into words, and the rows of the tables that it speaks of.</summary>
/// <param name="Printed">The words, from the number on.</param>
/// <param name="Percent">The percentage.</param>
/// <param name="Part">The row of counts that is the part; null when none is found.</param>
/// <param name="Whole">The row of counts that is the whole; null when none is found.</param>
/// <param name="Row">The row that prints the share itself; null when none is found.</param>
internal sealed partial record StatedShare(string Printed, PrintedNumber Percent, PrintedSeries? Part, PrintedSeries? Whole, PrintedSeries? Row)
{
    /// <summary>The share that the sentence states; null when it states none.</summary>
    public static StatedShare? In(string sentence, PrintedReport report)
    {
        if (Share().Match(sentence) is not { Success: true } match || ValueText.ReadNumber(match.Groups["percent"].Value, percent: true) is not { } percent) return null;
        var (whole, part) = (LabelWords.Of(match.Groups["whole"].Value), LabelWords.InOrder(Clause().Match(match.Groups["part"].Value).Value));
        var period = SpokenPeriod.In(sentence[..(match.Index + match.Length)], report.Period.Quarter) ?? report.Period.Quarter;
        var dated = report.Series.Where(series => series.At(period) is not null).ToList();
        var partRow = Nearest(dated.Where(series => series.Scale is Scale.Count or Scale.People), part, whole);
        var wholeRow = partRow is null ? null : WholeOf(partRow, dated, part, whole, series => percent.Against(Bounds.Of(partRow.At(period)!.Best / series.At(period)!.Best * 100)) == Fit.Agrees, period);
        var percents = dated.Where(series => series.Scale == Scale.Percent).ToList();
        var row = Nearest(percents.Where(series => LabelWords.Shared(series.Words, whole) > 0), part, whole)
            ?? percents.Find(series => part.Count > 0 && part.All(series.Words.Contains) && percent.Rounded.Meet(series.At(period)!.OwnBounds));
        return new StatedShare(match.Value, percent, wholeRow is null ? null : partRow, wholeRow, row);
    }

    /// <summary>The share that the part is of the whole, in per cent; null without both.</summary>
    public Exact? Worked(Period period) => Part?.At(period) is { } part && Whole?.At(period) is { } whole && whole.Value.Sign > 0 ? part.Best / whole.Best * 100 : null;

    /// <summary>The row of the same section that the whole's words name: one that gives the share, or else the only one.</summary>
    private static PrintedSeries? WholeOf(PrintedSeries partRow, List<PrintedSeries> dated, IReadOnlyList<string> part, IReadOnlySet<string> whole, Func<PrintedSeries, bool> gives, Period period)
    {
        var named = dated.Where(series => series != partRow && series.Scale is Scale.Count or Scale.People && series.Table == partRow.Table && series.Row.Group == partRow.Row.Group)
            .Where(series => whole.Count > 0 && whole.IsSubsetOf(series.Words) && !part.Any(series.Words.Contains) && series.At(period)!.Value.Sign > 0).ToList();

        // "Referrals received for an assessment" are referrals, not assessments.
        var headed = named.Where(series => LabelWords.InOrder(series.Row.Heading.Rest) is [var first, ..] && whole.Contains(first)).ToList();
        var candidates = headed.Count > 0 ? headed : named;
        return candidates.Find(series => gives(series)) ?? (candidates is [var only] ? only : null);
    }

    /// <summary>The row whose label has the word that stands earliest in the part, and of several the one that shares the most words; null when that is not one.</summary>
    private static PrintedSeries? Nearest(IEnumerable<PrintedSeries> rows, IReadOnlyList<string> part, IReadOnlySet<string> whole)
    {
        var ranked = rows.Select(series => (Series: series, First: part.TakeWhile(word => !series.Words.Contains(word)).Count(), Shared: LabelWords.Shared(series.Words, part.Concat(whole).ToHashSet())))
            .Where(row => row.First < part.Count).OrderBy(row => row.First).ThenByDescending(row => row.Shared).ToList();
        return ranked.Count == 0 || (ranked.Count > 1 && ranked[0].First == ranked[1].First && ranked[0].Shared == ranked[1].Shared) ? null : ranked[0].Series;
    }

    /// <summary>"or" is a common slip for "of".</summary>
    [GeneratedRegex($@"(?<percent>{ValueText.Number})\s?(?:%|per cent) (?:of|or) (?<whole>[^,.;()]{{3,80}}?) (?:were|was|are|is|had|have|has) (?<part>[^,.;()]{{3,120}})", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    /// <summary>The words up to the next clause.</summary>
    [GeneratedRegex(@"^.+?(?= (?:and|but|or|which|who|that) |$)")]
    private static partial Regex Clause();
}
