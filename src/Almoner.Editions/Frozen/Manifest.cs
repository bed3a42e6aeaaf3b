using System.Text.Json;
using Almoner.Records.Store;

namespace Almoner.Editions.Frozen;

/// <summary>What was published: every file with its hash. The hash of this file is the hash of the whole.</summary>
/// <param name="Format">The layout of this file.</param>
/// <param name="Edition">The edition's id.</param>
/// <param name="Files">Its files, in the order of their names.</param>
public sealed record Manifest(int Format, string Edition, IReadOnlyList<ManifestFile> Files)
{
    public const int CurrentFormat = 1;

    /// <summary>The file's name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>
    /// The file that lists what a browser printed, in the same layout. It stands beside the manifest and is no part of it: another version of the browser
    /// writes other bytes of the same pages, and the hash of the whole must not depend on that.
    /// </summary>
    public const string PrintsFileName = "prints.json";

    private static readonly JsonSerializerOptions Layout = new(FrozenEdition.Options()) { WriteIndented = true, NewLine = "\n" };

    public static Manifest Of(string edition, IEnumerable<FileInFolder> files) => new(CurrentFormat, edition,
        [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new ManifestFile(file.Name, LastingFolder.Hash(file.Bytes), file.Bytes.Length))]);

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    /// <summary>Reads the file; null when it is not one.</summary>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(bytes, Layout) is { Format: CurrentFormat } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One published file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ManifestFile(string Name, string Sha256, long Bytes);
