using Almoner.Demo.Chance;

namespace Almoner.Demo.Days;

/// <summary>The days on which the council's offices are open: Monday to Friday less bank holidays.</summary>
internal static class WorkingDays
{
    /// <summary>Bank holidays of England and Wales that fall on weekdays in the demonstrations' months. Source: www.gov.uk/bank-holidays.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        new(2018, 8, 27), new(2018, 12, 25), new(2018, 12, 26),
        new(2019, 1, 1), new(2019, 4, 19), new(2019, 4, 22), new(2019, 5, 6), new(2019, 5, 27), new(2019, 8, 26), new(2019, 12, 25), new(2019, 12, 26),
        new(2020, 1, 1), new(2020, 4, 10), new(2020, 4, 13), new(2020, 5, 8), new(2020, 5, 25), new(2020, 8, 31), new(2020, 12, 25), new(2020, 12, 28),
        new(2021, 1, 1),
        new(2021, 4, 2), new(2021, 4, 5), new(2021, 5, 3), new(2021, 5, 31), new(2021, 8, 30), new(2021, 12, 27), new(2021, 12, 28),
        new(2022, 1, 3), new(2022, 4, 15), new(2022, 4, 18), new(2022, 5, 2), new(2022, 6, 2), new(2022, 6, 3), new(2022, 8, 29),
        new(2022, 9, 19), new(2022, 12, 26), new(2022, 12, 27),
        new(2023, 1, 2), new(2023, 4, 7), new(2023, 4, 10), new(2023, 5, 1), new(2023, 5, 8), new(2023, 5, 29), new(2023, 8, 28),
    ];

    private static readonly DateOnly[][] ByMonth = [.. Enumerable.Range(0, Months.Count).Select(month =>
        Enumerable.Range(0, Months.LastDay(month).Day).Select(Months.FirstDay(month).AddDays).Where(Holds).ToArray())];

    public static bool Holds(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    public static ReadOnlySpan<DateOnly> In(int month) => ByMonth[month];

    public static DateOnly Pick(Dice dice, int month) => ByMonth[month][dice.Below(ByMonth[month].Length)];

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!Holds(day))
            day = day.AddDays(-1);

        return day;
    }

    /// <summary>The working day that is so many after the day, 1 or more; from a Friday the first is Monday.</summary>
    public static DateOnly After(DateOnly day, int count = 1)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Holds(day))
                count--;
        }

        return day;
    }

    /// <summary>The day that lies so many working days before a working day.</summary>
    public static DateOnly Before(DateOnly day, int count)
    {
        for (; count > 0; count--)
            day = OnOrBefore(day.AddDays(-1));

        return day;
    }

    /// <summary>A minute in office hours, from 8.30 to 16.59.</summary>
    public static DateTime OfficeTime(Dice dice, DateOnly day) =>
        day.ToDateTime(new TimeOnly(8, 30)).AddMinutes(dice.Below(510));
}
