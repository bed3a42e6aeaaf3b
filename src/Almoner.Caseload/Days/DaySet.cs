namespace Almoner.Caseload.Days;

/// <summary>Some days, as spans in order that neither overlap nor touch.</summary>
internal sealed class DaySet
{
    private readonly List<DaySpan> spans;

    private DaySet(List<DaySpan> spans) => this.spans = spans;

    public static DaySet None { get; } = new([]);

    /// <summary>Every day that at least one of the spans holds.</summary>
    public static DaySet Of(IEnumerable<DaySpan> spans)
    {
        var merged = new List<DaySpan>();
        foreach (var span in spans.OrderBy(span => span.First))
        {
            if (merged is [.., var before] && span.First.DayNumber <= before.Last.DayNumber + 1)
            {
                if (span.Last > before.Last) merged[^1] = before with { Last = span.Last };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.Count == 0 ? None : new DaySet(merged);
    }

    public bool IsEmpty => spans.Count == 0;

    public bool Holds(DateOnly day) => spans.Exists(span => span.Holds(day));

    /// <summary>How many of its days lie in the span.</summary>
    public int CountIn(DaySpan within) => spans.Sum(span => span.And(within)?.Length ?? 0);

    /// <summary>The days of both.</summary>
    public DaySet And(DaySet other) => IsEmpty || other.IsEmpty
        ? None
        : new DaySet([.. from one in spans from two in other.spans let both = one.And(two) where both is not null select both.Value]);
}
