using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Frozen;

/// <summary>The folders of published editions, each named after the hash of what it holds.</summary>
public static class PublishedFolder
{
    /// <summary>The folder that holds them.</summary>
    public static string ParentIn(RecordStore store) => Path.Combine(store.Folder, "editions");

    public static string PathOf(RecordStore store, string content) => Path.Combine(ParentIn(store), content);

    /// <summary>Its documents, in the order of their names: everything but the edition as data and the lists of files.</summary>
    public static IEnumerable<FileInFolder> Documents(RecordStore store, string content)
    {
        var folder = PathOf(store, content);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => name is not (FrozenEdition.FileName or Manifest.FileName or Manifest.PrintsFileName))
            .Order(StringComparer.Ordinal)
            .Select(name => new FileInFolder(name, File.ReadAllBytes(Path.Combine(folder, name))));
    }

    /// <summary>Reads the edition and holds every file to its hash.</summary>
    /// <param name="store">The store.</param>
    /// <param name="edition">One that is published.</param>
    /// <returns>The edition as its file says now, even where that is not what was published; and what is wrong with each file.</returns>
    public static Checked<FrozenEdition> Read(RecordStore store, EditionEntry edition)
    {
        var (content, prints) = (edition.Content!, edition.Prints);
        var folder = PathOf(store, content);
        var problems = new List<Problem>();
        var manifest = Bytes(Manifest.FileName) is { } written ? Manifest.Read(written) : null;
        if (Bytes(Manifest.FileName) is { } bytes && LastingFolder.Hash(bytes) is var hash && hash != content) Altered(Manifest.FileName, hash, content);
        var printed = prints is null ? null : Bytes(Manifest.PrintsFileName);
        if (printed is not null && LastingFolder.Hash(printed) is var held && held != prints) Altered(Manifest.PrintsFileName, held, prints!);
        var printedFiles = printed is null ? [] : Manifest.Read(printed)?.Files ?? [];
        foreach (var file in (manifest?.Files ?? []).Concat(printedFiles))
        {
            if (Bytes(file.Name) is { } now && LastingFolder.Hash(now) is var found && found != file.Sha256) Altered(file.Name, found, file.Sha256);
        }

        if (manifest is not null && Directory.Exists(folder))
        {
            var known = manifest.Files.Concat(printedFiles).Select(file => file.Name).Append(Manifest.FileName).Concat(prints is null ? [] : [Manifest.PrintsFileName]).ToHashSet();
            foreach (var stray in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
            {
                problems.Add(Problem.Error(EditionCode.FileAltered, $"{stray} was never part of the edition", "Move it away", new Place(Path.Combine(folder, stray))));
            }
        }

        var frozen = Bytes(FrozenEdition.FileName) is { } text ? FrozenEdition.Read(text) : null;
        if (frozen is null && problems.Count == 0) problems.Add(Problem.Error(EditionCode.FileAltered, $"{FrozenEdition.FileName} cannot be read", "Put it back from a backup", new Place(folder)));
        return new Checked<FrozenEdition>(frozen, [.. problems.Distinct()]);

        byte[]? Bytes(string name)
        {
            var path = Path.Combine(folder, name);
            try
            {
                return File.ReadAllBytes(path);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                problems.Add(Problem.Error(EditionCode.FileAltered, $"{name} cannot be read ({refused.Message.TrimEnd('.')})", "Put it back from a backup", new Place(path)));
                return null;
            }
        }

        void Altered(string name, string found, string published) => problems.Add(Problem.Error(EditionCode.FileAltered,
            $"{name} is not what was published: its SHA-256 is {found}, published was {published}", "Put it back from a backup", new Place(Path.Combine(folder, name))));
    }
}
