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
    public void Months_go_without_their_year_where_no_two_share_a_name()
    {
        Assert.Equal(["Apr", "May", "Jun"], PeriodWords.Columns([.. new Quarter(Year, 1).Months]));
        Assert.Equal(["Dec", "Jan", "2023/24 to Jan"], PeriodWords.Columns([new Month(2023, 12), new Month(2024, 1), new YearToDate(Year, new Month(2024, 1))]));
        Assert.Equal(["Sep 2022", "Sep 2023"], PeriodWords.Columns([new Month(2022, 9), new Month(2023, 9)]));
        Assert.Equal(["Sep 2023"], PeriodWords.Columns([new Month(2023, 9)]));
    }
}
