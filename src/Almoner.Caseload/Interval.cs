using System.Globalization;
using Almoner.Terms;
using MathNet.Numerics.Distributions;

namespace Almoner.Caseload;

/// <summary>A range that holds the true number in <see cref="Level"/> of all such ranges. Both ends included.</summary>
public sealed record Interval(double Low, double High)
{
    /// <summary>One level for everything that an audit or a forecast says: 95 of 100.</summary>
    public const double Level = 0.95;

    /// <summary>The level in words: "95%".</summary>
    public static string LevelWord { get; } = Level.ToString("0%", CultureInfo.InvariantCulture);

    /// <summary>The distance from the middle of the standard normal distribution to either end, about 1.96.</summary>
    internal static readonly double Deviate = Normal.InvCDF(0, 1, (1 + Level) / 2);

    public bool Holds(double value) => Low <= value && value <= High;

    /// <summary>"62.9 to 81.9".</summary>
    public string Print(int decimals, Wording wording) => wording.Say("interval", Number(Low, decimals), Number(High, decimals));

    private static string Number(double value, int decimals) => Unit.Number(Exact.Of((decimal)value), decimals);
}
