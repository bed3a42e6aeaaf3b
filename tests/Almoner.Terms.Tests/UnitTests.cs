namespace Almoner.Terms.Tests;

public sealed class UnitTests
{
    [Theory]
    [InlineData("count", 1590, 1, 0, "1,590")]
    [InlineData("count", 1, 1, 0, "1")]
    [InlineData("percent", 42900, 622, 1, "69.0%")]
    [InlineData("percent", -1, 2, 1, "-0.5%")]
    [InlineData("days", 23, 2, 0, "12 days")]
    [InlineData("days", 1, 1, 0, "1 day")]
    [InlineData("days", 0, 1, 0, "0 days")]
    [InlineData("days", 3, 2, 1, "1.5 days")]
    [InlineData("working days", 1, 1, 0, "1 working day")]
    [InlineData("working days", 2, 1, 0, "2 working days")]
    [InlineData("hours", 1, 1, 0, "1 hour")]
    [InlineData("hours", 12345, 1, 0, "12,345 hours")]
    [InlineData("years", 7, 2, 1, "3.5 years")]
    [InlineData("FTE", 2469, 2, 2, "1,234.50 FTE")]
    [InlineData("days per FTE", 1, 1, 2, "1.00 days per FTE")]
    [InlineData("rate per 10000", 153, 10, 1, "15.3 per 10,000")]
    [InlineData("ratio", 2, 3, 2, "0.67")]
    public void A_figure_prints_rounded_with_its_unit(string unit, int numerator, int denominator, int decimals, string expected)
    {
        Assert.True(Unit.TryParse(unit, out var read));
        Assert.Equal(expected, read.Print(Exact.Of(numerator, denominator), decimals));
    }

    [Fact]
    public void What_rounds_to_nothing_prints_without_a_sign() => Assert.Equal("0.0", Unit.Number(Exact.Of(-1, 100), 1));

    [Fact]
    public void Numbers_print_alike_in_every_locale() => Assert.Equal("-1,234,567.89", Unit.Number(Exact.Of(-123456789, 100), 2));

    [Theory]
    [InlineData("rate per 10", 10)]
    [InlineData("rate per 1000000", 1_000_000)]
    public void A_rate_is_multiplied_by_its_number_of_people(string name, int times)
    {
        Assert.True(Unit.TryParse(name, out var unit));
        Assert.Equal((name, times), (unit.Name, unit.Times));
        Assert.Equal(unit, Unit.RatePer(times));
    }

    [Theory]
    [InlineData("Percent")]
    [InlineData("rate per 9")]
    [InlineData("rate per 1000001")]
    [InlineData("rate per N")]
    [InlineData("rate per 1,000")]
    [InlineData("")]
    public void What_is_no_unit_is_not_read(string name) => Assert.False(Unit.TryParse(name, out _));

    [Fact]
    public void Every_name_that_messages_offer_is_read()
    {
        foreach (var name in Unit.Names) Assert.True(Unit.TryParse(name.Replace(" N", " 1000", StringComparison.Ordinal), out _), name);
    }
}
