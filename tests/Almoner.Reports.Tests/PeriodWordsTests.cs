using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class PeriodWordsTests
{
    private static readonly FinancialYear Year = new(2023);

    public static TheoryData<string, string> Spans => new()
    {
        { "2023/24 Q2", "1 July to 30 September 2023" },
        { "2023/24", "1 April 2023 to 31 March 2024" },
        { "Feb 2024", "1 February to 29 February 2024" },
    };

    [Theory]
    [MemberData(nameof(Spans))]
    public void A_period_says_both_its_ends(string name, string span)
    {
        Assert.True(Period.TryParse(name, FinancialYear.April, out var period));
        Assert.Equal(span, PeriodWords.Span(period));
    }

    [Fact]
    public void Months_of_one_calendar_year_go_without_it_and_those_of_two_keep_it()
    {
        Assert.Equal(["Apr", "May", "Jun"], PeriodWords.Columns([.. new Quarter(Year, 1).Months]));
        Assert.Equal(["Dec 2023", "Jan 2024"], PeriodWords.Columns([new Month(2023, 12), new Month(2024, 1)]));
    }
}
