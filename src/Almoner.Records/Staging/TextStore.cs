using System.Runtime.InteropServices;

namespace Almoner.Records.Staging;

/// <summary>Keeps texts in memory that does not move, until it is cleared or disposed.</summary>
internal sealed unsafe class TextStore : IDisposable
{
    private const int PageSize = 256 * 1024;

    private readonly List<(nint Start, int Size)> pages = [];
    private int page = -1;
    private int used;

    /// <summary>The text in the engine's form; kept here when too long to stand in the vector itself.</summary>
    public EngineText Keep(ReadOnlySpan<byte> text)
    {
        if (text.Length <= EngineText.Inlined) return EngineText.Short(text);
        if (page < 0 || pages[page].Size - used < text.Length) Turn(text.Length);
        var to = (byte*)pages[page].Start + used;
        text.CopyTo(new Span<byte>(to, text.Length));
        used += text.Length;
        return EngineText.Long(to, text.Length);
    }

    /// <summary>Forgets the texts and keeps the memory for others.</summary>
    public void Clear() => (page, used) = (pages.Count == 0 ? -1 : 0, 0);

    public void Dispose()
    {
        foreach (var (start, _) in pages) NativeMemory.Free((void*)start);
        pages.Clear();
        page = -1;
    }

    private void Turn(int needed)
    {
        used = 0;
        while (++page < pages.Count)
        {
            if (pages[page].Size >= needed) return;
        }

        var size = Math.Max(PageSize, needed);
        pages.Add(((nint)NativeMemory.Alloc((nuint)size), size));
        page = pages.Count - 1;
    }
}
