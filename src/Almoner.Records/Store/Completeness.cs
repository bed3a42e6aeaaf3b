using Almoner.Library.Extracts;

namespace Almoner.Records.Store;

/// <summary>How far the record sets of a dataset version are complete.</summary>
public static class Completeness
{
    /// <summary>
    /// For each record set the last day, included, that it is complete to: the earliest of its sources, since one that is late leaves gaps, but for archives, which end where they end and
    /// leave none. Archives alone are complete to the latest of them. Null where the set does not run in time.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="mappings">The mappings that say which sources are archives, by name; a source of which nothing is declared is none.</param>
    public static Dictionary<string, DateOnly?> Of(DatasetVersion version, IReadOnlyDictionary<string, ExtractMapping> mappings) =>
        version.Files.GroupBy(file => file.RecordSet).ToDictionary(files => files.Key, files =>
        {
            var sources = files.ToLookup(file => mappings.GetValueOrDefault(file.Mapping) is { Delivers: Delivery.Archive });
            return sources[false].Any() ? sources[false].Min(file => file.CompleteTo) : sources[true].Max(file => file.CompleteTo);
        });
}
