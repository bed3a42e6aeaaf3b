using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Comments;

/// <summary><c>almoner comment import</c>: keeps the comments of files, all or none.</summary>
internal static class CommentImportCommand
{
    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("FILE") { Description = "Files of comments, or folders of such files (*.md)", Arity = ArgumentArity.OneOrMore }.RefusingOptions().RefusingNoName();
        var (workspace, json) = (Options.Workspace(), Options.Json());
        var command = new Command("import", "Keep the comments of files, all or none. The same files again change nothing.") { paths, workspace, json };
        command.SetAction(parsed =>
        {
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, parsed.GetValue(json));
            var read = Read(parsed.GetValue(paths)!);
            if (read.Value is null) return shell.Say(read.Problems, parsed.GetValue(json));
            var ready = CommentsToKeep.Check(desk.Value, read.Value);
            return ready.Value is null ? shell.Say(ready.Problems, parsed.GetValue(json)) : CommentsToKeep.Keep(shell, desk.Value, ready.Value, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>The comments of the files, in the order given; those of a folder in the order of their names.</summary>
    internal static Checked<IReadOnlyList<WrittenComment>> Read(IReadOnlyList<string> paths)
    {
        var problems = new List<Problem>();
        var comments = new List<WrittenComment>();
        foreach (var path in paths)
        {
            try
            {
                var files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : new[] { path };
                if (files.Length == 0) problems.Add(Problem.Error(CommandCode.File, $"there is no file *.md in {path}", "Name a folder that holds comments, or the files themselves"));
                foreach (var file in files) comments.AddRange(CommentFile.Read(File.ReadAllText(file), file, problems));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                problems.Add(Problem.Error(CommandCode.File, $"{path} cannot be read: {refused.Message.TrimEnd('.')}", "Check its name and that you may read it"));
            }
        }

        return problems.Count > 0 ? new Checked<IReadOnlyList<WrittenComment>>(null, problems) : new Checked<IReadOnlyList<WrittenComment>>(comments, []);
    }
}
