using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A share put into words must be what its numbers give: those of the tables, or those that stand in the sentence with it.</summary>
internal sealed partial class ShareStatedCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Texts.SelectMany(text => text.Sentences)
        .SelectMany(sentence => OfTables(report, sentence).Concat(OfItself(sentence)));

    private static IEnumerable<Finding> OfTables(PrintedReport report, PrintedSentence sentence)
    {
        if (StatedShare.In(sentence.Text, report) is not { } share) yield break;
        var period = SpokenPeriod.In(share.Printed, report.Period.Quarter) ?? report.Period.Quarter;
        var printed = share.Row?.At(period);
        var isPrinted = printed is not null && share.Percent.Rounded.Meet(printed.OwnBounds);
        if (share.Worked(period) is { } worked)
        {
            if (share.Percent.Against(Bounds.Of(worked)) == Fit.Agrees) yield break;
            yield return new Finding(FindingKind.ShareStated, Sureness.Likely, sentence.Place, share.Printed, share.Percent.PrintAlike(worked),
                $"{share.Part!.Name} of {share.Whole!.Name} is {share.Part.At(period)!.Text} / {share.Whole.At(period)!.Text} = {Unit.Number(worked, share.Percent.Decimals + 1)}%"
                + (isPrinted ? $"; {share.Percent.PrintAlike(share.Percent.Value)} is what {share.Row!.Name} prints, a share of something else" : ""));
        }
        else if (printed is not null && !isPrinted)
        {
            yield return new Finding(FindingKind.ShareStated, Sureness.Likely, sentence.Place, share.Printed, printed.Text, $"{share.Row!.Name} prints {printed.Text} ({printed.Place.Column})");
        }
    }

    private static IEnumerable<Finding> OfItself(PrintedSentence sentence)
    {
        foreach (Match match in PartOfWhole().Matches(sentence.Text).Concat(WholeThenPart().Matches(sentence.Text)))
        {
            if (ValueText.ReadNumber(match.Groups["part"].Value) is not { } part || ValueText.ReadNumber(match.Groups["whole"].Value) is not { Value.Sign: > 0 } whole) continue;
            if (part.Value > whole.Value)
            {
                yield return new Finding(FindingKind.PartOverWhole, Sureness.Certain, sentence.Place, match.Value, $"{match.Groups["whole"].Value} or less", $"{match.Groups["part"].Value} cannot be a part of {match.Groups["whole"].Value}");
                continue;
            }

            if (!match.Groups["percent"].Success || ValueText.ReadNumber(match.Groups["percent"].Value, percent: true) is not { } percent) continue;
            var worked = part.Value / whole.Value * 100;
            if (percent.Against(Bounds.Of(worked)) == Fit.Agrees) continue;
            yield return new Finding(FindingKind.ShareStated, Sureness.Certain, sentence.Place, match.Value, part.Value == whole.Value ? Unit.Number(whole.Value * percent.Value * Exact.Of(1, 100), 0) : percent.PrintAlike(worked),
                $"{match.Groups["part"].Value} of {match.Groups["whole"].Value} is {percent.PrintAlike(worked)}; {percent.PrintAlike(percent.Value)} of {match.Groups["whole"].Value} is {Unit.Number(whole.Value * percent.Value * Exact.Of(1, 100), 0)}");
        }
    }

    /// <summary>"429 of 622 (68%)", "429 out of the 622, 68%".</summary>
    [GeneratedRegex($@"(?<![\d.,%])(?<part>{ValueText.Number}) (?:out )?of (?:the )?(?<whole>{ValueText.Number})(?![\d%])(?:[^.;\d]{{0,40}}?\(?(?<percent>{ValueText.Number})%)?", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfWhole();

    /// <summary>"Of the 2,953 people open, (89% 2,625) had a plan"; "Of the 622 completed, 429 (68%) were".</summary>
    [GeneratedRegex($@"\bof (?:the )?(?<whole>{ValueText.Number})\b[^.;()%]{{0,120}}?(?:\((?<percent>{ValueText.Number})%[ ,:=-]{{0,3}}(?<part>{ValueText.Number})\)|\b(?<part>{ValueText.Number}) \((?<percent>{ValueText.Number})%\))", RegexOptions.IgnoreCase)]
    private static partial Regex WholeThenPart();
}
