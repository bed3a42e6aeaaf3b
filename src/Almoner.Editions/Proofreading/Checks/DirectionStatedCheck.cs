using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>A rise or fall stated without numbers: "a decrease in sickness compared to Q1", "Q2 has seen a decrease in reviews completed".</summary>
internal sealed partial class DirectionStatedCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report) => report.Texts.SelectMany(text => text.Sentences).SelectMany(sentence =>
        Against().Matches(sentence.Text).Select(match => Compared(report, sentence, match))
            .Concat(HasSeen().Matches(sentence.Text).Select(match => Seen(report, sentence, match)))
            .OfType<Finding>());

    private static Finding? Compared(PrintedReport report, PrintedSentence sentence, Match match)
    {
        var now = report.Period.Quarter;
        if (SpokenPeriod.Read(match.Groups["base"].Value, now) is not { } before || before == now) return null;
        if (Subject(report, UpTo(sentence, match), before, now) is { } subject) return Judge(sentence, match, subject);
        return report.Period.Known == PeriodKnown.No || before == now.Plus(-1) || before == now.YearBefore ? null
            : new Finding(FindingKind.DirectionStated, Sureness.WorthALook, sentence.Place, UpTo(sentence, match), $"{now.Plus(-1).Name}, the quarter before",
                $"it compares with {before.Name}, of which no table prints a figure");
    }

    private static string UpTo(PrintedSentence sentence, Match match) => sentence.Text[..(match.Index + match.Length)];

    private static Finding? Seen(PrintedReport report, PrintedSentence sentence, Match match) =>
        SpokenPeriod.Read(match.Groups["now"].Value, report.Period.Quarter) is { } now && Subject(report, match.Groups["what"].Value, now.Plus(-1), now) is { } subject
            ? Judge(sentence, match, subject)
            : null;

    private sealed record Moved(PrintedSeries Series, IReadOnlyList<PrintedCell> Before, IReadOnlyList<PrintedCell> Now);

    private static Finding? Judge(PrintedSentence sentence, Match match, Moved moved)
    {
        var rise = SpokenChange.IsUp(match.Groups["direction"].Value);
        var rose = moved.Now.Min(cell => cell.Bounds.Low) >= moved.Before.Max(cell => cell.Bounds.High);
        var fell = moved.Now.Max(cell => cell.Bounds.High) <= moved.Before.Min(cell => cell.Bounds.Low);
        if (rise ? !fell : !rose) return null;
        return new Finding(FindingKind.DirectionStated, Sureness.Likely, sentence.Place, UpTo(sentence, match), rise ? "a decrease" : "an increase",
            $"{moved.Series.Name} has {string.Join(", ", moved.Before.Select(Cell))} and then {string.Join(", ", moved.Now.Select(Cell))}");

        static string Cell(PrintedCell cell) => $"{cell.Text} ({cell.Place.Column})";
    }

    /// <summary>The one row whose label the words cover best, with its figures of the quarters or of their months.</summary>
    private static Moved? Subject(PrintedReport report, string text, Quarter before, Quarter now)
    {
        var words = LabelWords.Of(text);
        var rows = report.Series.Select(series => (Series: series, Shared: LabelWords.Shared(words, series.Words)))
            .Where(row => row.Shared > 1 && row.Shared * 5 >= row.Series.Words.Count * 3)
            .Select(row => (row.Series, row.Shared, Before: Figures(row.Series, before), Now: Figures(row.Series, now)))
            .Where(row => row.Before.Count > 0 && row.Now.Count > 0)
            .OrderByDescending(row => (double)row.Shared / row.Series.Words.Count).ThenByDescending(row => row.Shared).ToList();
        var isOne = rows.Count == 1 || (rows.Count > 1 && (rows[0].Shared * rows[1].Series.Words.Count, rows[0].Shared) != (rows[1].Shared * rows[0].Series.Words.Count, rows[1].Shared));
        return isOne ? new Moved(rows[0].Series, rows[0].Before, rows[0].Now) : null;
    }

    private static IReadOnlyList<PrintedCell> Figures(PrintedSeries series, Quarter quarter) => series.At(quarter) is { } figure ? [figure] : series.MonthsOf(quarter);

    [GeneratedRegex($@"(?<![\d%] ){SpokenChange.Word}(?:{SpokenChange.NoOther}[^.;\d]){{0,80}}?\b(?:compared (?:to|with)|from|on|since|against|than) (?:in )?(?<base>{SpokenPeriod.Pattern})", RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    [GeneratedRegex($@"\b(?<now>{SpokenPeriod.Pattern}) (?:has seen|have seen|saw|sees|shows) an? (?:[a-z]+ )?(?<direction>{SpokenChange.Up}|{SpokenChange.Down}) in (?<what>[^.;,]{{3,80}})", RegexOptions.IgnoreCase)]
    private static partial Regex HasSeen();
}
