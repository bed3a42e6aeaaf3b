using System.Collections.Frozen;
using Almoner.Library.Records;

namespace Almoner.Library.Expressions;

/// <summary>What the names in an expression can mean.</summary>
/// <param name="This">The record set whose row the expression stands over.</param>
/// <param name="Sets">All record sets, for has(), followed_by() and person.</param>
/// <param name="PeriodAllowed">Whether period.start and period.end may be asked; only where a row stands at a period's end.</param>
/// <param name="Measured">Inside has() and followed_by(), the record set of the row being measured; otherwise null.</param>
public sealed record ExpressionScope(
    RecordSet This,
    IReadOnlyDictionary<string, RecordSet> Sets,
    bool PeriodAllowed,
    RecordSet? Measured = null)
{
    /// <summary>Record sets and fields that are declared and could not be read: "contacts", "contacts.team". Naming them is no further mistake.</summary>
    public IReadOnlySet<string> Faulty { get; init; } = FrozenSet<string>.Empty;

    public RecordSet? People => Sets.GetValueOrDefault("people");
}
