using Almoner.Demo.Caseload;

namespace Almoner.Demo.Tests;

/// <summary>A demonstration council written to a folder of its own and read back; the folder goes with it.</summary>
internal sealed class WrittenCouncil : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-demo-");

    public WrittenCouncil(int scale, int seed) : this(folder => DemonstrationCouncil.Write(folder, scale, seed))
    {
    }

    private WrittenCouncil(Func<string, DemoManifest> write)
    {
        Manifest = write(folder.FullName);
        Extracts = Manifest.Files.Select(file => (File: file, Extract: MappedExtract.Read(PathOf(file), file.Mapping))).ToArray();
    }

    /// <summary>The council whose caseloads are audited.</summary>
    public static WrittenCouncil OfCaseload(int scale, int seed) => new(folder => CaseloadCouncil.Write(folder, scale, seed));

    public DemoManifest Manifest { get; }

    public IReadOnlyList<(DemoFile File, MappedExtract Extract)> Extracts { get; }

    public string PathOf(DemoFile file) => Path.Combine(folder.FullName, file.Name);

    /// <summary>The usable records of a set, from all its files.</summary>
    public IReadOnlyList<Record> Records(string recordSet) =>
        [.. Extracts.Where(each => each.File.RecordSet == recordSet).SelectMany(each => each.Extract.Kept)];

    public void Dispose() => folder.Delete(recursive: true);
}
