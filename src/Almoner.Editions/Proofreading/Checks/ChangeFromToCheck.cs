using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>"A decrease in assessments from 1707 in Q1 to 1590 in Q2": the numbers go the way the words say, and stand in the table.</summary>
internal sealed partial class ChangeFromToCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Texts.SelectMany(text => text.Sentences)
        .SelectMany(sentence => FromTo().Matches(sentence.Text).SelectMany(match => Look(report, sentence, match)));

    private static IEnumerable<Finding> Look(PrintedReport report, PrintedSentence sentence, Match match)
    {
        if (ValueText.ReadNumber(match.Groups["from"].Value) is not { } from || ValueText.ReadNumber(match.Groups["to"].Value) is not { } to || from.Value == to.Value) yield break;
        if (SpokenChange.IsUp(match.Groups["direction"].Value) != to.Value > from.Value)
        {
            yield return new Finding(FindingKind.ChangeStated, Sureness.Certain, sentence.Place, match.Value, to.Value > from.Value ? "an increase" : "a decrease", $"{match.Groups["to"].Value} is {(to.Value > from.Value ? "more" : "less")} than {match.Groups["from"].Value}");
        }

        var (before, now) = Periods(report, match);
        var words = LabelWords.Of(sentence.Text);
        var candidates = report.Series.Select(series => (Series: series, Shared: LabelWords.Shared(words, series.Words), Before: series.At(before), Now: series.At(now)))
            .Where(candidate => candidate is { Shared: > 0, Before: not null, Now: not null }).ToList();
        if (candidates.Exists(candidate => Same(candidate.Before!, from) && Same(candidate.Now!, to))) yield break;

        // One number stands in the row, the other does not. Of several such rows the sentence means the one whose name it says most of.
        var half = candidates.Where(candidate => Same(candidate.Before!, from) != Same(candidate.Now!, to))
            .OrderByDescending(candidate => candidate.Shared * 100 / candidate.Series.Words.Count).ToList();
        if (half.Count == 0 || (half.Count > 1 && half[0].Shared * half[1].Series.Words.Count == half[1].Shared * half[0].Series.Words.Count)) yield break;
        var (series, _, earlier, later) = half[0];
        yield return new Finding(FindingKind.ChangeStated, Sureness.Likely, sentence.Place, match.Value, $"from {earlier!.Text} to {later!.Text}",
            $"{series.Name} has {earlier.Text} ({earlier.Place.Column}) and {later.Text} ({later.Place.Column})");
    }

    private static (Quarter Before, Quarter Now) Periods(PrintedReport report, Match match)
    {
        var standing = report.Period.Quarter;
        var now = SpokenPeriod.In(match.Groups["afterTo"].Value, standing) ?? standing;
        return (SpokenPeriod.In(match.Groups["afterFrom"].Value, standing) ?? now.Plus(-1), now);
    }

    private static bool Same(PrintedCell cell, PrintedNumber number) => cell.Value == number.Value || (cell.Exact is not null && number.Rounded.Meet(cell.Bounds));

    [GeneratedRegex($@"{SpokenChange.Word}(?:{SpokenChange.NoOther}[^.;]){{0,80}}?\bfrom (?<from>{ValueText.Number})%?(?<afterFrom>[^.;]{{0,30}}?) to (?<to>{ValueText.Number})%?(?<afterTo>[^.;]{{0,30}})", RegexOptions.IgnoreCase)]
    private static partial Regex FromTo();
}
