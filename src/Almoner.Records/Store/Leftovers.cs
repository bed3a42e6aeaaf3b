using System.Globalization;

namespace Almoner.Records.Store;

/// <summary>What loads that were killed left behind.</summary>
internal static class Leftovers
{
    /// <summary>
    /// Removes unfinished files, and quarantine files of loads that never came to be. Only the holder of the writer lock may call this: then
    /// no living loader has any.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="nextLoad">The number of the load that begins.</param>
    public static void Sweep(RecordStore store, long nextLoad)
    {
        foreach (var folder in new[] { store.RecordsFolder, store.QuarantineFolder })
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*" + DurableFile.Unfinished, SearchOption.AllDirectories).ToList()) File.Delete(path);
        }

        foreach (var path in Directory.EnumerateFiles(store.QuarantineFolder, "L*.csv").ToList())
        {
            if (long.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= nextLoad) File.Delete(path);
        }
    }
}
