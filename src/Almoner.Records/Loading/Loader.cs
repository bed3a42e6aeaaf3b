using Almoner.Library;
using Almoner.Records.Extracts;
using Almoner.Records.Staging;
using Almoner.Records.Store;
using Almoner.Terms;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Almoner.Records.Loading;

/// <summary>Loads extracts into a store: all of them or none.</summary>
public static class Loader
{
    /// <summary>
    /// Reads, checks and stores extracts, and makes the result the current dataset version in one step. Killed at any point, it leaves
    /// the version before or the version after. Waits while another loader is at work on the same store.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="library">The declarations; the checks of a record set may look into all its sets.</param>
    /// <param name="files">The extracts. Those with the same mapping become one stored file, in the order given.</param>
    /// <param name="options">How to load.</param>
    /// <param name="progress">Told how far the load has come, from several threads, one at a time; null when nobody asks.</param>
    /// <param name="cancel">Ends the load; the store stays as it was.</param>
    /// <returns>The report, or every problem that stopped the load before anything was changed.</returns>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public static Checked<LoadReport> Load(
        RecordStore store,
        MeasureLibrary library,
        IReadOnlyList<ExtractFile> files,
        LoadOptions options,
        IProgress<LoadProgress>? progress,
        CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        var problems = new List<Problem>();
        var extracts = new List<OpenExtract>();
        try
        {
            problems.AddRange(Misfits(library, files));
            foreach (var file in files)
            {
                var extract = OpenExtract.Open(file);
                problems.AddRange(extract.Problems);
                if (extract.Value is { } opened) extracts.Add(opened);
            }

            if (problems.Count > 0) return new Checked<LoadReport>(null, problems);
            using var writing = WriterLock.Take(store.LockPath, () => progress?.Report(new LoadProgress(LoadStep.Waiting, "", 0, 0)), cancel);
            using var load = new LoadUnderWay(store, library, extracts, options, progress);
            return load.Run(cancel);
        }
        catch (SqliteException error)
        {
            return RecordProblems.StoreUnwritable(store.Folder, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return RecordProblems.StoreUnwritable(store.Folder, error.Message);
        }
        finally
        {
            foreach (var extract in extracts) extract.Dispose();
        }
    }

    private static IEnumerable<Problem> Misfits(MeasureLibrary library, IReadOnlyList<ExtractFile> files)
    {
        foreach (var file in files.Where(file => !library.RecordSets.ContainsKey(file.Mapping.Of.Name)))
            yield return RecordProblems.MappingOfAnotherLibrary(file.Path, file.Mapping.Of.Name);
        foreach (var twice in files.GroupBy(file => (file.Mapping.Name, file.Name)).Where(same => same.Count() > 1))
            yield return RecordProblems.SameNameTwice(twice.First().Path, twice.Key.Item1);
    }
}
