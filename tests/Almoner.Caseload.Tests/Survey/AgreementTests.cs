using Almoner.Caseload.Survey;

namespace Almoner.Caseload.Tests.Survey;

public sealed class AgreementTests
{
    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3 (the score method without correction).</summary>
    [Theory]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(15, 148, 6.24, 16.05)]
    [InlineData(0, 20, 0, 16.11)]
    [InlineData(1, 29, 0.61, 17.18)]
    public void The_interval_is_the_published_one(int agreeing, int answered, double low, double high)
    {
        var interval = new Agreement(agreeing, answered).Interval;
        Assert.Equal((low, high), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
    }

    [Fact]
    public void Where_everybody_agrees_the_interval_reaches_100()
    {
        var (all, none) = (new Agreement(20, 20).Interval, new Agreement(0, 20).Interval);
        Assert.Equal((100.0, 0.0), (all.High, none.Low));
        Assert.Equal(100 - none.High, all.Low, 9);
    }

    [Fact]
    public void The_share_is_exact() => Assert.Equal("73.5%", new Agreement(61, 83).Share.Print());

    /// <summary>Every count of a small survey, each as likely as the binomial makes it: the level holds on average, and nowhere falls far below.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(83)]
    public void The_interval_holds_the_true_share_about_as_often_as_it_says(int answered)
    {
        var intervals = Enumerable.Range(0, answered + 1).Select(agreeing => new Agreement(agreeing, answered).Interval).ToList();
        var coverage = Enumerable.Range(5, 91).Select(percent => intervals.Select((interval, agreeing) =>
            interval.Holds(percent) ? MathNet.Numerics.Distributions.Binomial.PMF(percent / 100.0, answered, agreeing) : 0).Sum()).ToList();
        Assert.InRange(coverage.Average(), 0.945, 0.965);
        Assert.InRange(coverage.Min(), 0.90, 0.95);
    }
}
