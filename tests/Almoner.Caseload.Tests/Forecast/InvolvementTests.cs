using Almoner.Caseload.Forecast;

namespace Almoner.Caseload.Tests.Forecast;

public sealed class InvolvementTests
{
    [Theory]
    [InlineData("1-10 10-20", "1-20")]
    [InlineData("1-10 11-20", "1-20")]
    [InlineData("1-10 12-20", "1-10 12-20")]
    [InlineData("1-10 9-20", "1-10 9-20")]
    [InlineData("1-10 10- ", "1-")]
    [InlineData("1-5 6-9 9-12 13-", "1-")]
    [InlineData("1-10 1-20 11-15", "1-15 1-20")]
    [InlineData("1- 1-", "1- 1-")]
    [InlineData("11-20 1-10", "1-20")]
    public void Allocations_that_follow_each_other_without_a_day_between_are_one(string allocations, string involvements) => Assert.Equal(
        involvements,
        string.Join(" ", Involvement.Of(Spells("p", allocations)).Select(one => $"{one.Began.Day}-{one.Ended?.Day}")));

    [Fact]
    public void Another_persons_allocation_is_another_involvement() => Assert.Equal(2, Involvement.Of([.. Spells("p", "1-10"), .. Spells("q", "10-20")]).Count);

    [Fact]
    public void A_review_under_any_of_the_workers_counts() =>
        Assert.True(Assert.Single(Involvement.Of([new("p", Day(1), Day(5), true), new("p", Day(6), null)])).Reviewed);

    private static IEnumerable<AllocationSpell> Spells(string person, string allocations) => allocations.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(spell => spell.Split('-')).Select(ends => new AllocationSpell(person, Day(Whole(ends[0])), ends[1].Length == 0 ? null : Day(Whole(ends[1]))));

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(int day) => new(2023, 1, day);
}
