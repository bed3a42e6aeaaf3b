using Almoner.Library.Measures;

namespace Almoner.Reports.Definitions;

/// <summary>A measure in words, for readers.</summary>
/// <param name="Counts">What it counts.</param>
/// <param name="Numerator">What the numerator is; null for measures without one.</param>
/// <param name="Denominator">What the denominator is; null for measures without one.</param>
public sealed record MeasureWords(string Counts, string? Numerator = null, string? Denominator = null)
{
    /// <summary>What the measure itself says: what one record of its set is.</summary>
    public static MeasureWords Of(Measure measure) => new(measure.Base.Of.About);
}
