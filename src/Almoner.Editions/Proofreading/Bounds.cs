using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>
/// Every number that a printed one may stand for: from <see cref="Low"/>, included, to <see cref="High"/>, left out.
/// Where both are equal it is that one number.
/// </summary>
public readonly record struct Bounds(Exact Low, Exact High)
{
    public static Bounds Of(Exact value) => new(value, value);

    public bool IsOneNumber => Low == High;

    public bool Hold(Exact value) => Low <= value && (IsOneNumber ? value == High : value < High);

    /// <summary>Whether some number lies in both.</summary>
    public bool Meet(Bounds other) => IsOneNumber ? other.Hold(Low) : other.IsOneNumber ? Hold(other.Low) : Low < other.High && other.Low < High;

    /// <summary>Whether some number in them lies between the smallest and the largest of the others, both included.</summary>
    public bool LieAmong(IReadOnlyList<Bounds> others) => others.Any(Meet) || Meet(new Bounds(others.Min(other => other.Low), others.Max(other => other.High)));

    public static Bounds operator +(Bounds a, Bounds b) => new(a.Low + b.Low, a.High + b.High);

    public static Bounds operator -(Bounds a, Bounds b) => new(a.Low - b.High, a.High - b.Low);

    /// <param name="a">The bounds.</param>
    /// <param name="times">More than 0.</param>
    public static Bounds operator *(Bounds a, Exact times) => new(a.Low * times, a.High * times);

    /// <summary>The bounds of a ratio; null when the divisor may be 0 or less.</summary>
    public static Bounds? Ratio(Bounds of, Bounds by) => by.Low.Sign <= 0
        ? null
        : new Bounds(of.Low / (of.Low.Sign < 0 ? by.Low : by.High), of.High / (of.High.Sign < 0 ? by.High : by.Low));
}
