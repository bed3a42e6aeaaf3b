using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Almoner.Records.Store;

/// <summary>Makes a finished file last: flushed to the disk under a temporary name, then renamed, then its folder flushed.</summary>
internal static partial class DurableFile
{
    /// <summary>How unfinished files end; nothing under such a name counts.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Flushes the bytes of a file to the disk.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Gives a flushed file its name, replacing one of that name, and flushes the folder.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    /// <summary>SHA-256 of a file's bytes, in lower case hexadecimal.</summary>
    public static string Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Flushes a folder's list of names; on Windows the file system's own journal does so.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = OpenFolder(folder, 0);
        if (handle < 0) throw new IOException($"The folder {folder} cannot be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (FlushHandle(handle) != 0) throw new IOException($"The folder {folder} cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = CloseHandle(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FlushHandle(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseHandle(int handle);
}
