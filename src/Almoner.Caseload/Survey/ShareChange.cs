using Almoner.Terms;
using MathNet.Numerics.Distributions;

namespace Almoner.Caseload.Survey;

/// <summary>
/// The change between two surveys, and whether it is larger than chance. The people asked are taken as different ones, or as not known to be the
/// same: answers are anonymous, so that nobody's two answers can be put side by side.
/// </summary>
public sealed record ShareChange(Agreement Before, Agreement After)
{
    /// <summary>The methods, for readers.</summary>
    public const string Method = "Newcombe's interval of the difference from two score intervals; the chance is that of a two-proportion test";

    /// <summary>The rise in percentage points; a fall is negative.</summary>
    public Exact Points => Exact.Of(100 * (long)After.Agreeing, After.Answered) - Exact.Of(100 * (long)Before.Agreeing, Before.Answered);

    /// <summary>
    /// Where the true change lies, in percentage points. Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10:
    /// each side reaches as far as the two score intervals together, by Pythagoras.
    /// </summary>
    public Interval Interval
    {
        get
        {
            var (lowBefore, highBefore) = Before.Bounds;
            var (lowAfter, highAfter) = After.Bounds;
            var change = After.Part - Before.Part;
            return new Interval(
                100 * (change - Math.Sqrt(Square(After.Part - lowAfter) + Square(highBefore - Before.Part))),
                100 * (change + Math.Sqrt(Square(highAfter - After.Part) + Square(Before.Part - lowBefore))));
        }
    }

    /// <summary>
    /// How often two surveys would differ at least as much, either way, if nothing had changed: the two-sided two-proportion test with the pooled
    /// share. Null where it does not hold, since fewer than <see cref="FewestExpected"/> would be expected to agree or not to agree in one of them.
    /// </summary>
    public double? Chance
    {
        get
        {
            double agreeing = Before.Agreeing + After.Agreeing, all = Before.Answered + After.Answered;
            var pooled = agreeing / all;
            if (Math.Min(Before.Answered, After.Answered) * Math.Min(pooled, 1 - pooled) < FewestExpected) return null;
            var deviate = (After.Part - Before.Part) / Math.Sqrt(pooled * (1 - pooled) * (1.0 / Before.Answered + 1.0 / After.Answered));
            return 2 * Normal.CDF(0, 1, -Math.Abs(deviate));
        }
    }

    /// <summary>Below 5 expected the normal distribution is a poor stand-in; source: the rule of W. G. Cochran, Biometrics 10 (1954), 417-451.</summary>
    public const int FewestExpected = 5;

    /// <summary>Whether the interval leaves out no change. This decides; the test stands beside it.</summary>
    public bool LargerThanChance => !Interval.Holds(0);

    private static double Square(double value) => value * value;
}
