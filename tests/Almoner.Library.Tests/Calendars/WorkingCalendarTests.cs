using Almoner.Library.Calendars;
using CsCheck;

namespace Almoner.Library.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Shipped = ShippedLibrary.Read.Calendar!;

    [Theory]
    [InlineData("2023-06-14", "2023-06-14", 0)] // the same day
    [InlineData("2023-06-14", "2023-06-15", 1)] // the next
    [InlineData("2023-06-16", "2023-06-19", 1)] // Friday to Monday
    [InlineData("2023-06-16", "2023-06-17", 0)] // Friday to Saturday
    [InlineData("2023-06-17", "2023-06-18", 0)] // within a weekend
    [InlineData("2023-06-17", "2023-06-19", 1)] // Saturday to Monday
    [InlineData("2023-06-12", "2023-06-19", 5)] // a week
    [InlineData("2023-04-06", "2023-04-11", 1)] // Maundy Thursday to the Tuesday after Easter
    [InlineData("2023-04-07", "2023-04-10", 0)] // Good Friday to Easter Monday
    [InlineData("2022-12-23", "2023-01-03", 4)] // over Christmas and the New Year
    [InlineData("2022-06-01", "2022-06-06", 1)] // over the Platinum Jubilee
    [InlineData("2023-05-05", "2023-05-09", 1)] // over the Coronation
    [InlineData("2023-06-19", "2023-06-16", -1)] // backwards
    [InlineData("2023-04-11", "2023-04-06", -1)]
    [InlineData("2018-01-01", "2018-12-31", 253)] // 260 weekdays after 1 January, less 7 holidays
    public void Working_days_are_counted_after_the_first_day_up_to_the_last(string from, string to, int days) =>
        Assert.Equal(days, Shipped.WorkingDays(Day(from), Day(to)));

    [Theory]
    [InlineData("2017-12-31", "2018-01-02")]
    [InlineData("2018-01-02", "2017-12-31")]
    [InlineData("2030-12-31", "2031-01-01")]
    [InlineData("2031-01-01", "2031-01-01")]
    public void A_day_outside_the_calendar_is_an_error_of_the_caller(string from, string to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.WorkingDays(Day(from), Day(to)));

    private static readonly Gen<DateOnly> Days = Gen.Int[Shipped.First.DayNumber, Shipped.Last.DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Parts_add_up_to_the_whole() => Gen.Select(Days, Days, Days).Sample((a, b, c) =>
        Assert.Equal(Shipped.WorkingDays(a, c), Shipped.WorkingDays(a, b) + Shipped.WorkingDays(b, c)));

    [Fact]
    public void Counting_day_by_day_comes_to_the_same()
    {
        var off = Shipped.Holidays.Select(holiday => holiday.Day).ToHashSet();
        Gen.Select(Days, Gen.Int[0, 500]).Where((from, ahead) => from.DayNumber + ahead <= Shipped.Last.DayNumber).Sample((from, ahead) =>
        {
            var counted = Enumerable.Range(1, ahead).Select(from.AddDays).Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));
            Assert.Equal(counted, Shipped.WorkingDays(from, from.AddDays(ahead)));
        });
    }

    [Fact]
    public void Every_day_has_its_running_count() => Assert.Equal(Shipped.Last.DayNumber - Shipped.First.DayNumber + 1, Shipped.WorkedUpTo.Count);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
