using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Almoner.Records.Values;

/// <summary>
/// Knows a fixed set of words, letter case ignored. Each spelling met is remembered by its bytes, so that a column of codes costs one
/// look-up a row and no text.
/// </summary>
internal sealed class Words<T>
    where T : struct
{
    /// <summary>Spellings remembered; a column of free text under a code list must not fill the memory.</summary>
    private const int Most = 4096;

    private readonly Dictionary<string, T> known;
    private readonly T? otherwise;
    private readonly Entry[] seen = new Entry[Most * 4];
    private int count;

    /// <param name="known">The words and what they mean.</param>
    /// <param name="otherwise">What any other word means; null when others are a fault.</param>
    public Words(IEnumerable<KeyValuePair<string, T>> known, T? otherwise)
    {
        this.known = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, value) in known) this.known.TryAdd(word.Trim(), value);
        this.otherwise = otherwise;
    }

    /// <summary>What the word means; false when it is none of them.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, out T value)
    {
        var hash = Hash(word);
        for (var slot = hash; ; slot++)
        {
            ref var entry = ref seen[slot & (seen.Length - 1)];
            if (entry.Word is null) return Learn(word, ref entry, out value);
            if (!word.SequenceEqual(entry.Word)) continue;
            value = entry.Value;
            return entry.Found;
        }
    }

    private bool Learn(ReadOnlySpan<byte> word, ref Entry entry, out T value)
    {
        var found = known.TryGetValue(Encoding.UTF8.GetString(word), out value);
        if (!found && otherwise is { } other) (found, value) = (true, other);
        if (count < Most)
        {
            count++;
            entry = new Entry(word.ToArray(), found, value);
        }

        return found;
    }

    private static uint Hash(ReadOnlySpan<byte> word)
    {
        ref var start = ref MemoryMarshal.GetReference(word);
        ulong mixed;
        if (word.Length >= 8)
            mixed = Unsafe.ReadUnaligned<ulong>(ref start) ^ BitOperations.RotateLeft(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, word.Length - 8)), 29);
        else
        {
            mixed = 0;
            foreach (var letter in word) mixed = mixed << 8 | letter;
        }

        return (uint)((mixed + (ulong)word.Length) * 0x9E37_79B9_7F4A_7C15UL >> 40);
    }

    private readonly record struct Entry(byte[]? Word, bool Found, T Value);
}
