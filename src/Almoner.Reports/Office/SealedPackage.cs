using System.IO.Compression;

namespace Almoner.Reports.Office;

/// <summary>A package of parts with nothing of the machine in it: what must come first first, all else by name, and no clock.</summary>
internal static class SealedPackage
{
    /// <summary>The earliest time that the format of the package can hold.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels"];

    /// <summary>A package that another writer made, sealed.</summary>
    public static byte[] Of(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        return Of(source.Entries.Select(entry => (entry.FullName, (Action<Stream>)(to =>
        {
            using var from = entry.Open();
            from.CopyTo(to);
        }))));
    }

    /// <param name="parts">The parts by name, each with what writes it.</param>
    public static byte[] Of(IEnumerable<(string Name, Action<Stream> Write)> parts)
    {
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts.OrderBy(part => Array.IndexOf(First, part.Name) is var place and >= 0 ? place : First.Length).ThenBy(part => part.Name, StringComparer.Ordinal))
            {
                // Pictures are packed already.
                var entry = target.CreateEntry(name, name.EndsWith(".png", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var to = entry.Open();
                write(to);
            }
        }

        return bytes.ToArray();
    }
}
