using Almoner.Library.Calendars;

namespace Almoner.Library.Tests.Calendars;

/// <summary>
/// Holds library/calendars/england-and-wales.yaml to the rules of the Banking and Financial Dealings Act 1971, to the table of
/// Easter in the Book of Common Prayer, and to the royal proclamations that departed from them.
/// </summary>
public sealed class BankHolidayTests
{
    private static readonly WorkingCalendar Shipped = ShippedLibrary.Read.Calendar!;

    /// <summary>The Paschal full moon for golden numbers 1 to 19, years 1900 to 2199 (Book of Common Prayer, table to find Easter): month and day.</summary>
    private static readonly (int Month, int Day)[] FullMoons =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    public static TheoryData<int> Years => [.. Enumerable.Range(2018, 13)];

    [Fact]
    public void It_runs_from_2018_to_2030() => Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2030, 12, 31)), (Shipped.First, Shipped.Last));

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_has_the_holidays_of_the_Act_and_of_its_proclamations(int year) =>
        Assert.Equal(Proclaimed(year).Order(), Shipped.Holidays.Where(holiday => holiday.Day.Year == year).Select(holiday => holiday.Day).Order());

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_has_8_holidays_but_10_in_2022_and_9_in_2023(int year) =>
        Assert.Equal(year switch { 2022 => 10, 2023 => 9, _ => 8 }, Shipped.Holidays.Count(holiday => holiday.Day.Year == year));

    [Fact]
    public void No_holiday_falls_on_a_weekend() =>
        Assert.DoesNotContain(Shipped.Holidays, holiday => holiday.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

    [Theory]
    [InlineData("2020-05-08", "Early May bank holiday (moved for VE Day)")]
    [InlineData("2022-06-02", "Spring bank holiday (moved for the Platinum Jubilee)")]
    [InlineData("2022-06-03", "Platinum Jubilee of Queen Elizabeth II")]
    [InlineData("2022-09-19", "State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Coronation of King Charles III")]
    [InlineData("2023-04-07", "Good Friday")]
    [InlineData("2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("2022-12-27", "Christmas Day (substitute day)")]
    public void Holidays_have_their_names(string day, string name) =>
        Assert.Equal(name, Assert.Single(Shipped.Holidays, holiday => holiday.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == day).Name);

    private static IEnumerable<DateOnly> Proclaimed(int year)
    {
        var easter = Easter(year);
        yield return NextWeekday(new DateOnly(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return year == 2020 ? new DateOnly(2020, 5, 8) : FirstMonday(year, 5);
        yield return year == 2022 ? new DateOnly(2022, 6, 2) : FirstMonday(year, 6).AddDays(-7);
        yield return FirstMonday(year, 9).AddDays(-7);
        var christmas = new DateOnly(year, 12, 25);
        // The Act moves a holiday from a weekend to the next weekday that is not one already.
        foreach (var day in christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => new[] { 25, 28 },
            DayOfWeek.Saturday => [27, 28],
            DayOfWeek.Sunday => [26, 27],
            _ => [25, 26],
        }) yield return new DateOnly(year, 12, day);
        if (year == 2022) yield return new DateOnly(2022, 6, 3);
        if (year == 2022) yield return new DateOnly(2022, 9, 19);
        if (year == 2023) yield return new DateOnly(2023, 5, 8);
    }

    /// <summary>The Sunday after the Paschal full moon; a week later when the moon is full on a Sunday.</summary>
    private static DateOnly Easter(int year)
    {
        var (month, day) = FullMoons[year % 19];
        var moon = new DateOnly(year, month, day);
        return moon.AddDays(7 - (int)moon.DayOfWeek);
    }

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }

    private static DateOnly NextWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
