using CsCheck;

namespace Almoner.Terms.Tests;

public sealed class PeriodTests
{
    private static readonly Gen<Month> Months = Gen.Int[new Month(1950, 1).Index, new Month(2150, 12).Index].Select(Month.FromIndex);

    [Theory]
    [InlineData("2023/24 Q1", "2023-04-01", "2023-06-30", 91)]
    [InlineData("2023/24 Q2", "2023-07-01", "2023-09-30", 92)]
    [InlineData("2023/24 Q3", "2023-10-01", "2023-12-31", 92)]
    [InlineData("2023/24 Q4", "2024-01-01", "2024-03-31", 91)]
    [InlineData("2023/24", "2023-04-01", "2024-03-31", 366)]
    [InlineData("2022/23", "2022-04-01", "2023-03-31", 365)]
    [InlineData("1999/00", "1999-04-01", "2000-03-31", 366)]
    [InlineData("Feb 2024", "2024-02-01", "2024-02-29", 29)]
    [InlineData("Feb 2023", "2023-02-01", "2023-02-28", 28)]
    [InlineData("Dec 2023", "2023-12-01", "2023-12-31", 31)]
    [InlineData("2023/24 to Sep", "2023-04-01", "2023-09-30", 183)]
    [InlineData("2023/24 to Jan", "2023-04-01", "2024-01-31", 306)]
    [InlineData("2023/24 to Apr", "2023-04-01", "2023-04-30", 30)]
    [InlineData("12 months to Sep 2023", "2022-10-01", "2023-09-30", 365)]
    [InlineData("12 months to Feb 2024", "2023-03-01", "2024-02-29", 366)]
    [InlineData("Jul 2022 to Jun 2023", "2022-07-01", "2023-06-30", 365)]
    [InlineData("Jul 2019 to Sep 2019", "2019-07-01", "2019-09-30", 92)]
    [InlineData("Feb 2024 to Feb 2024", "2024-02-01", "2024-02-29", 29)]
    public void A_period_holds_its_first_and_its_last_day_and_none_beyond(string name, string first, string last, int length)
    {
        var period = Parse(name);
        Assert.Equal((first, last, length), (Text(period.Start), Text(period.End), period.LengthInDays));
        Assert.True(period.Holds(period.Start) && period.Holds(period.End));
        Assert.False(period.Holds(period.Start.AddDays(-1)) || period.Holds(period.End.AddDays(1)));
        Assert.Equal(name, period.Name);
    }

    [Theory]
    [InlineData(1, "2023-01-01", "2023-12-31", "2023-04-01")]
    [InlineData(4, "2023-04-01", "2024-03-31", "2023-07-01")]
    [InlineData(9, "2023-09-01", "2024-08-31", "2023-12-01")]
    [InlineData(12, "2023-12-01", "2024-11-30", "2024-03-01")]
    public void A_financial_year_and_its_quarters_begin_where_the_council_says(int yearStart, string first, string last, string secondQuarter)
    {
        Assert.True(Period.TryParse("2023/24", yearStart, out var year));
        Assert.True(Period.TryParse("2023/24 Q2", yearStart, out var quarter));
        Assert.Equal((first, last, secondQuarter), (Text(year.Start), Text(year.End), Text(quarter.Start)));
    }

    [Fact]
    public void Every_month_lies_in_the_year_quarter_and_year_to_date_that_are_its_own() => Gen.Select(Months, Gen.Int[1, 12]).Sample((month, yearStart) =>
    {
        var year = FinancialYear.Of(month, yearStart);
        var quarter = Quarter.Of(month, yearStart);
        var toDate = YearToDate.Until(month, yearStart);
        Assert.Contains(month, year.Months);
        Assert.Contains(month, quarter.Months);
        Assert.Equal((12, 3), (year.Months.Count(), quarter.Months.Count()));
        Assert.Equal((year.Start, month.End), (toDate.Start, toDate.End));
        Assert.Equal(year, quarter.Year);
        Assert.Equal(12, new Rolling12Months(month).Months.Count());
        Assert.Equal(month, new Rolling12Months(month).LastMonth);
    });

    [Fact]
    public void Four_quarters_follow_one_another_and_make_the_year() => Gen.Select(Gen.Int[1950, 2150], Gen.Int[1, 12]).Sample((first, yearStart) =>
    {
        var year = new FinancialYear(first, yearStart);
        var quarters = Enumerable.Range(1, 4).Select(number => new Quarter(year, number)).ToList();
        Assert.Equal(year.Months, quarters.SelectMany(quarter => quarter.Months));
        Assert.Equal(quarters.Skip(1), quarters.Take(3).Select(quarter => quarter.Plus(1)));
        Assert.Equal(quarters[3] with { Year = year.Previous }, quarters[0].Plus(-1));
        Assert.Equal(new Quarter(year.Previous, 2), quarters[1].YearBefore);
    });

