using System.Text;

namespace Almoner.Caseload.Forecast;

/// <summary>
/// A stream of chance that depends on nothing but what it is named after, so that draws may be worked out in any order, on any number of cores.
/// Source: SplitMix64, G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators (OOPSLA 2014).
/// </summary>
internal struct Chance
{
    private ulong state;

    /// <param name="seed">The seed of the whole forecast.</param>
    /// <param name="name">What is drawn.</param>
    /// <param name="draw">The number of the draw.</param>
    public static Chance Of(int seed, string name, int draw)
    {
        // FNV-1a: the same on every machine, unlike a string's own hash.
        var hash = 14695981039346656037UL;
        foreach (var letter in Encoding.UTF8.GetBytes(name)) hash = (hash ^ letter) * 1099511628211UL;
        return new Chance { state = Mix(Mix(hash + (uint)seed) + (uint)draw) };
    }

    /// <summary>Evenly spread between 0 and 1, never either.</summary>
    public double Part() => ((Next() >> 12) + 0.5) / (1UL << 52);

    /// <summary>A whole number from 0 to one less than <paramref name="most"/>.</summary>
    public int Below(int most) => (int)Math.BigMul(Next(), (ulong)most, out _);

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
