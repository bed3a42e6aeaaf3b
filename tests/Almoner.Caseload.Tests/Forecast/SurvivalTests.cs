using Almoner.Caseload.Forecast;
using CsCheck;

namespace Almoner.Caseload.Tests.Forecast;

public sealed class SurvivalTests
{
    /// <summary>
    /// Remission of leukaemia under 6-MP in weeks, a + where it was not over: 6, 6, 6, 6+, 7, 9+, 10, 10+, 11+, 13, 16, 17+, 19+, 20+, 22, 23, 25+, 32+, 32+, 34+, 35+.
    /// E. J. Freireich and others, Blood 21 (1963), 699-716; the estimates as in D. R. Cox and D. Oakes, Analysis of Survival Data (1984), table 1.1 onwards.
    /// Each is taken ten times, so that enough are at risk at every age that is asked for.
    /// </summary>
    [Theory]
    [InlineData(5, 1.0)]
    [InlineData(6, 0.857)]
    [InlineData(7, 0.807)]
    [InlineData(10, 0.753)]
    [InlineData(13, 0.690)]
    [InlineData(16, 0.627)]
    [InlineData(22, 0.538)]
    [InlineData(23, 0.448)]
    [InlineData(35, 0.448)]
    public void The_estimate_is_the_published_one(int after, double lasting)
    {
        (int Age, bool Ended)[] weeks =
        [
            (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
            (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
        ];
        var survival = Survival.Of([.. weeks.SelectMany(week => Enumerable.Repeat(new Exposure(1, week.Age, week.Ended), 10))], null, 35);
        Assert.Equal(lasting, survival.After(after), 3);
        Assert.Equal(23, survival.HalfOver);
    }

    /// <summary>Against the estimate taken by its words: for every age, count who is there and who ends.</summary>
    [Fact]
    public void It_is_the_product_over_ages_of_those_who_do_not_end_of_those_at_risk_when_some_come_late() => Exposures.Sample(seen =>
    {
        var survival = Survival.Of(seen, null, 40);
        bool Thin(int age) => seen.Count(one => one.From <= age && age <= one.To) < Survival.FewestAtRisk;
        double Days(Func<int, bool> ages) => seen.Sum(one => Enumerable.Range(one.From, one.To - one.From + 1).Count(ages));
        var thinDays = Days(Thin);
        var thinRate = thinDays == 0 ? 0 : seen.Count(one => one.Ended && Thin(one.To)) / thinDays;
        var lasting = 1.0;
        for (var age = 1; age <= 40; age++)
        {
            var rate = Thin(age) ? thinRate : (double)seen.Count(one => one.Ended && one.To == age) / seen.Count(one => one.From <= age && age <= one.To);
            lasting *= 1 - rate;
            Assert.Equal(lasting, survival.After(age), 8);
        }
    });

    [Fact]
    public void Counting_an_involvement_twice_is_having_two_of_it() => Gen.Select(Exposures, Gen.Int[1, 1000]).Sample((seen, seed) =>
    {
        var random = new Random(seed);
        int[] times = [.. seen.Select(_ => random.Next(4))];
        var (weighed, written) = (Survival.Of(seen, times, 60), Survival.Of([.. seen.SelectMany((one, index) => Enumerable.Repeat(one, times[index]))], null, 60));
        for (var age = 0; age <= 60; age++) Assert.Equal(written.After(age), weighed.After(age), 12);
    });

    [Fact]
    public void Ends_by_chance_are_as_frequent_as_the_estimate_says()
    {
        var survival = Survival.Of([.. Enumerable.Range(1, 40).SelectMany(age => Enumerable.Repeat(new Exposure(1, age, age % 3 != 0), 20))], null, 80);
        const int parts = 100_000;
        foreach (var held in new[] { 0, 1, 17 })
        {
            int[] ends = [.. Enumerable.Range(0, parts).Select(part => survival.EndAfter(held, (part + 0.5) / parts))];
            Assert.All(ends, end => Assert.True(end > held));
            for (var age = held; age <= 80; age++)
                Assert.InRange(ends.Count(end => end > age) / (double)parts - survival.After(age) / survival.After(held), -1.0 / parts, 1.0 / parts);
        }
    }

    [Fact]
    public void An_age_at_which_all_end_leaves_later_ages_to_tell_apart()
    {
        var survival = Survival.Of([.. Enumerable.Repeat(new Exposure(1, 5, true), 10), .. Enumerable.Repeat(new Exposure(10, 20, true), 6), .. Enumerable.Repeat(new Exposure(10, 30, false), 6)], null, 40);
        Assert.True(survival.After(5) < 1e-8);
        Assert.Equal(0.5, survival.After(25) / survival.After(9), 6);
    }

    [Fact]
    public void Nothing_seen_lasts_for_ever()
    {
        var survival = Survival.Of([], null, 10);
        Assert.Equal((1.0, null, 11), (survival.After(10), survival.HalfOver, survival.EndAfter(0, 0.5)));
    }

    private static readonly Gen<List<Exposure>> Exposures =
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 25], Gen.Bool).Select((from, more, ended) => new Exposure(from, from + more, ended)).List[1, 120];
}
