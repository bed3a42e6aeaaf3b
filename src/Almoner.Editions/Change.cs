using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>How far a figure moved, worked out on the exact values before anything is rounded.</summary>
/// <param name="Difference">Later less earlier, in the measure's unit; for percentages in percentage points.</param>
/// <param name="Unit">The measure's unit.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Sense">Whether that is better or worse for the measure.</param>
public sealed record Change(Exact Difference, Unit Unit, int Decimals, ChangeSense Sense)
{
    /// <summary>The change from one figure of a measure to a later one; null where either has no value.</summary>
    public static Change? Between(Measure measure, Figure? before, Figure? now)
    {
        if (before?.Value is not { } earlier || now?.Value is not { } later) return null;
        var difference = later - earlier;
        var sense = (measure.Better, difference.Sign) switch
        {
            (Better.None, _) or (_, 0) => ChangeSense.Neither,
            (Better.Higher, > 0) or (Better.Lower, < 0) => ChangeSense.Better,
            _ => ChangeSense.Worse,
        };
        return new Change(difference, measure.Unit, DecimalsOf(earlier, later, measure.Decimals), sense);
    }

    /// <summary>One decimal more than the figures where the printed change would not be the difference of the printed figures: from 189.3 to 177.7 days is 11.6, not 12, beside 189 and 178.</summary>
    internal static int DecimalsOf(Exact earlier, Exact later, int decimals) =>
        later.Round(decimals) - earlier.Round(decimals) == (later - earlier).Round(decimals) ? decimals : decimals + 1;
}

public enum ChangeSense
{
    /// <summary>The measure has no better direction, or nothing changed, or the figures are of a total that only grows.</summary>
    Neither,
    Better,
    Worse,
}
