using Almoner.Terms;

namespace Almoner.Reports.Tests;

public sealed class PeriodWordsTests
{
    private static readonly FinancialYear Year = new(2023);

    [Fact]
    public void Months_go_without_their_year_where_no_two_share_a_name()
    {
        Assert.Equal(["Apr", "May", "Jun"], PeriodWords.Columns([.. new Quarter(Year, 1).Months], Wording.English));
        Assert.Equal(["Dec", "Jan", "2023/24 to Jan"], PeriodWords.Columns([new Month(2023, 12), new Month(2024, 1), new YearToDate(Year, new Month(2024, 1))], Wording.English));
        Assert.Equal(["Sep 2022", "Sep 2023"], PeriodWords.Columns([new Month(2022, 9), new Month(2023, 9)], Wording.English));
        Assert.Equal(["Sep 2023"], PeriodWords.Columns([new Month(2023, 9)], Wording.English));
    }
}
