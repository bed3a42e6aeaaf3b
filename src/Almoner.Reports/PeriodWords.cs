using System.Globalization;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Periods as a reader says them.</summary>
internal static class PeriodWords
{
    /// <summary>"Quarter 2 of 2023/24", "September 2023".</summary>
    public static string Name(Period period) => period switch
    {
        Quarter quarter => string.Create(CultureInfo.InvariantCulture, $"Quarter {quarter.Number} of {quarter.Year.Name}"),
        Month month => month.LongName,
        FinancialYear year => $"Financial year {year.Name}",
        YearToDate toDate => $"{toDate.Year.Name} to the end of {toDate.To.LongName}",
        _ => period.Name,
    };

    /// <summary>"1 July to 30 September 2023": both ends included.</summary>
    public static string Span(Period period) => Span(period, period);

    /// <summary>From the start of the first to the end of the last, both included.</summary>
    public static string Span(Period first, Period last) => first.Start.Year == last.End.Year
        ? $"{first.Start.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Day(last.End)}"
        : $"{Day(first.Start)} to {Day(last.End)}";

    /// <summary>"30 September 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"service area" of "service_area".</summary>
    public static string Field(string name) => name.Replace('_', ' ');

    /// <summary>"Service area" of "service area".</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The shortest names that still tell periods apart: months go without their year where no two share a name. A caption gives the span.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<Period> periods)
    {
        var months = periods.OfType<Month>().Select(month => month.ShortName).ToList();
        var isShort = periods.Count > 1 && months.Distinct().Count() == months.Count;
        return [.. periods.Select(period => period is Month month && isShort ? month.ShortName : period.Name)];
    }

    /// <summary>A column's heading and the heading that it shares with its neighbours: quarters and months stand under their year.</summary>
    public static (string? Group, string Title) Heading(Period period) => period switch
    {
        Quarter quarter => (quarter.Year.Name, string.Create(CultureInfo.InvariantCulture, $"Q{quarter.Number}")),
        Month month => (month.Year.ToString(CultureInfo.InvariantCulture), month.ShortName),
        _ => (null, period.Name),
    };
}
