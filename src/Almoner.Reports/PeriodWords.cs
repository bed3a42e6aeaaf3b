using System.Globalization;
using Almoner.Terms;

namespace Almoner.Reports;

/// <summary>Periods as the headings of columns.</summary>
public static class PeriodWords
{
    /// <summary>"service area" of "service_area".</summary>
    public static string Field(string name) => name.Replace('_', ' ');

    /// <summary>The shortest names that still tell periods apart: months go without their year where no two share a name. A caption gives the span.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<Period> periods, Wording wording)
    {
        var months = periods.OfType<Month>().Select(month => month.Number).ToList();
        var isShort = periods.Count > 1 && months.Distinct().Count() == months.Count;
        return [.. periods.Select(period => period is Month month && isShort ? wording.ShortMonth(month.Number) : wording.Short(period))];
    }

    /// <summary>A column's heading and the heading that it shares with its neighbours: quarters and months stand under their year.</summary>
    public static (string? Group, string Title) Heading(Period period, Wording wording) => period switch
    {
        Quarter quarter => (quarter.Year.Name, wording.Say("period.quarter.alone", quarter.Number)),
        Month month => (month.Year.ToString(CultureInfo.InvariantCulture), wording.ShortMonth(month.Number)),
        _ => (null, wording.Short(period)),
    };
}
