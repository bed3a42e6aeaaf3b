using System.Globalization;
using Almoner.Caseload.Distribution;
using Almoner.Caseload.Protection;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Caseload.Tests.Protection;

public sealed class NeighboursTests
{
    [Theory]
    [InlineData("1 2 3 4 10", "4 4 4 4 4")]
    [InlineData("1 2 3 4 5 6 7 8 9", "5 5 5 5 5 5 5 5 5")]
    [InlineData("1 2 3 4 10/6", "7 7 7 7 7")] // 70 case-days of 10 days, not the mean of five values
    [InlineData("1 1 1 1 2 7 7 7 7 8 9", "1.2 1.2 1.2 1.2 1.2 7.5 7.5 7.5 7.5 7.5 7.5")]
    public void Neighbours_are_told_as_their_mean(string values, string means) =>
        Assert.Equal(means.Split(' '), Neighbours.Means([.. values.Split(' ').Select(Own)], 5, 1).Select(mean => mean.Round(1).ToString("0.#", CultureInfo.InvariantCulture)));

    [Fact]
    public void Everybody_has_a_value_in_order_and_shares_it_with_enough_others() => Gen.Select(Gen.Int[2, 8], Gen.Int[0, 60].Array[8, 40]).Sample((fewest, values) =>
    {
        var means = Neighbours.Means([.. values.Order().Select(value => new OwnCaseload((long)value, 1))], fewest, 1);
        Assert.Equal(values.Length, means.Count);
        Assert.Equal(means.Order(), means);
        Assert.All(means.GroupBy(mean => mean), shared => Assert.True(shared.Count() >= fewest));
    });

    [Fact]
    public void Blocks_of_neighbours_give_the_average_of_all_whatever_time_each_was_in_post() => Gen.Select(Gen.Int[2, 6], Gen.Select(Gen.Int[0, 900], Gen.Int[1, 31]).Array[6, 40]).Sample((fewest, workers) =>
    {
        var inOrder = workers.Select(worker => new OwnCaseload((long)worker.Item1, (long)worker.Item2)).OrderBy(worker => worker.Value).ToList();
        var means = Neighbours.Means(inOrder, fewest, 4);
        Assert.Equal(means.Order(), means);
        var cases = means.Zip(inOrder).Aggregate(Exact.Zero, (sum, pair) => sum + pair.First * pair.Second.Time);
        var difference = cases / workers.Sum(worker => worker.Item2) - Exact.Of(workers.Sum(worker => worker.Item1), workers.Sum(worker => worker.Item2));
        Assert.Equal(0, difference.Round(3));
    });

    /// <summary>"10/5" are 50 case-days of 5 days.</summary>
    private static OwnCaseload Own(string worker)
    {
        var (value, time) = worker.Split('/') is [var first, var days] ? (first, long.Parse(days, CultureInfo.InvariantCulture)) : (worker, 1);
        return new OwnCaseload(long.Parse(value, CultureInfo.InvariantCulture) * time, time);
    }
}
