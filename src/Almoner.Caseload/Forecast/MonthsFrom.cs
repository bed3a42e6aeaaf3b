namespace Almoner.Caseload.Forecast;

/// <summary>Counts months from a day: the last day of a month goes to the last day of another.</summary>
internal static class MonthsFrom
{
    /// <summary>The day so many months later (earlier when negative): 30 June and 3 months is 30 September, 28 February and 1 month is 31 March.</summary>
    public static DateOnly Day(DateOnly day, int months)
    {
        var moved = day.AddMonths(months);
        return day.AddDays(1).Day == 1 ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }
}
