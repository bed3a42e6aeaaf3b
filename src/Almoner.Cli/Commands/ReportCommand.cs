using System.CommandLine;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner report NAME</c>: writes a report.</summary>
internal static class ReportCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "The report, as the library names it" };
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to", HelpName = "DIR", DefaultValueFactory = _ => "." }.RefusingNoName();
        var (formats, languages, browser, template) = (Options.Formats(), Options.Languages(), Options.Browser(), Options.Template());
        var (period, dataset, workspace, json) = (Options.PeriodOfReport(), Options.Dataset(), Options.Workspace(), Options.Json());
        var command = new Command("report", "Write a report as documents: a self-contained page, Word, PDF, Excel, open data.") { name, period, formats, languages, folder, template, browser, dataset, workspace, json };
        command.SetAction(parsed =>
        {
            var order = DocumentOrder.Read(parsed.GetValue(formats)!, parsed.GetValue(languages)!);
            if (order.Value is null) return shell.Say(order.Problems, parsed.GetValue(json));
            var opened = OpenCouncil.Open(parsed.GetValue(workspace), parsed.GetValue(dataset), shell.Time);
            if (opened.Value is null) return shell.Say(opened.Problems, parsed.GetValue(json));
            using var council = opened.Value;
            var wanted = order.Value with { Browser = parsed.GetValue(browser), Template = parsed.GetValue(template) };
            return WrittenFiles.Say(shell, Write(council, parsed.GetValue(name)!, parsed.GetValue(period)!, wanted, parsed.GetValue(folder)!), parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Writes the report and gives the paths of its files; warnings may stand beside them.</summary>
    internal static Checked<IReadOnlyList<string>> Write(OpenCouncil council, string name, string periodText, DocumentOrder order, string folder)
    {
        var asked = AskedReport.Read(council.Library, council.Workspace.YearStart, name, periodText);
        if (asked.Value is not { } report) return new Checked<IReadOnlyList<string>>(null, asked.Problems);
        if (OutPath.NotAFolder(folder) is { } refusal) return refusal;
        var words = WordsOf(council, report.Issue);
        if (words.Value is null) return new Checked<IReadOnlyList<string>>(null, words.Problems);
        var worked = report.Work(council, words.Value);
        if (worked.Value is not { } edition) return new Checked<IReadOnlyList<string>>(null, worked.Problems);
        if (edition.Unwritable is { Count: > 0 } unwritable) return new Checked<IReadOnlyList<string>>(null, unwritable);
        var printed = Press.Print(edition, report.FileName, order, council.Workspace);
        var written = WrittenFiles.Write(folder, printed.All);
        return written with { Problems = [.. council.Warnings, .. worked.Problems, .. edition.Commentary.Problems, .. printed.Problems, .. written.Problems] };
    }

    /// <summary>The words that stand on the report, as far as they have come.</summary>
    internal static Checked<StandingWords> WordsOf(OpenCouncil council, Issue issue)
    {
        var book = CommentBook.Open(council.Store);
        if (book.Value is null) return new Checked<StandingWords>(null, book.Problems);
        var actions = ActionBook.Open(council.Store);
        return actions.Value is null
            ? new Checked<StandingWords>(null, actions.Problems)
            : new StandingWords(book.Value.Standing(issue), book.Value.Needs(issue), actions.Value.Standing(issue));
    }
}
