using Almoner.Caseload.Protection;
using CsCheck;

namespace Almoner.Caseload.Tests.Protection;

public sealed class SmallGroupsTests
{
    [Theory]
    [InlineData("A5 B6 C7", "")]
    [InlineData("A4 B6 C7", "A B")] // A alone would be the whole less the others
    [InlineData("A4 B3 C7", "A B")]
    [InlineData("A1 B1 C7 D9", "A B C")] // two people together are still two people
    [InlineData("A2 B3 C7", "A B")]
    [InlineData("A4", "A")]
    [InlineData("A0 B9 C9", "A B")]
    [InlineData("B6 A6 C1", "A C")] // of two as small the first by name
    public void Groups_of_fewer_than_5_are_withheld_with_enough_others(string groups, string hidden) =>
        Assert.Equal(hidden, string.Join(' ', new SmallGroups(5).Hidden(groups.Split(' ').Select(group => new GroupSize(group[..1], group[1] - '0'))).Order()));

    [Fact]
    public void Nothing_withheld_can_be_found_by_subtraction() => Gen.Select(Gen.Int[0, 12].Array[0, 12], Gen.Int[2, 8]).Sample((sizes, fewest) =>
    {
        var groups = sizes.Select((size, index) => new GroupSize($"{(char)('A' + index)}", size)).ToList();
        var hidden = new SmallGroups(fewest).Hidden(groups);
        Assert.All(groups.Where(group => group.People < fewest), group => Assert.Contains(group.Name!, hidden));
        if (hidden.Count == 0 || hidden.Count == groups.Count) return;
        Assert.True(hidden.Count >= 2 && groups.Where(group => hidden.Contains(group.Name!)).Sum(group => group.People) >= fewest);
    });
}
