namespace Almoner.Demo.Chance;

/// <summary>
/// A seeded source of chance whose throws are the same on every machine and runtime: PCG-XSH-RR 64/32.
/// Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms" (2014).
/// </summary>
internal sealed class Dice
{
    private const ulong Multiplier = 6364136223846793005UL; // PCG's own, for a 64-bit state
    private readonly ulong increment;
    private ulong state;

    /// <summary>Each stream of one seed is independent, so that one kind of record may change without shifting the others.</summary>
    public Dice(int seed, int copy, int stream)
    {
        increment = ((ulong)(uint)stream << 1) | 1UL;
        Next();
        state += ((ulong)(uint)copy << 32) | (uint)seed;
        Next();
        Next();
    }

    private uint Next()
    {
        var old = state;
        state = unchecked((old * Multiplier) + increment);
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>0 to one less than <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((ulong)Next() * (uint)count) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>Both ends included.</summary>
    public DateOnly DayBetween(DateOnly first, DateOnly last) => first.AddDays(Between(0, last.DayNumber - first.DayNumber));

    /// <summary>True in so many of 100 throws.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>The place of one weight, each as likely as it weighs.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
            total += weight;

        var thrown = Below(total);
        for (var place = 0; ; place++)
        {
            thrown -= weights[place];
            if (thrown < 0)
                return place;
        }
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
