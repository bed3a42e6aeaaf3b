namespace Almoner.Terms.Tests;

public sealed class TimeSpanOfCalendarTests
{
    [Theory]
    [InlineData("1 month", "2023-01-31", "2023-02-28")]
    [InlineData("1 month", "2024-01-31", "2024-02-29")]
    [InlineData("6 months", "2023-08-31", "2024-02-29")]
    [InlineData("1 year", "2024-02-29", "2025-02-28")]
    [InlineData("28 days", "2024-02-01", "2024-02-29")]
    [InlineData("0 days", "2024-02-29", "2024-02-29")]
    public void A_span_ends_on_the_same_day_of_the_month_or_its_last(string span, string from, string expected)
    {
        Assert.True(TimeSpanOfCalendar.TryParse(span, out var read));
        var day = DateOnly.ParseExact(from, "yyyy-MM-dd", null);
        Assert.Equal(expected, read.After(day).ToString("O", null));
        Assert.Equal(expected + "T23:59:59", read.After(day.ToDateTime(new TimeOnly(23, 59, 59))).ToString("s", null));
        Assert.Equal(span, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("months")]
    [InlineData("6 weeks")]
    [InlineData("-1 days")]
    [InlineData("1.5 years")]
    [InlineData("36501 days")]
    [InlineData("6 months ago")]
    public void What_is_no_span_is_not_read(string? text) => Assert.False(TimeSpanOfCalendar.TryParse(text, out _));
}
