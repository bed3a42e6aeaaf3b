using System.Globalization;
using System.Numerics;

namespace Almoner.Terms;

/// <summary>
/// An exact number: a whole numerator over a whole, positive denominator, in lowest terms.
/// Figures are kept this way until they are printed, so that nothing is rounded twice.
/// </summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly BigInteger denominatorLessOne;

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    public static Exact Zero => default;

    /// <summary>The numerator; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator; always at least 1.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The exact number <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Exact Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("An exact number needs a denominator other than 0.");
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) shared = -shared;
        return new Exact(numerator / shared, denominator / shared);
    }

    public static Exact Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var whole = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return Of(bits[3] < 0 ? -whole : whole, BigInteger.Pow(10, scale));
    }

    public static implicit operator Exact(long value) => new(value, BigInteger.One);

    public static implicit operator Exact(BigInteger value) => new(value, BigInteger.One);

    public static Exact operator +(Exact a, Exact b) => a.denominatorLessOne.IsZero && b.denominatorLessOne.IsZero
        ? new Exact(a.Numerator + b.Numerator, BigInteger.One)
        : Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Exact operator -(Exact a, Exact b) => a + -b;

    public static Exact operator -(Exact a) => new(-a.Numerator, a.Denominator);

    public static Exact operator *(Exact a, Exact b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Exact operator /(Exact a, Exact b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Exact a, Exact b) => a.Equals(b);

    public static bool operator !=(Exact a, Exact b) => !a.Equals(b);

    /// <summary>
    /// Rounds to <paramref name="decimals"/> places, halves away from zero: 68.965 to two places is 68.97, -0.5 to none is -1.
    /// </summary>
    /// <param name="decimals">Places after the point, 0 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 12 places.</exception>
    /// <exception cref="OverflowException">The rounded number does not fit a <see cref="decimal"/> (about 7.9e28 units of the last place).</exception>
    public decimal Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 12);
        var doubled = 2 * BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) + Denominator;
        var units = doubled / (2 * Denominator);
        var value = (decimal)units;
        for (var place = 0; place < decimals; place++) value /= 10m;
        return Numerator.Sign < 0 ? -value : value;
    }

    public int CompareTo(Exact other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Exact other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    /// <summary>"429/622", or "429" when whole.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
