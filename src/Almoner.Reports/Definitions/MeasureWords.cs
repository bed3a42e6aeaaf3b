using Almoner.Library.Measures;

namespace Almoner.Reports.Definitions;

/// <summary>A measure in words, for readers.</summary>
/// <param name="Counts">What it counts.</param>
/// <param name="Numerator">What the numerator is; null for measures without one.</param>
/// <param name="Denominator">What the denominator is; null for measures without one.</param>
public sealed record MeasureWords(string Counts, string? Numerator = null, string? Denominator = null)
{
    /// <summary>What the measure itself says: its record set, and how it is worked out.</summary>
    public static MeasureWords Of(Measure measure) => measure.Formula switch
    {
        Formula.Plain => new(measure.Base.Of.About),
        Formula.Ratio(var numerator, var denominator, _) => new(measure.Base.Of.About, $"from {numerator.Of.Title}", $"from {denominator.Of.Title}"),
        _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
    };
}
