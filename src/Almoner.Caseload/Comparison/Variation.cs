using Almoner.Terms;

namespace Almoner.Caseload.Comparison;

/// <summary>How much a team's average caseload varies by itself, from one month end to another.</summary>
/// <param name="Months">The month ends that have an average which no record will change: those beyond the end of the records tell of nothing but their end.</param>
/// <param name="Variance">Their variance, the sum of squared deviations over one less than their number: exact. Null for fewer than <see cref="FewestMonths"/>.</param>
public sealed record Variation(int Months, Exact? Variance)
{
    /// <summary>Half a year: of fewer months the deviation is itself hardly known.</summary>
    public const int FewestMonths = 6;

    /// <summary>A change counts as larger than the team's own variation from so many standard deviations on.</summary>
    public const int Deviations = 2;

    /// <summary>Cases a worker; null for fewer than <see cref="FewestMonths"/>.</summary>
    public double? StandardDeviation => Variance is { } variance ? Math.Sqrt((double)variance.Numerator / (double)variance.Denominator) : null;

    public static Variation Of(IEnumerable<Figure> monthEnds)
    {
        var values = monthEnds.Where(figure => figure.State == FigureState.Known).Select(figure => figure.Value).OfType<Exact>().ToList();
        if (values.Count < FewestMonths) return new Variation(values.Count, null);
        var mean = values.Aggregate(Exact.Zero, (sum, value) => sum + value) / values.Count;
        return new Variation(values.Count, values.Aggregate(Exact.Zero, (sum, value) => sum + (value - mean) * (value - mean)) / (values.Count - 1));
    }

    /// <summary>Whether a change is larger; null when the variation is not known. Squares are compared, so nothing is rounded.</summary>
    /// <param name="size">The size of the change, 0 or more.</param>
    internal bool? IsExceededBy(Exact size) => Variance is { } variance ? size * size > Deviations * Deviations * variance : null;
}
