using System.IO.Compression;

namespace Almoner.Reports.Word;

/// <summary>A package of parts with nothing of the machine in it: what must come first first, all else by name, and no clock.</summary>
internal static class SealedPackage
{
    /// <summary>The earliest time that the format of the package can hold.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels"];

    public static byte[] Of(byte[] package)
    {
        var sealedBytes = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var target = new ZipArchive(sealedBytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => Array.IndexOf(First, entry.FullName) is var place and >= 0 ? place : First.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return sealedBytes.ToArray();
    }
}
