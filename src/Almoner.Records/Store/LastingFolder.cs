using System.Security.Cryptography;

namespace Almoner.Records.Store;

/// <summary>A folder of files that is there whole or not at all: written under a temporary name, flushed to the disk, then renamed.</summary>
public static class LastingFolder
{
    /// <summary>Writes the folder. One that is there already stays: folders are named after what they hold.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">Its files; names may lead through folders, parted by /.</param>
    /// <param name="reached">Told when the files are flushed and when they have their name.</param>
    public static void Write(string path, IReadOnlyList<FileInFolder> files, Action<LastingStep>? reached = null)
    {
        if (!Directory.Exists(path))
        {
            var unfinished = path + DurableFile.Unfinished;
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            Directory.CreateDirectory(unfinished);
            foreach (var file in files)
            {
                var target = Path.Combine(unfinished, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, file.Bytes);
                DurableFile.Flush(target);
            }

            foreach (var folder in Directory.EnumerateDirectories(unfinished, "*", SearchOption.AllDirectories).Append(unfinished)) DurableFile.FlushFolder(folder);
            reached?.Invoke(LastingStep.Flushed);
            Directory.Move(unfinished, path);
        }

        DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
        reached?.Invoke(LastingStep.Renamed);
    }

    /// <summary>Removes what writers that were killed left behind. Only the holder of the store's turn may call this.</summary>
    /// <param name="parent">The folder that holds lasting folders.</param>
    /// <param name="keep">Whether a finished one of that name is still wanted.</param>
    public static void Sweep(string parent, Func<string, bool> keep)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent).Where(folder => !keep(Path.GetFileName(folder))).ToList()) Directory.Delete(folder, recursive: true);
    }

    /// <summary>SHA-256 in lower case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A file by its name in a folder.</summary>
public sealed record FileInFolder(string Name, byte[] Bytes);

public enum LastingStep
{
    /// <summary>The bytes are on the disk, under a name that does not count.</summary>
    Flushed,

    /// <summary>The folder has its name.</summary>
    Renamed,
}
