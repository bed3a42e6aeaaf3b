using System.Globalization;

namespace Almoner.Reports.Charts;

/// <summary>An opaque colour of the sRGB space.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>The darkest text: near black.</summary>
    public static readonly Colour Ink = new(0x14, 0x18, 0x1d);

    /// <summary>Reads "#12436D"; six hexadecimal digits after the sign.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not ['#', .. { Length: 6 } digits]
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <exception cref="FormatException">Not of the form "#12436D".</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"`{text}` is not a colour such as #12436D.");

    /// <summary>The contrast ratio of WCAG 2.2, from 1 (same) to 21 (black on white).</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>White, ink or black: the first with a contrast of at least 4.5:1 on this colour. One of them always has it.</summary>
    public Colour TextOn => ContrastWith(White) >= 4.5 ? White : ContrastWith(Ink) >= 4.5 ? Ink : new Colour(0, 0, 0);

    /// <summary>This colour, moved towards another by as little as gives the contrast asked for against a ground.</summary>
    /// <param name="towards">White or ink.</param>
    /// <param name="ground">What it stands on.</param>
    /// <param name="ratio">The contrast ratio to reach, 1 to 21.</param>
    public Colour Until(Colour towards, Colour ground, double ratio)
    {
        for (var step = 0; step < 20; step++)
        {
            var share = step / 20.0;
            var mixed = new Colour(Mix(Red, towards.Red, share), Mix(Green, towards.Green, share), Mix(Blue, towards.Blue, share));
            if (mixed.ContrastWith(ground) >= ratio) return mixed;
        }

        return towards;
    }

    /// <summary>"#12436d".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    // Relative luminance as WCAG 2.2 defines it.
    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share, MidpointRounding.AwayFromZero);
}
