using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>
/// Which groups of a table are withheld so that no published figure is one person's. A group of too few is withheld; and so that nobody finds it by
/// taking the others from the whole, the next smallest groups are withheld with it until there are at least two and enough people stand behind them together.
/// </summary>
/// <param name="Fewest">The fewest people that a published figure may stand on, 2 or more.</param>
internal sealed record SmallGroups(int Fewest)
{
    /// <summary>What readers are told.</summary>
    public static readonly Phrase Reason = Phrase.Of("reason.too-few");

    /// <summary>The names of the groups to withhold, "" for the one without a name.</summary>
    /// <param name="groups">Every group of the table; their names differ.</param>
    public HashSet<string> Hidden(params IEnumerable<GroupSize> groups)
    {
        var bySize = groups.OrderBy(group => group.People).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var count = bySize.Count(group => group.People < Fewest);
        if (count == 0) return [];
        while (count < bySize.Count && (count == 1 || bySize.Take(count).Sum(group => group.People) < Fewest)) count++;
        return [.. bySize.Take(count).Select(group => group.Name ?? "")];
    }
}

/// <summary>How many people stand behind a group's figures.</summary>
internal sealed record GroupSize(string? Name, int People);
