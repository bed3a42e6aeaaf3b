using System.Text.RegularExpressions;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>
/// A figure in a caption or sentence that says what it is: "out of a total FTE of 137.4", "there were 244 compliments received in Q2", "the number of
/// overdue reviews is 1,868", "ended the quarter at 16.86". The tables must print the same.
/// </summary>
internal sealed partial class FigureStatedCheck : ICheck
{
    public IEnumerable<Finding> Look(PrintedReport report)
    {
        var captions = report.Tables.SelectMany(table => Enumerable.Range(0, table.Rows.Count)
            .Select(row => (table.Rows[row].Label, new PrintedPlace(table.File, LineOf(table, row), table.Name, table.Rows[row].Name)))
            .Append((table.Name, new PrintedPlace(table.File, table.Cells.Select(cell => cell.Place.Line).FirstOrDefault(), table.Name))));
        var sentences = report.Texts.SelectMany(text => text.Sentences).ToList();
        return captions.Concat(sentences.Select(sentence => (sentence.Text, sentence.Place))).SelectMany(words => Totals(report, words.Item1, words.Item2))
            .Concat(sentences.SelectMany(sentence => Counts(report, sentence).Concat(Ends(report, sentence))));
    }

    /// <summary>"Total FTE of 137.4", where the words speak of a table that has a total of that name.</summary>
    private static IEnumerable<Finding> Totals(PrintedReport report, string text, PrintedPlace place)
    {
        foreach (Match match in TotalOf().Matches(text))
        {
            if (ValueText.ReadNumber(match.Groups["number"].Value) is not { } number) continue;
            var (words, named) = (LabelWords.Of(text), LabelWords.Of(match.Groups["what"].Value));
            if (named.Count == 0) continue;
            var totals = from table in report.Tables
                         where !table.IsList && table.Words.Count > 0 && table.Words.IsSubsetOf(words)
                         from row in Enumerable.Range(0, table.Rows.Count)
                         where table.Rows[row].Heading.IsTotal
                         from column in Enumerable.Range(0, table.Columns.Count)
                         let line = table.Columns[column]
                         let cell = table.Figure(row, column)
                         where cell is not null && named.IsSubsetOf(line.Words)
                         orderby line.Words.Count, line.Heading.IsTotal descending
                         select cell;
            if (totals.FirstOrDefault() is not { } total || number.Rounded.Meet(total.OwnBounds)) continue;
            yield return new Finding(FindingKind.FigureStated, Sureness.Certain, place, match.Value, total.Text, $"{total.Place.Table} has {total.Text} ({total.Place.Row}, {total.Place.Column})");
        }
    }

    private static IEnumerable<Finding> Counts(PrintedReport report, PrintedSentence sentence)
    {
        foreach (Match match in ThereWere().Matches(sentence.Text).Concat(NumberOf().Matches(sentence.Text)))
        {
            var period = SpokenPeriod.In(match.Groups["period"].Value, report.Period.Quarter) ?? report.Period.Quarter;
            if (ValueText.ReadNumber(match.Groups["number"].Value) is not { } number) continue;
            var rows = Rows(report, period, $"{match.Groups["what"].Value} {match.Groups["verb"].Value}");
            if (rows.Count == 0) rows = Rows(report, period, match.Groups["what"].Value);
            if (rows.Exists(row => row.Cell!.Value == number.Value) || rows.Where(row => row.Series.Table.IsList).ToList() is not [var only]) continue;
            yield return new Finding(FindingKind.FigureStated, Sureness.Likely, sentence.Place, match.Value, only.Cell!.Text, $"{only.Series.Name} prints {only.Cell.Text} ({only.Cell.Place.Column})");
        }
    }

    /// <summary>The rows of counts whose labels have every one of the words, with their figures of the period.</summary>
    private static List<(PrintedSeries Series, PrintedCell? Cell)> Rows(PrintedReport report, Quarter period, string what) => LabelWords.Of(what) is { Count: > 0 } words
        ? [.. report.Series.Where(series => series.Scale is Scale.Count or Scale.People && words.IsSubsetOf(series.Words)).Select(series => (series, series.At(period))).Where(row => row.Item2 is not null)]
        : [];

    /// <summary>"Ended the quarter at", where the words speak of a row of months.</summary>
    private static IEnumerable<Finding> Ends(PrintedReport report, PrintedSentence sentence)
    {
        foreach (Match match in EndedAt().Matches(sentence.Text))
        {
            if (ValueText.ReadNumber(match.Groups["number"].Value) is not { } number) continue;
            var words = Paragraph(sentence).SelectMany(LabelWords.Of).ToHashSet();
            var rows = report.Series.Where(series => series.Words.IsSubsetOf(words) && series.MonthsOf(report.Period.Quarter).Count > 0 && series.Scale is not (Scale.Count or Scale.Amount)).ToList();
            if (rows is not [var row]) continue;
            var months = row.MonthsOf(report.Period.Quarter);
            var (least, most) = (months.MinBy(month => month.Value)!, months.MaxBy(month => month.Value)!);
            if (number.Rounded.LieAmong([.. months.Select(month => month.Bounds)])) continue;
            var toDate = row.Table.YearToDate(number.Value);
            yield return new Finding(FindingKind.FigureStated, Sureness.Likely, sentence.Place, match.Value, $"{least.Text} to {most.Text}",
                $"the quarter's months of {row.Name} run from {least.Text} ({least.Place.Column}) to {most.Text} ({most.Place.Column}){(toDate is null ? "" : $"; {toDate.Text} is its {toDate.Place.Column}")}");
        }
    }

    private static IEnumerable<string> Paragraph(PrintedSentence? sentence)
    {
        for (; sentence is not null; sentence = sentence.Before) yield return sentence.Text;
    }

    private static int LineOf(PrintedTable table, int row) => Enumerable.Range(0, table.Columns.Count).Select(column => table[row, column]?.Place.Line ?? 0).Max();

    [GeneratedRegex($@"\btotal (?<what>(?:[a-z]+ ){{1,3}})of (?<number>{ValueText.Number})(?![\d%])", RegexOptions.IgnoreCase)]
    private static partial Regex TotalOf();

    [GeneratedRegex($@"\bthere (?:were|was|have been) (?<number>{ValueText.Number}) (?<what>[^,.;\d]{{3,60}}?)(?: (?<verb>received|completed|made|recorded|held|registered))? in (?<period>{SpokenPeriod.Pattern})", RegexOptions.IgnoreCase)]
    private static partial Regex ThereWere();

    [GeneratedRegex($@"\b(?:number|total) of (?<what>[^,.;\d]{{3,60}}?)(?: at (?:this|the|that) time)? (?:is|are|was|were) (?<number>{ValueText.Number})(?![\d%])(?<period>)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOf();

    [GeneratedRegex($@"\bended the quarter at (?<number>{ValueText.Number})", RegexOptions.IgnoreCase)]
    private static partial Regex EndedAt();
}
