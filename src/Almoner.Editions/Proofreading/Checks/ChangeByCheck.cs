using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// "2% less than Q1", "an increase of 4% on Q1": held against the row, or the share in words, that it speaks of. A percentage that changes by so many
/// percentage points changes by another number of per cent, so the words must say which.
/// </summary>
internal sealed partial class ChangeByCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Texts.SelectMany(text => text.Sentences)
        .SelectMany(sentence => LessThan().Matches(sentence.Text).Concat(IncreaseOf().Matches(sentence.Text)).Select(match => Look(report, sentence, match)).OfType<Finding>());

    /// <summary>What a sentence speaks of, before and now.</summary>
    private sealed record Subject(string Name, bool IsPercent, Bounds Before, Bounds Now, Exact From, Exact To, int Decimals);

    private static Finding? Look(PrintedReport report, PrintedSentence sentence, Match match)
    {
        if (ValueText.ReadNumber(match.Groups["by"].Value) is not { } by || SpokenPeriod.Read(match.Groups["base"].Value, report.Period.Quarter) is not { } before) return null;
        if (Spoken(report, sentence, before, report.Period.Quarter) is not { } subject || subject.From.Sign <= 0) return null;
        var (rise, difference) = (SpokenChange.IsUp(match.Groups["direction"].Value), subject.To - subject.From);
        var shown = $"{subject.Name} goes from {Show(subject.From, subject)} to {Show(subject.To, subject)}";
        if (difference.Sign != 0 && rise != difference.Sign > 0)
        {
            return new Finding(FindingKind.ChangeStated, Sureness.Likely, sentence.Place, match.Value, difference.Sign > 0 ? "more" : "less", shown);
        }

        var points = rise ? subject.Now - subject.Before : subject.Before - subject.Now;
        var relative = Bounds.Ratio(points * 100, subject.Before);
        var unit = match.Groups["unit"].Value;
        var isPoints = unit.Contains("point", StringComparison.OrdinalIgnoreCase) || unit.Trim() == "pp";
        var isPercent = !isPoints && unit.Length > 0;
        if (isPercent ? relative is not { } change || by.Rounded.Meet(change) : by.Rounded.Meet(points)) return null;
        var size = difference.Sign < 0 ? -difference : difference;
        var percent = $"{Unit.Number(size / subject.From * 100, 1)}%";
        if (!subject.IsPercent)
        {
            return new Finding(FindingKind.ChangeStated, Sureness.Likely, sentence.Place, match.Value, isPercent ? percent : Unit.Number(size, subject.Decimals), shown);
        }

        var inPoints = $"{Unit.Number(size, subject.Decimals)} percentage points";
        var why = isPercent && by.Rounded.Meet(points) ? $"{shown}: that is {inPoints}, or {percent}, and the words say per cent" : $"{shown}: that is {inPoints}, or {percent}";
        return new Finding(FindingKind.ChangeStated, Sureness.Likely, sentence.Place, match.Value, inPoints, why);
    }

    private static Subject? Spoken(PrintedReport report, PrintedSentence sentence, Quarter before, Quarter now)
    {
        var share = StatedShare.In(sentence.Text, report) ?? (sentence.Before is { } earlier ? StatedShare.In(earlier.Text, report) : null);
        if (share is not null)
        {
            // The row that prints the percentage comes first where the sentence repeats it.
            if (share.Row?.At(before) is { } was && share.Row.At(now) is { } printed && share.Percent.Rounded.Meet(printed.OwnBounds))
                return new Subject(share.Row.Name, true, was.Bounds, printed.Bounds, was.Best, printed.Best, Math.Max(was.Number!.Decimals, printed.Number!.Decimals));
            if (share.Worked(before) is { } workedBefore && share.Worked(now) is { } workedNow)
                return new Subject($"{share.Part!.Name} of {share.Whole!.Name}", true, Bounds.Of(workedBefore), Bounds.Of(workedNow), workedBefore, workedNow, 1);
            return null;
        }

        var words = LabelWords.Of(sentence.Text);
        var series = report.Series.Where(series => LabelWords.Shared(words, series.Words) > 1 && series.At(before) is not null && series.At(now) is not null)
            .OrderByDescending(series => LabelWords.Shared(words, series.Words)).ThenBy(series => series.Words.Count).ToList();
        if (series.Count == 0 || (series.Count > 1 && LabelWords.Shared(words, series[0].Words) == LabelWords.Shared(words, series[1].Words))) return null;
        var (from, to) = (series[0].At(before)!, series[0].At(now)!);
        return new Subject(series[0].Name, series[0].Scale == Scale.Percent, from.Bounds, to.Bounds, from.Best, to.Best, Math.Max(from.Number!.Decimals, to.Number!.Decimals));
    }

    private static string Show(Exact value, Subject subject) => Unit.Number(value, subject.Decimals) + (subject.IsPercent ? "%" : "");

    private const string UnitWords = @"(?<unit>\s?%|\s?per cent|\spercentage points?|\spoints?|\s?pp\b)?";

    [GeneratedRegex($@"(?<![\d.,])(?<by>{ValueText.Number}){UnitWords} (?<direction>less|fewer|more|higher|lower|up|down) (?:than|on|from) (?:in )?(?<base>{SpokenPeriod.Pattern})", RegexOptions.IgnoreCase)]
    private static partial Regex LessThan();

    [GeneratedRegex($@"\b(?<direction>{SpokenChange.Up}|{SpokenChange.Down}) (?:of|by) (?<by>{ValueText.Number}){UnitWords} (?:on|from|since|over|against|compared (?:to|with)) (?:in )?(?<base>{SpokenPeriod.Pattern})", RegexOptions.IgnoreCase)]
    private static partial Regex IncreaseOf();
}
