using System.Globalization;
using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>What the label of a row or column says beside its words: the period, and whether it is a target or a year to date.</summary>
/// <param name="Period">The period it names; null when it names none.</param>
/// <param name="IsTarget">Whether it heads targets.</param>
/// <param name="IsYearToDate">Whether it heads what has come together since the year began.</param>
/// <param name="Rest">The label without its period.</param>
public sealed partial record Heading(Period? Period, bool IsTarget, bool IsYearToDate, string Rest)
{
    /// <summary>"Total", "All", "Grand total", "Total FTE", "Children total".</summary>
    public bool IsTotal => Total().IsMatch(Rest);

    /// <summary>Reads "2022/23 Q4", "q1_2023_24", "result_2021_22", "Jul step down", "Sept-23", "YTD".</summary>
    /// <param name="label">The label.</param>
    /// <param name="standing">The quarter that the report is of: months and quarters without a year are taken from its year.</param>
    public static Heading Read(string label, Quarter standing)
    {
        var text = label.Replace('_', ' ').Trim();
        var (rest, year) = TakeYear(text, standing.Year.StartMonth);
        var quarter = QuarterWord().Match(rest);
        var month = year is null && !quarter.Success ? MonthWord().Match(rest) : Match.Empty;
        Period? period = year;
        if (quarter.Success)
        {
            var number = quarter.Groups["number"].Value[0] - '0';
            period = year is null ? Recent(number, standing) : new Quarter(year, number);
            rest = rest.Remove(quarter.Index, quarter.Length);
        }
        else if (month.Success)
        {
            period = MonthOf(month, standing.Year);
            rest = rest.Remove(month.Index, month.Length);
        }

        return new Heading(period, TargetWord().IsMatch(text), ToDate().IsMatch(text), Blanks().Replace(rest, " ").Trim(' ', '-', ':', ','));
    }

    /// <summary>The quarter of that number that is over, or just ending, in the standing quarter.</summary>
    public static Quarter Recent(int number, Quarter standing) =>
        new(number <= standing.Number ? standing.Year : standing.Year.Previous, number);

    /// <summary>The quarter that a label names together with its year; null when it names none.</summary>
    /// <param name="label">The label.</param>
    /// <param name="yearStart">The month (1 to 12) in which financial years begin.</param>
    public static Quarter? QuarterWithYear(string label, int yearStart)
    {
        var (rest, year) = TakeYear(label.Replace('_', ' '), yearStart);
        return year is not null && QuarterWord().Match(rest) is { Success: true } quarter ? new Quarter(year, quarter.Groups["number"].Value[0] - '0') : null;
    }

    private static (string Left, FinancialYear? Year) TakeYear(string text, int yearStart)
    {
        foreach (Match match in YearWord().Matches(text))
        {
            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            if ((first + 1) % 100 != int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture)) continue;
            return (text.Remove(match.Index, match.Length), new FinancialYear(first, yearStart));
        }

        return (text, null);
    }

    private static Month MonthOf(Match match, FinancialYear year)
    {
        var name = match.Groups["name"].Value[..3];
        var inYear = year.Months.First(month => string.Equals(month.ShortName, name, StringComparison.OrdinalIgnoreCase));
        return match.Groups["year"] is { Success: true } written
            ? new Month(2000 + int.Parse(written.ValueSpan, CultureInfo.InvariantCulture), inYear.Number)
            : inYear;
    }

    internal const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    [GeneratedRegex(@"(?<!\d)(?<first>20\d\d)\s?[/\-– ]\s?(?:20)?(?<second>\d\d)(?!\d)")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"\b(?:q|qtr|quarter)\s?(?<number>[1-4])\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuarterWord();

    [GeneratedRegex($@"^(?<name>{MonthNames})\b(?:[\s\-'’]*(?:20)?(?<year>\d\d)\b)?|\b(?<name>{MonthNames})[\s\-'’]*(?:20)?(?<year>\d\d)\b|\b(?<name>{MonthNames})$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\btargets?\b", RegexOptions.IgnoreCase)]
    private static partial Regex TargetWord();

    [GeneratedRegex(@"\b(?:ytd|year to date|to date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToDate();

    [GeneratedRegex(@"^(?:all|overall)$|^(?:grand |overall )?totals?\b|\b(?:sub-?)?totals?$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
