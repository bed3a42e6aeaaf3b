using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Almoner.Terms;

namespace Almoner.Library;

/// <summary>Fetches the files of a library from its folder; a file that cannot be read is a problem among the others.</summary>
internal static class LibraryFolder
{
    /// <summary>Every file that the library's folders hold, in the order of their names.</summary>
    /// <param name="folder">The library folder.</param>
    /// <param name="name">How messages name it: "library".</param>
    /// <param name="reading">Where problems go.</param>
    public static List<LibraryFile> FilesIn(string folder, string name, Reading reading)
    {
        var files = new List<LibraryFile>();
        string[] paths = [];
        try
        {
            paths = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML")
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            reading.Error(LibraryCode.Unreadable, "a folder in it cannot be opened", "Check that you may read all of the library", new Place(name));
        }

        foreach (var path in paths)
        {
            var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (relative.Split('/').Any(part => part.StartsWith('.'))) continue; // Editors keep locks and version control its own files there.
            var place = new Place($"{name}/{relative}");
            var parts = relative.Split('/');
            if (parts is not [var kind, _] || !LibraryReader.Folders.Any(known => known.Folder == kind))
            {
                reading.Problems.Add(Problem.Warning(LibraryCode.NobodyReads, "nothing reads this file",
                    parts.Length > 1 && Nearest.To(parts[0], LibraryReader.Folders.Select(known => known.Folder)) is { } near && near != parts[0]
                        ? $"Did you mean the folder `{near}`?"
                        : $"Move it into one of the folders: {string.Join(", ", LibraryReader.Folders.Select(known => known.Folder))}", place));
            }
            else if (TextOf(path, place, reading) is { } text)
            {
                files.Add(new LibraryFile(kind, place.File, text));
            }
        }

        return files;
    }

    private static string? TextOf(string path, Place place, Reading reading)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            reading.Error(LibraryCode.Unreadable, "the file cannot be opened", "Check that it is there and that you may read it", place);
            return null;
        }

        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        var text = new char[content.Length];
        if (Utf8.ToUtf16(content, text, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done) return new string(text, 0, written);
        var before = text.AsSpan(0, written);
        reading.Error(LibraryCode.Unreadable, "a character is not UTF-8", "Save the file as UTF-8",
            place with { Line = before.Count('\n') + 1, Column = written - before.LastIndexOf('\n') });
        return null;
    }
}
