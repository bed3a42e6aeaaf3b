using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>
/// Which parts of a whole are withheld so that no published figure is one person's. A part of too few is withheld; and so that nobody finds it by
/// taking the others from the whole, the next smallest parts are withheld with it until there are at least two and enough people stand behind them together.
/// </summary>
/// <param name="Fewest">The fewest people that a published figure may stand on, 2 or more.</param>
internal sealed record SmallGroups(int Fewest)
{
    /// <summary>What readers are told.</summary>
    public static readonly Phrase Reason = Phrase.Of("reason.too-few");

    /// <summary>What readers are told of a smallest or longest value.</summary>
    public static readonly Phrase OnePerson = Phrase.Of("reason.single-person");

    /// <summary>What readers are told of an average that leaves few workers out.</summary>
    public static readonly Phrase FewAway = Phrase.Of("reason.few-away");

    /// <summary>What readers are told of quartiles of few values.</summary>
    public Phrase FewValues => Phrase.Of("reason.few-values", FewestOfQuartiles);

    private int FewestOfQuartiles => Neighbours.SetsOfQuartiles * Fewest;

    /// <summary>Whether so many values have quartiles that may be told.</summary>
    public bool HaveQuartiles(int values) => values >= FewestOfQuartiles;

    /// <summary>What readers are told of a share that would tell what few, or all, of a group said.</summary>
    public static readonly Phrase FewAlike = Phrase.Of("reason.few-alike");

    /// <summary>Whether a number is one of so few people that it must not be told; that it is nobody may be.</summary>
    public bool IsFew(long number) => number > 0 && number < Fewest;

    /// <summary>The names of the parts to withhold, "" for the one without a name.</summary>
    /// <param name="groups">Every part of the whole; their names differ.</param>
    /// <param name="already">Parts that are withheld for another reason.</param>
    public HashSet<string> Hidden(IEnumerable<GroupSize> groups, IReadOnlySet<string>? already = null)
    {
        var bySize = groups.OrderBy(group => group.People).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var hidden = bySize.Where(group => group.People < Fewest || already?.Contains(group.Key) == true).ToList();
        if (hidden.Count == 0) return [];
        foreach (var next in bySize.Except(hidden).ToList())
        {
            if (hidden.Count > 1 && hidden.Sum(group => group.People) >= Fewest) break;
            hidden.Add(next);
        }

        return [.. hidden.Select(group => group.Key)];
    }

    /// <summary>The same of counts: nobody is no secret and hides nobody else, so counts of 0 are told.</summary>
    /// <param name="counts">Every part of the counted whole.</param>
    /// <param name="already">Parts that are withheld for another reason.</param>
    public HashSet<string> HiddenCounts(IEnumerable<GroupSize> counts, IReadOnlySet<string>? already = null) => Hidden(counts.Where(count => count.People > 0), already);
}

/// <summary>How many people stand behind a group's figures.</summary>
internal sealed record GroupSize(string? Name, long People)
{
    /// <summary>Its name; "" for the one without.</summary>
    public string Key => Name ?? "";
}
