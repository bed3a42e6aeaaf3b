namespace Almoner.Demo.Tests;

/// <summary>A demonstration council written to a folder of its own and read back; the folder goes with it.</summary>
internal sealed class WrittenCouncil : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-demo-");

    public WrittenCouncil(int scale, int seed)
    {
        Manifest = DemonstrationCouncil.Write(folder.FullName, scale, seed);
        Extracts = Manifest.Files.Select(file => (File: file, Extract: MappedExtract.Read(PathOf(file), file.Mapping))).ToArray();
    }

    public DemoManifest Manifest { get; }

    public IReadOnlyList<(DemoFile File, MappedExtract Extract)> Extracts { get; }

    public string PathOf(DemoFile file) => Path.Combine(folder.FullName, file.Name);

    /// <summary>The usable records of a set, from all its files.</summary>
    public IReadOnlyList<Record> Records(string recordSet) =>
        [.. Extracts.Where(each => each.File.RecordSet == recordSet).SelectMany(each => each.Extract.Kept)];

    public void Dispose() => folder.Delete(recursive: true);
}
