using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Almoner.Terms.Tests;

public sealed class ExactTests
{
    // Small enough that decimal arithmetic on two of them is exact.
    private static readonly Gen<decimal> Decimals = Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 4], (units, places) => new decimal(Math.Abs(units), 0, 0, units < 0, (byte)places));

    [Theory]
    [InlineData("68.965", 2, "68.97")]
    [InlineData("68.9649", 2, "68.96")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.49999", 0, "0")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("0.000000000000499", 12, "0")]
    [InlineData("0.0000000000005", 12, "0.000000000001")]
    public void Halves_round_away_from_zero(string value, int decimals, string expected) =>
        Assert.Equal(Decimal(expected), Exact.Of(Decimal(value)).Round(decimals));

    [Fact]
    public void A_ratio_rounds_once_from_its_exact_value()
    {
        Assert.Equal(69.0m, (Exact.Of(429, 622) * 100).Round(1));
        // Rounded to two places first it would be 0.45, and then 0.5.
        Assert.Equal(0.4m, Exact.Of(449, 1000).Round(1));
        Assert.Equal(0.333333333333m, Exact.Of(1, 3).Round(12));
    }

    [Fact]
    public void Rounding_agrees_with_decimal_arithmetic() => Gen.Select(Decimals, Gen.Int[0, 4]).Sample((value, decimals) =>
        Assert.Equal(decimal.Round(value, decimals, MidpointRounding.AwayFromZero), Exact.Of(value).Round(decimals)));

    [Fact]
    public void Sums_differences_and_products_agree_with_decimal_arithmetic() => Gen.Select(Decimals, Decimals).Sample((a, b) =>
    {
        Assert.Equal(Exact.Of(a + b), Exact.Of(a) + Exact.Of(b));
        Assert.Equal(Exact.Of(a - b), Exact.Of(a) - Exact.Of(b));
        Assert.Equal(Exact.Of(a * b), Exact.Of(a) * Exact.Of(b));
        Assert.Equal(a.CompareTo(b), Exact.Of(a).CompareTo(Exact.Of(b)));
        Assert.Equal(a < b, Exact.Of(a) < Exact.Of(b));
        Assert.Equal(a >= b, Exact.Of(a) >= Exact.Of(b));
    });

    [Fact]
    public void Dividing_and_multiplying_again_gives_the_same_number() => Gen.Select(Decimals, Decimals).Where((_, b) => b != 0).Sample((a, b) =>
        Assert.Equal(Exact.Of(a), Exact.Of(a) / Exact.Of(b) * Exact.Of(b)));

    [Fact]
    public void Equal_numbers_are_equal_however_they_were_written() => Gen.Select(Gen.Int[-500, 500], Gen.Int[1, 500], Gen.Int[-50, 50]).Where((_, _, by) => by != 0).Sample((numerator, denominator, by) =>
    {
        var plain = Exact.Of(numerator, denominator);
        var scaled = Exact.Of((BigInteger)numerator * by, (BigInteger)denominator * by);
        Assert.Equal(plain, scaled);
        Assert.Equal(plain.GetHashCode(), scaled.GetHashCode());
        Assert.True(scaled.Denominator.Sign > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(scaled.Numerator, scaled.Denominator).IsOne);
    });

    [Fact]
    public void The_default_is_0()
    {
        Assert.Equal(Exact.Zero, default);
        Assert.Equal(Exact.Of(0, -7), default);
        Assert.Equal(BigInteger.One, default(Exact).Denominator);
        Assert.True(default(Exact).IsZero);
    }

    [Fact]
    public void A_large_decimal_is_taken_whole() => Assert.Equal(decimal.MaxValue, Exact.Of(decimal.MaxValue).Round(0));

    [Fact]
    public void Nothing_is_divided_by_0()
    {
        Assert.Throws<DivideByZeroException>(() => Exact.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Exact.Of(1m) / Exact.Zero);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Rounding_takes_0_to_12_decimals(int decimals) => Assert.Throws<ArgumentOutOfRangeException>(() => Exact.Of(1m).Round(decimals));

    [Theory]
    [InlineData(429, 622, "429/622")]
    [InlineData(-6, 4, "-3/2")]
    [InlineData(8, 4, "2")]
    public void Prints_as_a_fraction_in_lowest_terms(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, Exact.Of(numerator, denominator).ToString());

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
