using System.Globalization;
using Almoner.Caseload.Protection;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Protection;

public sealed class NeighboursTests
{
    [Theory]
    [InlineData("1 2 3 4 10", "4 4 4 4 4")]
    [InlineData("1 2 3 4 5 6 7 8 9", "5 5 5 5 5 5 5 5 5")]
    [InlineData("1 1 1 1 2 7 7 7 7 8 9", "1.2 1.2 1.2 1.2 1.2 7.5 7.5 7.5 7.5 7.5 7.5")]
    public void Neighbours_are_told_as_their_mean(string values, string means) =>
        Assert.Equal(means.Split(' '), Neighbours.Means([.. values.Split(' ').Select(value => (Exact)long.Parse(value, CultureInfo.InvariantCulture))], 5, 1).Select(mean => mean.Round(1).ToString("0.#", CultureInfo.InvariantCulture)));

    [Fact]
    public void Everybody_has_a_value_in_order_and_shares_it_with_enough_others() => Gen.Select(Gen.Int[2, 8], Gen.Int[0, 60].Array[8, 40]).Sample((fewest, values) =>
    {
        var means = Neighbours.Means([.. values.Order().Select(value => (Exact)(long)value)], fewest, 1);
        Assert.Equal(values.Length, means.Count);
        Assert.Equal(means.Order(), means);
        Assert.All(means.GroupBy(mean => mean), shared => Assert.True(shared.Count() >= fewest));
    });
}
