namespace Almoner.Reports.Pdf;

/// <summary>What is looked at and changed in a printed file.</summary>
internal static class PdfBytes
{
    /// <summary>The day on which every print is said to be made: the earliest of zip files, as in the other formats.</summary>
    private static ReadOnlySpan<byte> Moment => "D:19800101000000+00'00'"u8;

    /// <summary>Whether the file begins and ends as a PDF does.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) && bytes[Math.Max(0, bytes.Length - 32)..].IndexOf("%%EOF"u8) >= 0;

    /// <summary>The same file with one day for all prints. The browser writes dates in one length, so that no offset in the file moves.</summary>
    public static byte[] WithoutTheMoment(byte[] bytes)
    {
        foreach (var key in new[] { "/CreationDate ("u8.ToArray(), "/ModDate ("u8.ToArray() })
        {
            if (bytes.AsSpan().IndexOf(key) is var at and >= 0 && bytes.AsSpan(at + key.Length) is var value && value.IndexOf((byte)')') == Moment.Length) Moment.CopyTo(value);
        }

        return bytes;
    }
}
