namespace Almoner.Library.Tests.Calendars;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class CalendarReaderTests
{
    [Theory]
    [InlineData("from: 2023-01-01\nto: 2023-12-31\nholidays: {2023-04-07: a, ^Easter: b}", "ALM-0104", "`Easter` is no day")]
    [InlineData("from: 2023-01-01\nto: 2023-12-31\nholidays: {^2023-04-31: a}", "ALM-0104", "`2023-04-31` is no day")]
    [InlineData("from: 2023-01-01\nto: 2023-12-31\nholidays: {^2024-01-01: a}", "ALM-0114", "2024-01-01 lies outside the calendar")]
    [InlineData("from: 2023-01-01\nto: 2023-12-31\nholidays: {^2022-12-31: a}", "ALM-0114", "2022-12-31 lies outside the calendar")]
    [InlineData("from: 2023-01-01\nto: ^2022-12-31\nholidays: {2023-04-07: a}", "ALM-0114", "the calendar ends before it begins")]
    [InlineData("from: 2023-01-01\nto: ^2023\nholidays: {2023-04-07: a}", "ALM-0104", "`to` holds `2023`")]
    public void A_calendar_that_cannot_be(string keys, string code, string what) =>
        SmallLibrary.AssertOnly("calendars/small", $"calendar: small\nsource: tests\n{keys}\n", code, what);

    [Fact]
    public void Its_first_and_last_day_may_be_holidays() =>
        Assert.Empty(SmallLibrary.With(("calendars/small", "calendar: a\nsource: b\nfrom: 2023-01-02\nto: 2023-12-26\nholidays: {2023-01-02: c, 2023-12-26: d}")).Problems);

    [Fact]
    public void A_library_has_one_calendar() => SmallLibrary.AssertOne(
        SmallLibrary.With(("calendars/tiny", SmallLibrary.Calendar)).Problems,
        "ALM-0105", new Terms.Place("library/calendars/tiny.yaml", 1, 1), "the library holds more than one calendar");
}
