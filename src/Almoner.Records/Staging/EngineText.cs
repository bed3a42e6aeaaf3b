using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Almoner.Records.Staging;

/// <summary>
/// A text as the engine's vectors hold it: 16 bytes, the length first, then up to 12 bytes of text, or 4 bytes of it and where the whole
/// lies. Source: DuckDB, struct duckdb_string_t of duckdb.h.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct EngineText
{
    /// <summary>Bytes that fit without a pointer.</summary>
    public const int Inlined = 12;

    [FieldOffset(0)]
    private uint length;

    [FieldOffset(4)]
    private ulong first8;

    [FieldOffset(4)]
    private uint prefix;

    [FieldOffset(8)]
    private byte* pointer;

    [FieldOffset(12)]
    private uint last4;

    /// <summary>A text of at most 12 bytes.</summary>
    public static EngineText Short(ReadOnlySpan<byte> text)
    {
        var result = default(EngineText);
        result.length = (uint)text.Length;
        ref var start = ref MemoryMarshal.GetReference(text);
        switch (text.Length)
        {
            case >= 8:
                result.first8 = Unsafe.ReadUnaligned<ulong>(ref start);
                if (text.Length > 8) result.last4 = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, text.Length - 4)) >> (8 * (Inlined - text.Length));
                break;
            case >= 4:
                result.first8 = Unsafe.ReadUnaligned<uint>(ref start)
                    | (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, text.Length - 4)) >> (8 * (8 - text.Length)) << 32;
                break;
            default:
                for (var i = 0; i < text.Length; i++) result.first8 |= (ulong)text[i] << (8 * i);
                break;
        }

        return result;
    }

    /// <summary>A longer text, which must stay where it is until the engine has taken the row.</summary>
    public static EngineText Long(byte* text, int length)
    {
        var result = default(EngineText);
        result.length = (uint)length;
        result.prefix = Unsafe.ReadUnaligned<uint>(text);
        result.pointer = text;
        return result;
    }
}
