using System.Globalization;
using System.Text.RegularExpressions;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading.Checks;

/// <summary>Headings of years: those that are none, those unlike the same headings elsewhere, and columns headed alike.</summary>
internal sealed partial class HeadingCheck : ICheck
{
    /// <summary>Years in a line that make it the heading of a scorecard.</summary>
    private const int YearsOfAHeading = 4;

    public IEnumerable<Finding> Look(PrintedReport report) => report.Texts.SelectMany(text => NoYears(text).Concat(Unlike(text)))
        .Concat(report.Tables.SelectMany(Alike)).Concat(report.Tables.SelectMany(table => Targets(table, report.Period)));

    private static IEnumerable<Finding> NoYears(PrintedText text)
    {
        for (var index = 0; index < text.Lines.Count; index++)
        {
            foreach (Match match in YearLike().Matches(text.Lines[index]))
            {
                var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
                var second = int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);
                var isCut = match.Groups["second"].Length == 1;
                if (!isCut && second != first % 100) continue;
                yield return new Finding(FindingKind.Heading, isCut ? Sureness.Likely : Sureness.Certain, new PrintedPlace(text.File, index + 1), match.Value, new FinancialYear(first).Name,
                    isCut ? "a financial year ends with two digits" : "a financial year ends in the year after it begins");
            }
        }
    }

    /// <summary>Headings with as many years as others, of which one year differs from what most of them say.</summary>
    private static IEnumerable<Finding> Unlike(PrintedText text)
    {
        var headings = text.Lines.Select((line, index) => (Line: index + 1, Years: FullYear().Matches(line).Select(match => match.Value).ToList()))
            .Where(heading => heading.Years.Count >= YearsOfAHeading && heading.Years.TrueForAll(year => FinancialYear.TryParse(year, FinancialYear.April, out _))).ToList();
        foreach (var alike in headings.GroupBy(heading => heading.Years.Count))
        {
            var usual = alike.GroupBy(heading => string.Join(' ', heading.Years)).MaxBy(group => group.Count())!;
            if (usual.Count() * 2 <= alike.Count() || usual.Count() < 2) continue;
            foreach (var (line, years) in alike)
            {
                var differing = years.Zip(usual.First().Years).Where(pair => pair.First != pair.Second).ToList();
                if (differing.Count != 1) continue;
                yield return new Finding(FindingKind.Heading, Sureness.Likely, new PrintedPlace(text.File, line), string.Join(' ', years), usual.Key,
                    $"{usual.Count().ToString(CultureInfo.InvariantCulture)} other headings of {years.Count} years have {differing[0].Second} where this one has {differing[0].First}");
            }
        }
    }

    private static IEnumerable<Finding> Alike(PrintedTable table)
    {
        var named = table.Columns.Select((column, index) => (column.Label, Bare: ToldApart().Replace(column.Label, " ").Trim(), index)).ToList();
        foreach (var same in named.GroupBy(column => string.Join(' ', column.Bare.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var second = same.ElementAt(1);
            var line = Enumerable.Range(0, table.Rows.Count).Select(row => table[row, second.index]).OfType<PrintedCell>().Select(cell => cell.Place.Line).FirstOrDefault();
            yield return new Finding(FindingKind.Heading, Sureness.WorthALook, new PrintedPlace(table.File, line, table.Name, null, second.Label), second.Label, "a heading of its own",
                $"{same.Count()} columns are headed {same.Key}: a reader cannot tell them apart");
        }
    }

    private static IEnumerable<Finding> Targets(PrintedTable table, ReportPeriod period) =>
        from column in table.Columns
        where column.Heading is { IsTarget: true, Period: FinancialYear year } && year != period.Quarter.Year && period.Known != PeriodKnown.No
            && table.Columns.All(other => !other.Heading.IsTarget || other.Heading.Period != period.Quarter.Year)
        select new Finding(FindingKind.Heading, Sureness.Likely, new PrintedPlace(table.File, 1, table.Name, null, column.Label), column.Label, period.Quarter.Year.Name,
            $"the targets are headed {column.Heading.Period!.Name} and the results {period.Quarter.Year.Name}");

    [GeneratedRegex(@"(?<![\d/])(?<first>20\d\d)/(?<second>\d\d?)(?![\d/])")]
    private static partial Regex YearLike();

    [GeneratedRegex(@"(?<![\d/])20\d\d/\d\d(?![\d/])")]
    private static partial Regex FullYear();

    /// <summary>What is put to a heading to tell it from another that is printed the same.</summary>
    [GeneratedRegex(@"\((?:first|second|third|1st|2nd|3rd|other) column\)", RegexOptions.IgnoreCase)]
    private static partial Regex ToldApart();
}
