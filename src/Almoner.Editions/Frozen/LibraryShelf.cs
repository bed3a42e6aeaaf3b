using System.Text;
using Almoner.Library;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>Libraries that editions were prepared with, each kept under its version, so that any figure can be worked out again.</summary>
public sealed class LibraryShelf(RecordStore store)
{
    private string PathOf(string version) => Path.Combine(store.Folder, "libraries", version);

    /// <summary>Keeps a library, unless it is kept already.</summary>
    public void Keep(MeasureLibrary library, CancellationToken cancel)
    {
        using var turn = store.TakeTurn(cancel);
        var path = PathOf(library.Version);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        LastingFolder.Write(path, [.. library.Files.Select(file => new FileInFolder(file.Path, Encoding.UTF8.GetBytes(file.Text)))]);
    }

    /// <summary>Reads a kept library, and holds it to its version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="yearStart">The month in which the council's financial year begins, 1 to 12.</param>
    public Checked<MeasureLibrary> Read(string version, int yearStart)
    {
        var folder = PathOf(version);
        try
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)
                .Select(name => new LibraryFile(Path.GetFileName(Path.GetDirectoryName(name))!, name, File.ReadAllText(Path.Combine(folder, name))))
                .ToList();
            var read = LibraryReader.Read(files, yearStart);
            return read.Value?.Version == version ? read : Damaged("is no longer what was kept");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Damaged($"cannot be read ({refused.Message.TrimEnd('.')})");
        }

        Problem Damaged(string how) => Problem.Error(EditionCode.LibraryDamaged, $"the kept library {version[..12]} {how}", "Put it back from a backup", new Place(folder));
    }
}
