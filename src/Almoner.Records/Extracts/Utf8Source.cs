using Almoner.Library.Extracts;

namespace Almoner.Records.Extracts;

/// <summary>The bytes of an extract as UTF-8, whatever encoding it is written in; a byte order mark is left out.</summary>
internal sealed class Utf8Source
{
    /// <summary>
    /// What Windows-1252 means by the bytes 80 to 9F; the rest are the characters of the same number.
    /// Source: WHATWG Encoding Standard, index windows-1252 (the five unassigned bytes stand for the control of the same number).
    /// </summary>
    private const string Windows1252From80 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private readonly Stream stream;
    private readonly byte[]? narrow;
    private readonly byte[] head;
    private int headLeft;

    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="encoding">The declared encoding.</param>
    public Utf8Source(Stream stream, TextEncoding encoding)
    {
        this.stream = stream;
        head = new byte[3];
        headLeft = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        if (encoding == TextEncoding.Windows1252)
        {
            narrow = new byte[64 * 1024];
        }

        // Programs write this mark even before Windows-1252 when asked for "CSV UTF-8"; then the text is UTF-8 beyond doubt only
        // where UTF-8 was declared, so elsewhere the three bytes stay and the headings will not match.
        if (narrow is null && head.AsSpan(0, headLeft).SequenceEqual("\uFEFF"u8)) headLeft = 0;
    }

    /// <summary>Fills as much of the buffer as it can; 0 only at the end of the file.</summary>
    public int Read(Span<byte> buffer)
    {
        if (narrow is null) return ReadRaw(buffer);

        // One byte becomes three at most.
        var count = ReadRaw(narrow.AsSpan(0, Math.Min(narrow.Length, buffer.Length / 3)));
        return Widen(narrow.AsSpan(0, count), buffer);
    }

    private int ReadRaw(Span<byte> buffer)
    {
        var taken = Math.Min(headLeft, buffer.Length);
        if (taken > 0)
        {
            head.AsSpan(0, headLeft)[..taken].CopyTo(buffer);
            head.AsSpan(taken, headLeft - taken).CopyTo(head);
            headLeft -= taken;
            return taken;
        }

        return stream.Read(buffer);
    }

    private static int Widen(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var written = 0;
        while (!from.IsEmpty)
        {
            var plain = from.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0) plain = from.Length;
            from[..plain].CopyTo(to[written..]);
            written += plain;
            if (plain == from.Length) break;
            var wide = from[plain];
            var character = wide < 0xA0 ? Windows1252From80[wide - 0x80] : (char)wide;
            _ = new System.Text.Rune(character).TryEncodeToUtf8(to[written..], out var length);
            written += length;
            from = from[(plain + 1)..];
        }

        return written;
    }
}
