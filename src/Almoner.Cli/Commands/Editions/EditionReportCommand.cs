using System.CommandLine;
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
        var (formats, languages, browser, template) = (Options.Formats(), Options.Languages(), Options.Browser(), Options.Template());
        var (id, workspace, json) = (Options.Edition(), Options.Workspace(), Options.Json());
        var command = new Command("report", "Write the documents of an edition: those that were published, all of them, or those that its pins and words give now, as ordered.") { id, formats, languages, folder, template, browser, workspace, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var desk = EditionDesk.Open(parsed.GetValue(workspace), shell.Time);
            if (desk.Value is null) return shell.Say(desk.Problems, asJson);
            var found = desk.Value.Find(parsed.GetValue(id)!);
            if (found.Value is null) return shell.Say(found.Problems, asJson);
            var order = DocumentOrder.Read(parsed.GetValue(formats)!, parsed.GetValue(languages)!);
            if (order.Value is null) return shell.Say(order.Problems, asJson);
            var wanted = order.Value with { Browser = parsed.GetValue(browser), Template = parsed.GetValue(template) };
            if (found.Value.Content is not null && wanted.Template is not null)
            {
                return shell.Say([Problem.Error(CommandCode.WrongArgument, $"--template is given, and the documents of {found.Value.Id} stand as they were published", "Leave it out")], asJson);
            }

            if (OutPath.NotAFolder(parsed.GetValue(folder)!) is { } refusal) return shell.Say([refusal], asJson);
            var documents = found.Value.Content is not null ? Published(desk.Value, found.Value) : Unpublished(desk.Value, found.Value, wanted);
            if (documents.Value is not { } files) return shell.Say(documents.Problems, asJson);
            var written = WrittenFiles.Write(parsed.GetValue(folder)!, files);
            return WrittenFiles.Say(shell, written with { Problems = [.. documents.Problems, .. written.Problems] }, asJson);
        });
        return command;
    }

    private static Checked<IReadOnlyList<FileInFolder>> Published(EditionDesk desk, EditionEntry entry)
    {
        var read = PublishedFolder.Read(desk.Store, entry);
        if (read.Problems.Count > 0) return new Checked<IReadOnlyList<FileInFolder>>(null, read.Problems);
        return new Checked<IReadOnlyList<FileInFolder>>([.. PublishedFolder.Documents(desk.Store, entry.Content!)], []);
    }

    private static Checked<IReadOnlyList<FileInFolder>> Unpublished(EditionDesk desk, EditionEntry entry, DocumentOrder order)
    {
        var opened = OpenEdition.Open(desk, entry);
        if (opened.Value is null) return new Checked<IReadOnlyList<FileInFolder>>(null, opened.Problems);
        using var open = opened.Value;
        var built = open.Build(entry.State);
        if (built.Value is null) return new Checked<IReadOnlyList<FileInFolder>>(null, built.Problems);
        var documents = built.Value.Documents(order);
        return new Checked<IReadOnlyList<FileInFolder>>(documents.All, [.. built.Value.Report.Commentary.Problems, .. documents.Problems]);
    }
}