    [Fact]
    public void What_a_period_prints_is_read_back_as_the_same_period() => Gen.Select(Months, Gen.Int[1, 12], Gen.Int[0, 5], Gen.Int[0, MonthSpan.MostMonths - 1]).Sample((month, yearStart, kind, more) =>
    {
        Period period = kind switch
        {
            0 => month,
            1 => Quarter.Of(month, yearStart),
            2 => FinancialYear.Of(month, yearStart),
            3 => YearToDate.Until(month, yearStart),
            4 => new MonthSpan(month, month.Plus(more)),
            _ => new Rolling12Months(month),
        };
        Assert.True(Period.TryParse(period.ToString(), yearStart, out var read), period.ToString());
        Assert.Equal(period, read);
    });

    [Theory]
    [InlineData("2023-09", "Sep 2023")]
    [InlineData("September 2023", "Sep 2023")]
    [InlineData("sept 2023", "Sep 2023")]
    [InlineData("  SEP   2023 ", "Sep 2023")]
    [InlineData("2023-24", "2023/24")]
    [InlineData("2023/24 q2", "2023/24 Q2")]
    [InlineData("2023/24 TO september", "2023/24 to Sep")]
    [InlineData("2023/24 to Jan 2024", "2023/24 to Jan")]
    [InlineData("12 Months To 2023-09", "12 months to Sep 2023")]
    [InlineData("2009-10", "Oct 2009")] // always a month where it can be one
    [InlineData("2009/10", "2009/10")]
    [InlineData("2009-10 Q1", "2009/10 Q1")]
    [InlineData("2012-13", "2012/13")]
    [InlineData("2022-07..2023-06", "Jul 2022 to Jun 2023")]
    [InlineData(" 2022-07 TO  june 2023", "Jul 2022 to Jun 2023")]
    [InlineData("Sept 2022 to 2023-06", "Sep 2022 to Jun 2023")]
    [InlineData("2009-10 to Mar 2010", "Oct 2009 to Mar 2010")]
    [InlineData("2009/10 to Mar 2010", "2009/10 to Mar")]
    public void Periods_are_read_as_people_write_them(string text, string expected) => Assert.Equal(expected, Parse(text).Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2023")]
    [InlineData("2023/25")]
    [InlineData("2023/24 Q0")]
    [InlineData("2023/24 Q5")]
    [InlineData("2023/24 Q")]
    [InlineData("Q2 2023/24")]
    [InlineData("Se 2023")]
    [InlineData("Sep 23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("1899-12")]
    [InlineData("2200-01")]
    [InlineData("2023/24 to Jan 2023")] // January of another year
    [InlineData("2023/24 to Sep 2023 please")]
    [InlineData("11 months to Sep 2023")]
    [InlineData("12 months to")]
    [InlineData("last month")]
    [InlineData("2022-07..2022-06")]
    [InlineData("2022-07..")]
    [InlineData("2022-07..2022-08..2022-09")]
    [InlineData("2022-01..2027-01")] // 61 months
    [InlineData("Jul 2022 to Jun 2022")]
    public void What_is_no_period_is_not_read(string? text) => Assert.False(Period.TryParse(text, FinancialYear.April, out _));

    [Fact]
    public void Months_go_on_over_year_ends()
    {
        Assert.Equal(new Month(2024, 1), new Month(2023, 12).Plus(1));
        Assert.Equal(new Month(2022, 12), new Month(2023, 1).Plus(-1));
        Assert.Equal(new Month(2023, 9), Month.Of(new DateOnly(2023, 9, 30)));
        Assert.True(new Month(2023, 12) < new Month(2024, 1) && new Month(2024, 1) >= new Month(2024, 1));
        Assert.Equal(("Sep", "September 2023"), (new Month(2023, 9).ShortName, new Month(2023, 9).LongName));
    }

    [Fact]
    public void Every_form_named_in_messages_is_read()
    {
        foreach (var form in Period.Forms.Replace(" (or ", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split(", ")) _ = Parse(form);
    }

    private static Period Parse(string text)
    {
        Assert.True(Period.TryParse(text, FinancialYear.April, out var period), text);
        return period;
    }

    private static string Text(DateOnly day) => day.ToString("O", null);
}
