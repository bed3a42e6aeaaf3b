namespace Almoner.Demo.Chance;

/// <summary>Shares a whole number out without losing or gaining one.</summary>
internal static class Share
{
    /// <summary>By largest remainder; the shares add up to <paramref name="total"/>, and equal remainders go to the earlier place.</summary>
    public static int[] Out(int total, ReadOnlySpan<int> weights)
    {
        long sum = 0;
        foreach (var weight in weights)
            sum += weight;

        var shares = new int[weights.Length];
        var remainders = new long[weights.Length];
        var left = total;
        for (var place = 0; place < weights.Length; place++)
        {
            var product = (long)total * weights[place];
            shares[place] = (int)(product / sum);
            remainders[place] = product % sum;
            left -= shares[place];
        }

        foreach (var place in Enumerable.Range(0, weights.Length).OrderByDescending(place => remainders[place]).ThenBy(place => place).Take(left))
            shares[place]++;

        return shares;
    }

    /// <summary>A list that holds each place as often as its share says, in an order of chance.</summary>
    public static int[] Dealt(Dice dice, int total, ReadOnlySpan<int> weights) => Dealt(dice, Out(total, weights));

    /// <summary>A list that holds each place as often as <paramref name="counts"/> says, in an order of chance.</summary>
    public static int[] Dealt(Dice dice, IReadOnlyList<int> counts)
    {
        var dealt = counts.SelectMany((count, place) => Enumerable.Repeat(place, count)).ToArray();
        dice.Shuffle<int>(dealt);
        return dealt;
    }
}
