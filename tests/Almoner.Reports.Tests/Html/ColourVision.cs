using Almoner.Reports.Charts;

namespace Almoner.Reports.Tests.Html;

/// <summary>
/// Colours as people see them who lack one kind of cone. Source of the matrices: Machado, Oliveira and Fernandes, A Physiologically-based Model for
/// Simulation of Color Vision Deficiency, 2009, severity 1.0, on linear sRGB.
/// </summary>
internal static class ColourVision
{
    public static IReadOnlyDictionary<string, double[]> Kinds { get; } = new Dictionary<string, double[]>
    {
        ["all cones"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
        ["no hue at all"] = [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
    };

    /// <summary>How far two colours are apart for somebody: CIE 1976 difference in L*a*b*, where about 2 is just seen.</summary>
    public static double Apart(Colour one, Colour other, string kind)
    {
        var (a, b) = (Lab(one, Kinds[kind]), Lab(other, Kinds[kind]));
        return Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }

    private static (double L, double A, double B) Lab(Colour colour, double[] m)
    {
        var (r, g, b) = (Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue));
        var (sr, sg, sb) = (Seen(0), Seen(3), Seen(6));
        var x = F((0.4124 * sr + 0.3576 * sg + 0.1805 * sb) / 0.9505);
        var y = F(0.2126 * sr + 0.7152 * sg + 0.0722 * sb);
        var z = F((0.0193 * sr + 0.1192 * sg + 0.9505 * sb) / 1.089);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));

        double Seen(int row) => Math.Clamp(m[row] * r + m[row + 1] * g + m[row + 2] * b, 0, 1);
    }

    private static double Linear(byte channel) => channel / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}
