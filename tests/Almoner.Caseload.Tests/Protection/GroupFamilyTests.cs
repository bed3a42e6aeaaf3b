using Almoner.Caseload.Protection;
using CsCheck;

namespace Almoner.Caseload.Tests.Protection;

public sealed class GroupFamilyTests
{
    private static readonly By[] Tables = [By.Whole, By.Team, By.Role, By.Profession];

    /// <summary>Workers of few teams, roles and professions, of whom some have a second team and some are on long absence; each role lies in one profession but for a few strays.</summary>
    private static readonly Gen<List<MemberPart>> Services = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[0, 9]).List[1, 30].Select(workers => workers.SelectMany((worker, place) =>
    {
        var (team, role, second, stray) = worker;
        var part = new MemberPart($"W{place}", $"T{team}", role == 5 ? null : $"R{role}", $"P{(stray == 0 ? 2 : role / 2)}", IsPresent: stray != 1);
        return second == 0 && team != 0 ? new[] { part, part with { Team = "T0" } } : [part];
    }).ToList());

    [Theory]
    // One small role: its profession less the other roles of it would give it away, so the next smallest of the profession goes with it.
    [InlineData("A:X:a:1 A:X:b:9 A:X:c:7 B:Y:d:8 B:Y:e:9", "a c")]
    // The only other role of its profession goes with it, and then the profession would give both away together only if they were few.
    [InlineData("A:X:a:1 A:X:b:9 B:Y:d:8 B:Y:e:9", "a b")]
    [InlineData("A:X:a:2 A:X:b:2 A:X:c:6 B:Y:d:8", "a b c")]
    // A small profession is the sum of its roles; the next smallest goes with it, and of its roles the smallest, since all of them would give it away.
    [InlineData("A:X:a:4 B:Y:b:8 B:Y:c:9 C:Z:d:7 C:Z:e:6", "A a C e X Z")]
    [InlineData("A:X:a:5 B:Y:b:6", "")]
    [InlineData("A:X:a:4", " A a X")]
    public void A_role_within_a_profession_is_not_found_by_subtraction(string service, string hidden)
    {
        var parts = service.Split(' ').SelectMany(kind => kind.Split(':') is [var team, var profession, var role, var people]
            ? Enumerable.Range(0, people[0] - '0').Select(place => new MemberPart($"{kind}{place}", team, role, profession, IsPresent: true))
            : []);
        Assert.Equal(hidden, string.Join(' ', new GroupFamily(parts, new SmallGroups(5)).Hidden().Select(key => key.Name).Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_withheld_group_follows_from_the_printed_ones() => Gen.Select(Services, Gen.Int[2, 6]).Sample((parts, fewest) =>
    {
        var (hidden, groups) = (new GroupFamily(parts, new SmallGroups(fewest)).Hidden(), Groups(parts));
        var printed = groups.Where(group => !hidden.Contains(group.Key)).Select(group => group.Value).ToList();
        Assert.All(groups, group => Assert.True(hidden.Contains(group.Key) || People(parts, group.Value) >= fewest));
        var rank = Rank(printed);
        Assert.All(hidden, key => Assert.Equal(rank + 1, Rank([.. printed, groups[key]])));
    });

    [Fact]
    public void What_the_printed_parts_leave_of_a_printed_group_is_nobody_or_enough() => Gen.Select(Services, Gen.Int[2, 6]).Sample((parts, fewest) =>
    {
        var (hidden, groups) = (new GroupFamily(parts, new SmallGroups(fewest)).Hidden(), Groups(parts));
        var printed = groups.Where(group => !hidden.Contains(group.Key)).ToList();
        foreach (var (whole, members) in printed)
        {
            foreach (var by in Tables.Where(by => by != whole.By))
            {
                var within = printed.Where(part => part.Key.By == by && part.Value.Zip(members).All(pair => pair.First <= pair.Second)).ToList();
                var left = members.Select((one, place) => one - within.Sum(part => part.Value[place])).ToArray();
                Assert.True(left.All(one => one == 0) || People(parts, left) >= fewest);
            }
        }
    });

    [Fact]
    public void Nothing_is_withheld_where_every_group_is_large_and_leaves_enough() => Services.Sample(parts => Assert.Empty(new GroupFamily(
        parts.SelectMany(part => Enumerable.Range(0, 3).Select(copy => part with { Worker = $"{part.Worker}/{copy}", IsPresent = true })), new SmallGroups(3)).Hidden()));

    /// <summary>Every group as a row of ones and zeros over the parts.</summary>
    private static Dictionary<GroupKey, long[]> Groups(List<MemberPart> parts) => Tables.SelectMany(by => parts.Select(part => new GroupKey(by, part.NameIn(by)))).Distinct()
        .ToDictionary(key => key, key => parts.Select(part => part.NameIn(key.By) == key.Name ? 1L : 0L).ToArray());

    private static int People(List<MemberPart> parts, long[] members) => parts.Where((part, place) => members[place] != 0 && part.IsPresent).DistinctBy(part => part.Worker).Count();

    /// <summary>How many of the rows no sums and differences of the others give: worked out modulo a large prime, unlike what is tested.</summary>
    private static int Rank(IReadOnlyList<long[]> rows)
    {
        const long Prime = 2_147_483_647;
        var (left, rank) = (rows.Select(row => (long[])row.Clone()).ToList(), 0);
        for (var column = 0; left.Count > 0 && column < left[0].Length; column++)
        {
            if (left.Find(row => row[column] != 0) is not { } pivot) continue;
            left.Remove(pivot);
            rank++;
            var inverse = (long)System.Numerics.BigInteger.ModPow(pivot[column], Prime - 2, Prime);
            foreach (var row in left)
            {
                var times = row[column] * inverse % Prime;
                for (var place = column; place < row.Length; place++) row[place] = ((row[place] - times * pivot[place]) % Prime + Prime) % Prime;
            }
        }

        return rank;
    }
}
