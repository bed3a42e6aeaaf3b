using Almoner.Caseload.Survey;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Survey;

public sealed class ShareChangeTests
{
    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10; the contrasts (a) to (h).</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_of_the_difference_is_the_published_one(int after, int ofAfter, int before, int ofBefore, double low, double high)
    {
        var interval = new ShareChange(new Agreement(before, ofBefore), new Agreement(after, ofAfter)).Interval;
        Assert.Equal((low, high), (Math.Round(interval.Low / 100, 4), Math.Round(interval.High / 100, 4)));
    }

    /// <summary>A. Agresti, An Introduction to Categorical Data Analysis, section 2.2: heart attacks of physicians, aspirin and placebo; chi-squared 25.01.</summary>
    [Fact]
    public void The_chance_is_that_of_the_two_proportion_test()
    {
        var change = new ShareChange(new Agreement(104, 11037), new Agreement(189, 11034));
        var deviate = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, change.Chance!.Value / 2);
        Assert.Equal(25.01, Math.Round(deviate * deviate, 2));
        Assert.True(change.LargerThanChance);
    }

    [Fact]
    public void A_test_that_does_not_hold_gives_no_chance()
    {
        Assert.Null(new ShareChange(new Agreement(1, 10), new Agreement(2, 12)).Chance);
        Assert.NotNull(new ShareChange(new Agreement(5, 10), new Agreement(5, 10)).Chance);
        Assert.Null(new ShareChange(new Agreement(5, 9), new Agreement(5, 10)).Chance);
    }

    [Fact]
    public void Nothing_changed_is_wholly_within_chance()
    {
        var same = new ShareChange(new Agreement(40, 80), new Agreement(20, 40));
        Assert.Equal((Exact.Zero, false), (same.Points, same.LargerThanChance));
        Assert.Equal(1, same.Chance!.Value, 12);
    }

    /// <summary>The health check: 34 of 80, 74 of 91, 61 of 83.</summary>
    [Fact]
    public void From_43_to_81_per_cent_is_more_than_chance_and_from_81_to_73_is_not()
    {
        var (first, second, third) = (new Agreement(34, 80), new Agreement(74, 91), new Agreement(61, 83));
        var (up, down) = (new ShareChange(first, second), new ShareChange(second, third));
        Assert.Equal((true, false), (up.LargerThanChance, down.LargerThanChance));
        Assert.Equal("38.8", Unit.Number(up.Points, 1));
        Assert.Equal("-7.8", Unit.Number(down.Points, 1));
        Assert.True(up.Chance < 0.0001);
        Assert.InRange(down.Chance!.Value, 0.05, 0.5);
    }
}
