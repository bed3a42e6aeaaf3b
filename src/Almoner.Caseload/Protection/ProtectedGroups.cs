using System.Collections.Concurrent;
using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>Which groups are withheld in the public form, the same in every table of the same months.</summary>
/// <param name="rules">How many workers a figure has to stand on.</param>
/// <param name="members">Who had a post in some months.</param>
internal sealed class ProtectedGroups(SmallGroups rules, Func<Period, IEnumerable<MemberPart>> members)
{
    private readonly ConcurrentDictionary<Period, HashSet<GroupKey>> hidden = new();

    /// <summary>How many workers a figure has to stand on.</summary>
    public SmallGroups Rules => rules;

    public bool Hides(By by, string? group, Period period) => hidden.GetOrAdd(period, months => new GroupFamily(members(months), rules).Hidden()).Contains(new GroupKey(by, group ?? ""));
}
