using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>A worker's time in one team. Figures of every group are sums over such parts.</summary>
/// <param name="IsPresent">Whether any of it is no long absence.</param>
internal sealed record MemberPart(string Worker, string Team, string? Role, string? Profession, bool IsPresent)
{
    public string NameIn(By by) => by switch { By.Team => Team, By.Role => Role ?? "", By.Profession => Profession ?? "", _ => "" };
}

/// <summary>One group of a family: everybody, a team, a role or a profession.</summary>
/// <param name="Name">Its name; "" for everybody and for what is not recorded.</param>
internal readonly record struct GroupKey(By By, string Name);

/// <summary>
/// All groups of the same workers: teams, roles and professions lie across and within each other, and each table adds up to everybody. What is withheld in
/// one table must not follow from another. A group of too few is withheld. Then, as long as a withheld group, or any set of too few workers, can be worked
/// out by adding up printed groups and taking them from each other, the smallest printed group that this needs is withheld too.
/// </summary>
internal sealed class GroupFamily
{
    private static readonly By[] Groupings = [By.Team, By.Role, By.Profession];

    private readonly SmallGroups rules;
    private readonly List<Kind> kinds;
    private readonly List<Group> groups;

    /// <param name="parts">The workers in all their teams.</param>
    /// <param name="rules">How many workers a figure has to stand on.</param>
    public GroupFamily(IEnumerable<MemberPart> parts, SmallGroups rules)
    {
        this.rules = rules;
        var all = parts.ToList();
        kinds = [.. all.GroupBy(part => (part.Team, Role: part.NameIn(By.Role), Profession: part.NameIn(By.Profession))).Select((kind, place) => new Kind(place, [.. kind]))];
        groups =
        [
            .. Groupings.Prepend(By.Whole).SelectMany(by => kinds.GroupBy(kind => kind.Parts[0].NameIn(by)).Select(group => Of(new GroupKey(by, group.Key), group)))
                .OrderBy(group => group.People).ThenBy(group => group.Key.By).ThenBy(group => group.Key.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The groups to withhold.</summary>
    public HashSet<GroupKey> Hidden()
    {
        var hidden = groups.Where(group => group.People < rules.Fewest).ToHashSet();
        while (hidden.Count < groups.Count && (WhatIsLeft(hidden) ?? WhatFollows(hidden)) is { } more) hidden.Add(more);
        return [.. hidden.Select(group => group.Key)];
    }

    /// <summary>Looks for a printed group of which the printed parts leave too few, or one withheld group; gives the smallest of the parts, or where there is none the group.</summary>
    private Group? WhatIsLeft(HashSet<Group> hidden)
    {
        foreach (var whole in groups.Where(group => !hidden.Contains(group)))
        {
            foreach (var by in Groupings.Where(by => by != whole.Key.By))
            {
                var within = groups.Where(part => part.Key.By == by && part.Kinds.IsSubsetOf(whole.Kinds)).ToList();
                var printed = within.Where(part => !hidden.Contains(part)).ToList();
                var left = whole.Kinds.Except(printed.SelectMany(part => part.Kinds)).ToHashSet();
                if (left.Count == 0 || People(left) >= rules.Fewest && !hidden.Any(group => left.SetEquals(group.Kinds))) continue;
                return printed.Count > 0 ? printed[0] : whole;
            }
        }

        return null;
    }

    /// <summary>Looks for a withheld group, or a kind of too few workers, that follows from any printed groups; gives the smallest that it follows from, of the same table where there is one.</summary>
    private Group? WhatFollows(HashSet<Group> hidden)
    {
        var printed = groups.Where(group => !hidden.Contains(group)).ToList();
        var span = new LinearSpan([.. printed.Select(group => Row(group.Kinds))]);
        var secrets = groups.Where(hidden.Contains).Select(group => (group.Key.By, Row: Row(group.Kinds)))
            .Concat(kinds.Where(kind => People([kind]) < rules.Fewest).Select(kind => (By.Worker, Row([kind]))));
        foreach (var (by, secret) in secrets)
        {
            if (span.Express(secret) is not { } from) continue;
            return printed.Where((_, place) => !from[place].IsZero).OrderBy(group => group.Key.By == By.Whole).ThenBy(group => group.Key.By != by).First();
        }

        return null;
    }

    private Exact[] Row(IEnumerable<Kind> of)
    {
        var row = new Exact[kinds.Count];
        foreach (var kind in of) row[kind.Place] = 1;
        return row;
    }

    private static Group Of(GroupKey key, IEnumerable<Kind> kinds)
    {
        var own = kinds.ToHashSet();
        return new Group(key, own, People(own));
    }

    /// <summary>The fewest workers that one of the figures stands on: without long absence there may be fewer.</summary>
    private static int People(IEnumerable<Kind> kinds) => kinds.SelectMany(kind => kind.Parts).Where(part => part.IsPresent).Select(part => part.Worker).Distinct().Count();

    /// <summary>Workers who stand in the same groups of every table.</summary>
    private sealed record Kind(int Place, IReadOnlyList<MemberPart> Parts);

    private sealed record Group(GroupKey Key, HashSet<Kind> Kinds, int People);
}
