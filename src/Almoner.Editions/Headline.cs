namespace Almoner.Editions;

/// <summary>How the key performance indicators stand, as a whole.</summary>
/// <param name="Kpis">The key performance indicators, in the order in which they stand in the report.</param>
public sealed record Headline(IReadOnlyList<MeasureResult> Kpis)
{
    /// <summary>How many have a status.</summary>
    public int Count(Status status) => Kpis.Count(result => result.Status == status);

    /// <summary>Those whose status is another than a quarter before.</summary>
    public IEnumerable<MeasureResult> Changed => Kpis.Where(result => result.StatusChanged);
}
