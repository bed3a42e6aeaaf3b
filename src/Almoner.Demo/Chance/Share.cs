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

    /// <summary>By weight, and no share outside the bounds, which are included; the shares add up to <paramref name="total"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No shares within the bounds add up to it.</exception>
    public static int[] Within(int lowest, int highest, int total, ReadOnlySpan<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, lowest * weights.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, highest * weights.Length);
        var shares = Out(total - (lowest * weights.Length), weights);
        var left = 0;
        for (var place = 0; place < shares.Length; place++)
        {
            var over = Math.Max(0, lowest + shares[place] - highest);
            shares[place] += lowest - over;
            left += over;
        }

        for (var place = 0; left > 0; place = (place + 1) % shares.Length)
        {
            if (shares[place] == highest)
                continue;

            shares[place]++;
            left--;
        }

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
