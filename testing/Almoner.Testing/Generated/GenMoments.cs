using Almoner.Library.Calendars;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing;

/// <summary>Days, moments and periods in which things go wrong if anywhere: month ends, year ends, leap days, midnight.</summary>
public static class GenMoments
{
    private static readonly DateOnly[] Edges =
    [
        new(2019, 12, 31), new(2020, 2, 29), new(2020, 3, 31),
        new(2022, 12, 31), new(2023, 1, 1), new(2023, 2, 28), new(2023, 3, 1), new(2023, 3, 31), new(2023, 4, 1),
        new(2023, 6, 30), new(2023, 7, 1), new(2023, 9, 30), new(2023, 10, 1), new(2023, 12, 31),
        new(2024, 1, 1), new(2024, 1, 31), new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2024, 3, 31), new(2024, 4, 1),
    ];

    private static readonly DateOnly[] LeapBirths = [new(1940, 2, 29), new(1956, 2, 29), new(2000, 2, 29), new(2004, 2, 29)];

    /// <summary>Days from 2019 to 2026, most of them from July 2023 to April 2024.</summary>
    public static Gen<DateOnly> Day { get; } = Gen.Frequency(
        (6, (IGen<DateOnly>)Between(new DateOnly(2023, 7, 1), new DateOnly(2024, 4, 30))),
        (5, Gen.OneOf(Edges)),
        (3, Between(new DateOnly(2024, 1, 28), new DateOnly(2024, 3, 3))),
        (1, Between(new DateOnly(2019, 1, 1), new DateOnly(2026, 12, 31))));

    /// <summary>Days on which people were born: the last hundred years, leap days among them, some inside the periods asked for.</summary>
    public static Gen<DateOnly> Birth { get; } = Gen.Frequency(
        (4, (IGen<DateOnly>)Between(new DateOnly(1925, 1, 1), new DateOnly(2010, 12, 31))),
        (2, Gen.OneOf(LeapBirths)),
        (2, Gen.Select(Day, Gen.Int[16, 90], (day, years) => day.AddYears(-years))),
        (1, Day));

    public static Gen<TimeOnly> TimeOfDay { get; } = Gen.Frequency(
        (3, (IGen<TimeOnly>)Gen.OneOf<TimeOnly>(TimeOnly.MinValue, new TimeOnly(9, 0), new TimeOnly(12, 34, 56), new TimeOnly(23, 59, 59))),
        (1, Gen.Int[0, 86_399].Select(second => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)))));

    public static Gen<DateTime> Moment { get; } = Gen.Select(Day, TimeOfDay, (day, time) => day.ToDateTime(time));

    /// <summary>The calendars that cases follow: few, so that what is set up for one can be kept for the next case.</summary>
    public static IReadOnlyList<WorkingCalendar> Calendars { get; } =
    [
        SmallCouncil.Calendar(),
        SmallCouncil.Calendar(Edges),
        SmallCouncil.Calendar(Enumerable.Range(0, 150).Select(tenth => new DateOnly(2020, 2, 29).AddDays(10 * tenth))),
        SmallCouncil.Calendar(Enumerable.Range(0, 12).Select(day => new DateOnly(2023, 12, 22).AddDays(day))),
    ];

    public static Gen<WorkingCalendar> Calendar { get; } = Gen.OneOf<WorkingCalendar>([.. Calendars]);

    /// <summary>Spans by which dates are moved, backwards as well.</summary>
    public static Gen<TimeSpanOfCalendar> Shift { get; } = Gen.OneOf<TimeSpanOfCalendar>(
        Gen.Select(Gen.OneOf<int>(0, 1, 7, 28, 30, 365, 400, -1, -28), days => new TimeSpanOfCalendar(days, CalendarUnit.Days)),
        Gen.Select(Gen.Int[-14, 14], months => new TimeSpanOfCalendar(months, CalendarUnit.Months)),
        Gen.Select(Gen.Int[-2, 2], years => new TimeSpanOfCalendar(years, CalendarUnit.Years)));

    /// <summary>Spans within which something must follow.</summary>
    public static Gen<TimeSpanOfCalendar> Within { get; } = Gen.OneOf<TimeSpanOfCalendar>(
        new TimeSpanOfCalendar(0, CalendarUnit.Days),
        new TimeSpanOfCalendar(1, CalendarUnit.Days),
        new TimeSpanOfCalendar(28, CalendarUnit.Days),
        new TimeSpanOfCalendar(1, CalendarUnit.Months),
        new TimeSpanOfCalendar(6, CalendarUnit.Months),
        new TimeSpanOfCalendar(1, CalendarUnit.Years));

    /// <summary>The month in which a council's financial year begins: mostly April.</summary>
    public static Gen<int> YearStart { get; } = Gen.Frequency((8, (IGen<int>)Gen.Const(FinancialYear.April)), (2, Gen.Int[1, 12]));

    /// <summary>A period of every kind, where the generated days lie.</summary>
    public static Gen<Period> PeriodOf(int yearStart) => Gen.Select(
        Gen.Frequency((3, (IGen<int>)Gen.Int[new Month(2022, 12).Index, new Month(2024, 6).Index]), (6, Gen.Int[new Month(2023, 9).Index, new Month(2024, 4).Index]), (1, Gen.Const(new Month(2020, 2).Index))),
        Gen.Int[0, 5],
        (index, kind) =>
        {
            var month = Month.FromIndex(index);
            return (Period)(kind switch
            {
                0 => month,
                1 => Quarter.Of(month, yearStart),
                2 => FinancialYear.Of(month, yearStart),
                3 => YearToDate.Until(month, yearStart),
                4 => new MonthSpan(month.Plus(-index % 5), month),
                _ => new Rolling12Months(month),
            });
        });

    private static Gen<DateOnly> Between(DateOnly first, DateOnly last) => Gen.Int[first.DayNumber, last.DayNumber].Select(DateOnly.FromDayNumber);
}
