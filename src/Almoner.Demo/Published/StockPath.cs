namespace Almoner.Demo.Published;

/// <summary>Month-end stocks between those that were published.</summary>
internal static class StockPath
{
    /// <summary>Straight from one published month end to the next.</summary>
    /// <param name="points">Month numbers and stocks, in order; the first is the stock before the first month (-1).</param>
    /// <returns>The stock at the end of each month, from month 0.</returns>
    public static int[] Between(IReadOnlyList<(int Month, int Stock)> points)
    {
        var path = new int[points[^1].Month + 1];
        for (var place = 1; place < points.Count; place++)
        {
            var (from, to) = (points[place - 1], points[place]);
            for (var month = from.Month + 1; month <= to.Month; month++)
                path[month] = from.Stock + ((to.Stock - from.Stock) * (month - from.Month) / (to.Month - from.Month));
        }

        return path;
    }
}
