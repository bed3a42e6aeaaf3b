using System.Text.RegularExpressions;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Running heads, titles and captions name the report's own quarter; so does a sentence that compares nothing.</summary>
internal sealed partial class OtherPeriodCheck : ICheck
{
    /// <summary>Characters of the longest line that is taken for a title.</summary>
    private const int LongestTitle = 100;

    /// <summary>Words in small letters that make a sentence of a line.</summary>
    private const int WordsOfASentence = 4;

    public IEnumerable<Finding> Look(PrintedReport report)
    {
        if (report.Period.Known == PeriodKnown.No) return [];
        return report.Texts.SelectMany(text => Titles(text, report.Period).Concat(Sentences(text, report.Period))).Concat(Captions(report));
    }

    private static IEnumerable<Finding> Titles(PrintedText text, ReportPeriod period)
    {
        for (var index = 0; index < text.Lines.Count; index++)
        {
            var line = text.Lines[index].Trim();
            if (line.Length is 0 or > LongestTitle || line.EndsWith('.') || !(line[0] == '#' || TitleWord().IsMatch(line))) continue;
            if (Heading.QuarterWithYear(line, period.Quarter.Year.StartMonth) is not { } named || named == period.Quarter) continue;
            yield return new Finding(FindingKind.OtherPeriod, period.Known == PeriodKnown.Said ? Sureness.Certain : Sureness.Likely, new PrintedPlace(text.File, index + 1),
                line.TrimStart('#', ' '), period.Quarter.Name, $"the title names {named.Name}, and the report is of {period.Quarter.Name}{(period.Known == PeriodKnown.Said ? "" : ", the latest quarter that the tables print")}");
        }
    }

    private static IEnumerable<Finding> Sentences(PrintedText text, ReportPeriod period)
    {
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Text.EndsWith('.') || Compares().IsMatch(sentence.Text) || PlainWord().Count(sentence.Text) < WordsOfASentence) continue;
            var named = SpokenPeriod.AllIn(sentence.Text, period.Quarter).Distinct().ToList();
            if (named.Count != 1 || named[0] == period.Quarter) continue;
            yield return new Finding(FindingKind.OtherPeriod, Sureness.WorthALook, sentence.Place, sentence.Text, period.Quarter.Name,
                $"it speaks of {named[0].Name} only and compares nothing: perhaps it was left from that quarter's report");
        }
    }

    private static IEnumerable<Finding> Captions(PrintedReport report) =>
        from table in report.Tables
        let named = SpokenPeriod.In(table.Name.Replace('-', ' ').Replace('_', ' '), report.Period.Quarter)
        where named is not null && named != report.Period.Quarter && !table.IsList
            && !table.Columns.Any(column => column.Heading.Period is { } period && named.Holds(period.Start) && named.Holds(period.End))
        select new Finding(FindingKind.OtherPeriod, Sureness.Likely, new PrintedPlace(table.File, table.Cells.Select(cell => cell.Place.Line).FirstOrDefault(), table.Name),
            table.Name, report.Period.Quarter.Name, $"the caption names {named.Name}, and none of its columns is of it");

    [GeneratedRegex(@"\b(?:report|performance|scorecard|dashboard|summary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"\b(?:than|from|on (?:q[1-4]|quarter|the)|compared|since|against|last|previous|between|to (?:q[1-4]|quarter)|by the end|until|before|after)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compares();

    [GeneratedRegex(@"(?<=\s)[a-z]+\b")]
    private static partial Regex PlainWord();
}
