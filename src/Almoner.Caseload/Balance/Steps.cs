using System.Numerics;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>
/// Whole numbers for a search that knows no fractions. A step is the largest part of a point of which every case's points are whole multiples; burdens are
/// whole multiples of a part of a step.
/// </summary>
internal sealed record Steps
{
    /// <summary>The finest burden that a search can add up exactly, as parts of a point.</summary>
    private const long Finest = 1_000_000_000;

    private Steps(long perPoint, long burdenPerPoint, BurdenWeights weights, Exact longHeld)
    {
        (PerPoint, BurdenPerPoint) = (perPoint, burdenPerPoint);
        var burdenPerStep = Exact.Of(burdenPerPoint, perPoint);
        (OverLimit, NobodyThere, Uneven) = ((long)(weights.OverLimit * burdenPerStep).Numerator, (long)(weights.NobodyThere * burdenPerStep).Numerator, (long)(weights.Uneven * burdenPerStep).Numerator);
        (Move, MonthHeld, LongHeld) = ((long)(weights.Move * burdenPerPoint).Numerator, (long)(weights.MonthHeld * burdenPerPoint).Numerator, (long)(longHeld * burdenPerPoint).Numerator);
    }

    public long PerPoint { get; }

    public long BurdenPerPoint { get; }

    /// <summary>The burden of a step above a limit.</summary>
    public long OverLimit { get; }

    /// <summary>The burden of a step that is held by somebody who is not there.</summary>
    public long NobodyThere { get; }

    /// <summary>The burden of a step outside the even range.</summary>
    public long Uneven { get; }

    /// <summary>The burden of a move.</summary>
    public long Move { get; }

    /// <summary>The burden of each month for which a case that moves was held.</summary>
    public long MonthHeld { get; }

    /// <summary>The burden, beside the others, of moving a long-held case.</summary>
    public long LongHeld { get; }

    /// <summary>Steps that fit all points; null when they would be finer than a search can add up.</summary>
    public static Steps? For(IEnumerable<Exact> points, BalanceRules rules)
    {
        var perPoint = Common(points);
        var longHeld = rules.LongHeld?.Move ?? 0;
        var perStep = Common([rules.Burden.OverLimit, rules.Burden.NobodyThere, rules.Burden.Uneven, rules.Burden.Move, rules.Burden.MonthHeld, longHeld]);
        return perPoint * perStep <= Finest ? new Steps((long)perPoint, (long)(perPoint * perStep), rules.Burden, longHeld) : null;
    }

    /// <summary>Points of a case, which are whole steps.</summary>
    public long Of(Exact points) => (long)(points * PerPoint).Numerator;

    /// <summary>The most steps that are no more than the points: no load lies between the two.</summary>
    public long Down(Exact points)
    {
        var steps = points * PerPoint;
        return (long)BigInteger.Divide(steps.Numerator - (steps.Sign < 0 ? steps.Denominator - 1 : 0), steps.Denominator);
    }

    /// <summary>The fewest steps that are no less than the points.</summary>
    public long Up(Exact points) => -Down(-points);

    public Exact Points(long steps) => Exact.Of(steps, PerPoint);

    public Exact Burden(long burden) => Exact.Of(burden, BurdenPerPoint);

    private static BigInteger Common(IEnumerable<Exact> numbers) => numbers.Select(number => number.Denominator).Distinct()
        .Aggregate(BigInteger.One, (common, denominator) => common / BigInteger.GreatestCommonDivisor(common, denominator) * denominator);
}
