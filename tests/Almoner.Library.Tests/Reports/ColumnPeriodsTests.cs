using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Library.Tests.Reports;

public sealed class ColumnPeriodsTests
{
    [Theory]
    [InlineData(ColumnPeriods.Period, "2023/24 Q2")]
    [InlineData(ColumnPeriods.Months, "Apr 2023, May 2023, Jun 2023, Jul 2023, Aug 2023, Sep 2023")]
    [InlineData(ColumnPeriods.MonthsOfTheQuarter, "Jul 2023, Aug 2023, Sep 2023")]
    [InlineData(ColumnPeriods.MonthsToDate, "Apr 2023, May 2023, Jun 2023, Jul 2023, Aug 2023, Sep 2023, 2023/24 to Sep")]
    [InlineData(ColumnPeriods.Quarters, "2022/23 Q4, 2023/24 Q1, 2023/24 Q2")]
    [InlineData(ColumnPeriods.LastYearAndQuarters, "2022/23, 2022/23 Q4, 2023/24 Q1, 2023/24 Q2")]
    public void Periods_are_said_from_the_reports_own(ColumnPeriods periods, string expected) =>
        Assert.Equal(expected, string.Join(", ", periods.In(new Quarter(new FinancialYear(2023), 2))));

    [Fact]
    public void The_fourth_quarter_ends_a_year_of_twelve_months() =>
        Assert.Equal(12, ColumnPeriods.Months.In(new Quarter(new FinancialYear(2023), 4)).Count);
}
