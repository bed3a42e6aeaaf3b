using Almoner.Terms;

namespace Almoner.Caseload.Protection;

/// <summary>Every value of a group, none of them one person's: in order, so many neighbours as a figure has to stand on are each told as their mean.</summary>
internal static class Neighbours
{
    /// <param name="inOrder">The values, the smallest first, at least <paramref name="fewest"/>.</param>
    /// <param name="fewest">How many at least share a mean.</param>
    /// <param name="decimals">Decimals of the means.</param>
    /// <returns>As many values, in order.</returns>
    public static IReadOnlyList<Exact> Means(IReadOnlyList<Exact> inOrder, int fewest, int decimals)
    {
        var sets = inOrder.Count / fewest;
        var means = new List<Exact>();
        for (var set = 0; set < sets; set++)
        {
            var (first, next) = (set * inOrder.Count / sets, (set + 1) * inOrder.Count / sets);
            var sum = inOrder.Skip(first).Take(next - first).Aggregate(Exact.Zero, (total, value) => total + value);
            means.AddRange(Enumerable.Repeat(Exact.Of((sum / (next - first)).Round(decimals)), next - first));
        }

        return means;
    }
}
