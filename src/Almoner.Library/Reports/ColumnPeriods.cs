using Almoner.Terms;

namespace Almoner.Library.Reports;

/// <summary>The periods that make the columns of a table, said from the report's own.</summary>
public enum ColumnPeriods
{
    /// <summary>One column: the report's period.</summary>
    Period,

    /// <summary>One a month, from the start of the financial year to the end of the period.</summary>
    Months,

    /// <summary>One a month of the period.</summary>
    MonthsOfTheQuarter,

    /// <summary>One a month, from the start of the financial year to the end of the period; then the year to date.</summary>
    MonthsToDate,

    /// <summary>One a quarter: the last quarter of the year before, and this year's up to the period.</summary>
    Quarters,

    /// <summary>The year before, its last quarter, and this year's quarters up to the period.</summary>
    LastYearAndQuarters,
}

public static class ColumnPeriodsOfAReport
{
    /// <summary>As a report definition writes them.</summary>
    internal static readonly (string Word, ColumnPeriods Periods)[] Words =
    [
        ("period", ColumnPeriods.Period),
        ("months", ColumnPeriods.Months),
        ("months of the quarter", ColumnPeriods.MonthsOfTheQuarter),
        ("months to date", ColumnPeriods.MonthsToDate),
        ("quarters", ColumnPeriods.Quarters),
        ("last year and quarters", ColumnPeriods.LastYearAndQuarters),
    ];

    /// <summary>The periods of a report on a quarter, earliest first; a longer period that sums the others up stands last, the year before first.</summary>
    public static IReadOnlyList<Period> In(this ColumnPeriods periods, Quarter quarter)
    {
        var toDate = new YearToDate(quarter.Year, quarter.LastMonth);
        var quarters = Enumerable.Range(1, quarter.Number).Select(number => new Quarter(quarter.Year, number));
        return periods switch
        {
            ColumnPeriods.Period => [quarter],
            ColumnPeriods.Months => [.. toDate.Months],
            ColumnPeriods.MonthsOfTheQuarter => [.. quarter.Months],
            ColumnPeriods.MonthsToDate => [.. toDate.Months, toDate],
            ColumnPeriods.Quarters => [new Quarter(quarter.Year.Previous, 4), .. quarters],
            ColumnPeriods.LastYearAndQuarters => [quarter.Year.Previous, new Quarter(quarter.Year.Previous, 4), .. quarters],
            _ => throw new ArgumentOutOfRangeException(nameof(periods)),
        };
    }
}
