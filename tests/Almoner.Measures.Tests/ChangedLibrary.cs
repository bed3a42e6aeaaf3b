using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Measures.Tests;

/// <summary>The shipped library with one line of one file changed, as an analyst would change it.</summary>
internal sealed class ChangedLibrary : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-library-");

    /// <param name="file">Under the library: "measures/7-safeguarding.yaml".</param>
    /// <param name="was">A text that stands in the file.</param>
    /// <param name="becomes">What stands there instead.</param>
    public ChangedLibrary(string file, string was, string becomes)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "library");
        foreach (var path in Directory.EnumerateFiles(shipped, "*.yaml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(shipped, path).Replace(Path.DirectorySeparatorChar, '/');
            var text = File.ReadAllText(path);
            if (relative == file) text = text.Contains(was, StringComparison.Ordinal) ? text.Replace(was, becomes, StringComparison.Ordinal) : throw new ArgumentException($"{file} does not say {was}.");
            var target = Path.Combine(folder.FullName, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        Library = LibraryReader.Read(folder.FullName, FinancialYear.April).Value!;
    }

    public MeasureLibrary Library { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
