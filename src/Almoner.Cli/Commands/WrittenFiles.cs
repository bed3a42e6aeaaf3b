using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary>Files that a command writes to a folder of the user's choice, and tells about.</summary>
internal static class WrittenFiles
{
    /// <summary>Writes the files and gives their paths.</summary>
    public static Checked<IReadOnlyList<string>> Write(string folder, IReadOnlyList<FileInFolder> files)
    {
        var target = Path.GetFullPath(folder);
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(target, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return OutPath.NotWritten("the report", target, failed, "Name a folder that you may write to with --out");
        }

        return new Checked<IReadOnlyList<string>>([.. files.Select(file => Path.Combine(target, file.Name))], []);
    }

    /// <summary>Tells what was written, and what could not be.</summary>
    public static int Say(Shell shell, Checked<IReadOnlyList<string>> written, bool json)
    {
        if (written.Value is not { } paths) return shell.Say(written.Problems, json);
        if (json)
        {
            shell.Json(new JsonObject { ["files"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]), ["problems"] = Shell.Of(written.Problems) });
            return ExitCode.Of(written.Problems);
        }

        foreach (var problem in written.Problems) shell.Error.WriteLine(problem);
        foreach (var path in paths) shell.Line($"Wrote {path}");
        return ExitCode.Of(written.Problems);
    }
}
