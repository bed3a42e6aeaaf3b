using Almoner.Caseload.Distribution;
using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>
/// Every value of a group, none of them one person's: in order, so many neighbours as a figure has to stand on are each told as the mean of them together.
/// Their cases are added up and divided by their time, as those of the group are for its average: a plain mean of their values would differ from that by what
/// somebody of a few weeks weighs, and so tell that person's caseload.
/// </summary>
internal static class Neighbours
{
    /// <summary>How many sets of neighbours quartiles need: with fewer, the quarters of the values do not lie where those of the sets do.</summary>
    public const int SetsOfQuartiles = 4;

    /// <param name="inOrder">The caseloads, the smallest first, at least <paramref name="fewest"/>.</param>
    /// <param name="fewest">How many at least share a mean.</param>
    /// <param name="decimals">Decimals of the means.</param>
    /// <returns>As many values, in order.</returns>
    public static IReadOnlyList<Exact> Means(IReadOnlyList<OwnCaseload> inOrder, int fewest, int decimals)
    {
        var sets = inOrder.Count / fewest;
        var means = new List<Exact>();
        for (var set = 0; set < sets; set++)
        {
            var (first, next) = (set * inOrder.Count / sets, (set + 1) * inOrder.Count / sets);
            var together = inOrder.Skip(first).Take(next - first).Aggregate((sum, one) => sum + one);
            means.AddRange(Enumerable.Repeat(Exact.Of(together.Value.Round(decimals)), next - first));
        }

        return means;
    }
}
