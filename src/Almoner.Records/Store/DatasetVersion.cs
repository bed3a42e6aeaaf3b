using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Almoner.Records.Store;

/// <summary>One state of all records: the files that were current together. Never changes.</summary>
/// <param name="Id">SHA-256, in hexadecimal, over record set, mapping, hash and completeness of every file: the same records give the same id anywhere.</param>
/// <param name="LoadedAt">When it first became current (UTC); the beginning of time for the empty version that every store begins with.</param>
/// <param name="Files">Its files, ordered by record set and mapping.</param>
public sealed record DatasetVersion(string Id, DateTimeOffset LoadedAt, IReadOnlyList<StoredFile> Files)
{
    /// <summary>The version of a store into which nothing was loaded.</summary>
    public static DatasetVersion Empty { get; } = new(IdOf([]), DateTimeOffset.MinValue, []);

    /// <summary>The first 12 characters of the id, for people.</summary>
    public string ShortId => Id[..12];

    /// <summary>The files of a record set; none when nothing was loaded for it.</summary>
    public IEnumerable<StoredFile> FilesOf(string recordSet) => Files.Where(file => file.RecordSet == recordSet);

    internal static IReadOnlyList<StoredFile> InOrder(IEnumerable<StoredFile> files) =>
        [.. files.OrderBy(file => file.RecordSet, StringComparer.Ordinal).ThenBy(file => file.Mapping, StringComparer.Ordinal)];

    internal static string IdOf(IEnumerable<StoredFile> files)
    {
        var text = new StringBuilder("almoner dataset 1\n");
        foreach (var file in InOrder(files))
            text.Append(CultureInfo.InvariantCulture, $"{file.RecordSet}\t{file.Mapping}\t{file.Hash}\t{file.CompleteTo:yyyy-MM-dd}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>One immutable Parquet file of records.</summary>
/// <param name="RecordSet">The record set it holds records of.</param>
/// <param name="Mapping">The extract mapping it was loaded with.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal; also its name.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Rows">How many records it holds.</param>
/// <param name="CompleteTo">The last day, included, up to which the records are complete; null when the set does not run in time, or has no record
/// that is not after the day it was loaded.</param>
public sealed record StoredFile(string RecordSet, string Mapping, string Hash, string Path, long Rows, DateOnly? CompleteTo);
