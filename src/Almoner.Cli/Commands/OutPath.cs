using Almoner.Cli.Workspaces;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary>Files and folders to write that a command was given: what stands in their way, said before anything is written.</summary>
internal static class OutPath
{
    /// <summary>Why a new file cannot be made there; null when nothing is known to be in the way.</summary>
    /// <param name="path">The file.</param>
    /// <param name="workspace">The workspace whose own folders it must not lie in; null where that does not matter.</param>
    public static Problem? Refusal(string path, Workspace? workspace = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (Directory.Exists(path)) return Problem.Error(CommandCode.File, $"{path} is a folder", "Name a file in it that is not there yet");
        if (!Directory.Exists(folder)) return NotAFolder(folder) ?? Problem.Error(CommandCode.File, $"there is no folder {folder}", "Make it first, or name another");
        if (File.Exists(path)) return Problem.Error(CommandCode.File, $"{path} is there already", "Name a file that is not there yet; nothing was overwritten");
        foreach (var own in workspace is null ? [] : new[] { workspace.StoreFolder, workspace.LibraryFolder, workspace.InboxFolder })
        {
            if ((folder + Path.DirectorySeparatorChar).StartsWith(own + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return Problem.Error(CommandCode.File, $"{path} lies inside {own}, which is the workspace's own", "Name a file outside library/, inbox/ and store/");
            }
        }

        return null;
    }

    /// <summary>Why files cannot be written to a folder, which is made where it is not there yet; null when nothing is known to be in the way.</summary>
    public static Problem? NotAFolder(string folder)
    {
        for (var path = Path.GetFullPath(folder); path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path)) return Problem.Error(CommandCode.File, $"{path} is a file, not a folder", "Name a folder");
            if (Directory.Exists(path)) break;
        }

        return null;
    }

    /// <summary>Says that something could not be written.</summary>
    /// <param name="what">What: "the report".</param>
    /// <param name="path">Where.</param>
    /// <param name="failed">How it failed.</param>
    /// <param name="remedy">What to do about it.</param>
    public static Problem NotWritten(string what, string path, Exception failed, string remedy) => Problem.Error(CommandCode.Unwritable, $"{what} cannot be written to {path}: {Why(failed)}", remedy);

    private static string Why(Exception failed) => failed switch
    {
        UnauthorizedAccessException => "you may not write there",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "the name is too long",
        _ => failed.Message.TrimEnd('.'),
    };
}
