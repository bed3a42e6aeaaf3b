using System.Runtime.InteropServices;

namespace Almoner.Records.Staging;

/// <summary>Up to 2,048 typed rows, column by column, laid out as the engine's own vectors are, so that handing them over is one copy a column.</summary>
internal sealed unsafe class RowBatch : IDisposable
{
    /// <summary>Rows in one of the engine's vectors. Source: DuckDB, STANDARD_VECTOR_SIZE.</summary>
    public const int Capacity = 2048;

    private const int MaskWords = Capacity / 64;

    private readonly int[] widths;
    private readonly byte*[] data;
    private readonly ulong*[] known;
    private readonly bool[] hasUnknown;
    private void* memory;

    /// <param name="widths">Bytes of one value of each column.</param>
    public RowBatch(IReadOnlyList<int> widths)
    {
        this.widths = [.. widths];
        data = new byte*[widths.Count];
        known = new ulong*[widths.Count];
        hasUnknown = new bool[widths.Count];
        var size = widths.Sum(width => Capacity * width + MaskWords * sizeof(ulong));
        memory = NativeMemory.AlignedAlloc((nuint)size, 64);
        var at = (byte*)memory;
        for (var column = 0; column < widths.Count; column++)
        {
            data[column] = at;
            at += Capacity * widths[column];
            known[column] = (ulong*)at;
            at += MaskWords * sizeof(ulong);
            new Span<ulong>(known[column], MaskWords).Fill(ulong.MaxValue);
        }
    }

    /// <summary>Rows filled.</summary>
    public int Count { get; set; }

    /// <summary>The long texts of these rows.</summary>
    public TextStore Texts { get; } = new();

    public int Columns => widths.Length;

    public void Set<T>(int column, int row, T value)
        where T : unmanaged => ((T*)data[column])[row] = value;

    public void SetUnknown(int column, int row)
    {
        known[column][row >> 6] &= ~(1UL << (row & 63));
        hasUnknown[column] = true;

        // What stands under an unknown value must not depend on what stood there before.
        new Span<byte>(data[column] + row * widths[column], widths[column]).Clear();
    }

    /// <summary>Takes back a row of which some values were already set.</summary>
    public void TakeBack(int row)
    {
        for (var column = 0; column < data.Length; column++) known[column][row >> 6] |= 1UL << (row & 63);
    }

    /// <summary>The values of one column.</summary>
    public ReadOnlySpan<byte> Data(int column) => new(data[column], Count * widths[column]);

    /// <summary>One bit a row, set where the value is known; null when all are.</summary>
    public ulong* Known(int column) => hasUnknown[column] ? known[column] : null;

    public void Clear()
    {
        Count = 0;
        Texts.Clear();
        for (var column = 0; column < data.Length; column++)
        {
            if (!hasUnknown[column]) continue;
            new Span<ulong>(known[column], MaskWords).Fill(ulong.MaxValue);
            hasUnknown[column] = false;
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
        Texts.Dispose();
    }
}
