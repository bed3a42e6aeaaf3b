using Almoner.Terms;

namespace Almoner.Caseload.Distribution;

/// <summary>
/// Where the quarters of some values lie. The p-th quarter of n values in order stands at place (n - 1) x p / 4 counted from 0, and between two values in
/// proportion: the inclusive method, which spreadsheets call QUARTILE.INC. It gives the smallest value for 0 and the largest for 4.
/// </summary>
internal static class Quartiles
{
    /// <param name="values">At least one value, in order.</param>
    /// <param name="quarter">0 to 4; 2 is the median.</param>
    public static Exact At(IReadOnlyList<Exact> values, int quarter)
    {
        var (below, rest) = Math.DivRem((values.Count - 1) * quarter, 4);
        return rest == 0 ? values[below] : values[below] + (values[below + 1] - values[below]) * Exact.Of(rest, 4);
    }
}
