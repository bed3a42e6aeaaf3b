using Almoner.Demo.Caseload;
using Almoner.Library;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;

namespace Almoner.Bench.Caseload;

/// <summary>The demonstration council of audits, many times over, written as extracts and loaded with all checks.</summary>
internal static class LargeCouncil
{
    /// <summary>The store in the folder; made when it is not there.</summary>
    /// <param name="folder">Holds the store; the extracts are deleted once they are loaded.</param>
    /// <param name="library">How the extracts map onto records.</param>
    /// <param name="scale">Copies of the council.</param>
    public static RecordStore Open(string folder, MeasureLibrary library, int scale)
    {
        var path = Path.Combine(folder, "store");
        var isMade = Directory.Exists(path);
        var store = RecordStore.Open(path, TimeProvider.System).Value!;
        if (isMade) return store;
        Console.WriteLine("making the council");
        var extracts = Path.Combine(folder, "extracts");
        var written = CaseloadCouncil.Write(extracts, scale, seed: 1);
        var files = written.Files.Select(file => new ExtractFile(Path.Combine(extracts, file.Name), library.Extracts[file.Mapping])).ToList();
        var loaded = Loader.Load(store, library, files, new LoadOptions(written.CompleteTo, "bench"), null, CancellationToken.None);
        if (loaded.Value is null) throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        Directory.Delete(extracts, recursive: true);
        return store;
    }
}
