using System.Diagnostics;
using System.Text;

namespace Almoner.House.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Tree
{
    /// <summary>The folder that holds Almoner.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file under version control, with / between folders.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file), Encoding.UTF8);

    /// <summary>The product's C# files.</summary>
    public static IEnumerable<string> ProductCode => Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Almoner.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository, and run outside it.");
    }

    private static List<string> ListFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("git does not start.");
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file))).ToList();
        git.WaitForExit();
        return git.ExitCode == 0 && files.Count > 0 ? files : throw new InvalidOperationException("git lists no files: these tests need the repository.");
    }
}
