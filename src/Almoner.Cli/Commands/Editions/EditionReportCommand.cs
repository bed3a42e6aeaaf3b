using System.CommandLine;
using System.Text.Json.Nodes;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Cli.Commands.Editions;

/// <summary><c>almoner edition report</c>: writes the report of an edition, as published or as it stands.</summary>
internal static class EditionReportCommand
{
    public static Command Create(Shell shell)
    {
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to", HelpName = "DIR", DefaultValueFactory = _ => "." }.RefusingNoName();
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("report", "Write the report of an edition: the published one, or the one that its pins and words give now.") { id, folder, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = desk.Value.Find(parsed.GetValue(id)!);
            if (found.Value is null) return shell.Say(found.Problems, asJson);
            var documents = found.Value.Content is { } content ? Published(desk.Value, content) : Unpublished(desk.Value, found.Value);
            if (documents.Value is not { } files) return shell.Say(documents.Problems, asJson);
            var target = Path.GetFullPath(parsed.GetValue(folder)!);
            if (OutPath.NotAFolder(target) is { } refusal) return shell.Say([refusal], asJson);
            try
            {
                Directory.CreateDirectory(target);
                foreach (var file in files) File.WriteAllBytes(Path.Combine(target, file.Name), file.Bytes);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return shell.Say([OutPath.NotWritten("the report", target, failed, "Name a folder that you may write to with --out")], asJson);
            }

            if (asJson)
            {
                shell.Json(new JsonObject { ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(Path.Combine(target, file.Name)))]), ["problems"] = Shell.Of(documents.Problems) });
                return ExitCode.Done;
            }

            foreach (var problem in documents.Problems) shell.Error.WriteLine(problem);
            foreach (var file in files) shell.Line($"Wrote {Path.Combine(target, file.Name)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Checked<IReadOnlyList<FileInFolder>> Published(EditionDesk desk, string content)
    {
        var read = PublishedFolder.Read(desk.Store, content);
        if (read.Problems.Count > 0) return new Checked<IReadOnlyList<FileInFolder>>(null, read.Problems);
        return new Checked<IReadOnlyList<FileInFolder>>(
            [.. Directory.EnumerateFiles(PublishedFolder.PathOf(desk.Store, content), "*.html").Order(StringComparer.Ordinal).Select(path => new FileInFolder(Path.GetFileName(path), File.ReadAllBytes(path)))], []);
    }

    private static Checked<IReadOnlyList<FileInFolder>> Unpublished(EditionDesk desk, EditionEntry entry)
    {
        var opened = OpenEdition.Open(desk, entry);
        if (opened.Value is null) return new Checked<IReadOnlyList<FileInFolder>>(null, opened.Problems);
        using var open = opened.Value;
        var built = open.Build(entry.State);
        if (built.Value is null) return new Checked<IReadOnlyList<FileInFolder>>(null, built.Problems);
        var documents = built.Value.Documents();
        return documents with { Problems = [.. built.Value.Report.Commentary.Problems, .. documents.Problems] };
    }
}
