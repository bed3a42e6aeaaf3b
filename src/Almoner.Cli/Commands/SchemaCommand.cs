using System.CommandLine;
using System.Text.Json;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner schema</c>: writes JSON Schemas of the library's files, for editors.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write them", DefaultValueFactory = _ => "schemas" }.RefusingNoName();
        var command = new Command("schema", "Write JSON Schemas of the library's YAML files, so that an editor completes and checks them.") { folder };
        command.SetAction(parsed =>
        {
            var target = Path.GetFullPath(parsed.GetValue(folder)!);
            try
            {
                Directory.CreateDirectory(target);
                foreach (var (name, shape) in LibraryReader.Folders.Append(("workspace", Workspace.Shape)))
                {
                    File.WriteAllText(Path.Combine(target, $"{name}.schema.json"), JsonSchema.Of(shape).ToJsonString(Readable) + "\n");
                }
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return shell.Say([OutPath.NotWritten("the schemas", target, failed, "Name a folder that you may write to")]);
            }

            shell.Line($"Wrote {LibraryReader.Folders.Count + 1} schemas to {target}");
            shell.Line("In an editor with YAML support, put this line at the top of a file of measures (and likewise for the others):");
            shell.Line($"  # yaml-language-server: $schema={Path.Combine(target, "measures.schema.json")}");
            return ExitCode.Done;
        });
        return command;
    }
}
