using System.Numerics;
using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>A number as it stands on paper: its value and how precisely it is written.</summary>
/// <param name="Value">What is written: 68 for "68%".</param>
/// <param name="Decimals">Places after the point as written, 0 to 12.</param>
/// <param name="HasPercentSign">Whether a per cent sign follows it.</param>
public sealed record PrintedNumber(Exact Value, int Decimals, bool HasPercentSign)
{
    /// <summary>What it stands for when it was rounded: 68 is 67.5, included, to 68.5, left out.</summary>
    public Bounds Rounded => RoundedTo(Decimals);

    /// <summary>What it stands for when decimals were cut off: 68 is 68, included, to 69, left out.</summary>
    public Bounds CutOff => new(Value, Value + LastPlace(Decimals));

    /// <summary>What it stands for when it was rounded to more places than are written, zeros at the end having been left away.</summary>
    public Bounds RoundedTo(int decimals)
    {
        var half = LastPlace(decimals) * Exact.Of(1, 2);
        return new Bounds(Value - half, Value + half);
    }

    /// <summary>How it fits what follows from the inputs.</summary>
    public Fit Against(Bounds follows) =>
        Rounded.Meet(follows) ? Fit.Agrees
        : follows.IsOneNumber && follows.Low == Rounded.High ? Fit.HalfRoundedDown
        : CutOff.Meet(follows) ? Fit.CutOff
        : Fit.Off;

    /// <summary>Another number, printed to as many places.</summary>
    public string PrintAlike(Exact value) => Unit.Number(value, Decimals) + (HasPercentSign ? "%" : "");

    private static Exact LastPlace(int decimals) => Exact.Of(1, BigInteger.Pow(10, decimals));
}

/// <summary>How a printed number fits what follows from the inputs.</summary>
public enum Fit
{
    Agrees,

    /// <summary>It lies half way and was rounded down, as programs do that round halves to even.</summary>
    HalfRoundedDown,

    /// <summary>Its decimals were cut off where rounding would have given the next number.</summary>
    CutOff,

    Off,
}
