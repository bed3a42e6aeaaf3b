using System.CommandLine;
using System.Text.RegularExpressions;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Library.Yaml;
using Almoner.Reports;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner init DIR</c>: lays out a council's workspace.</summary>
internal static partial class InitCommand
{
    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to lay it out in; it must be empty or new" };
        var name = new Option<string>("--name") { Description = "The council's name, as it stands on reports", HelpName = "NAME", DefaultValueFactory = _ => "Our council" };
        var nation = new Option<string>("--nation") { Description = "wales, england, scotland or northern-ireland", HelpName = "NATION", DefaultValueFactory = _ => "wales" };
        nation.AcceptOnlyFromAmong("wales", "england", "scotland", "northern-ireland");
        var command = new Command("init", "Lay out a council's workspace: almoner.yaml, a library to start from, inbox/ and store/.") { folder, name, nation };
        command.SetAction(parsed =>
        {
            var laid = LayOut(parsed.GetValue(folder)!, parsed.GetValue(name)!, parsed.GetValue(nation)!);
            if (laid.Value is not { } workspace) return shell.Say(laid.Problems);
            shell.Line($"Laid out a workspace for {workspace.Council} in {workspace.Folder}");
            shell.Line("  almoner.yaml  the council's name, nation and year start");
            shell.Line("  library/      what is measured: record sets, measures, targets, reports, extract mappings");
            shell.Line("  inbox/        put extracts here");
            shell.Line("  store/        checked records; leave it to Almoner");
            shell.Line();
            shell.Line($"Next: put extracts into inbox/, then run `almoner load inbox/*` in {workspace.Folder}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Lays a workspace out in a new or empty folder.</summary>
    internal static Checked<Workspace> LayOut(string folder, string name, string nation)
    {
        if (folder.Trim().Length == 0) return Problem.Error(CommandCode.WrongArgument, "the folder has no name", "Name a new or empty folder");
        var target = Path.GetFullPath(folder);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            return Problem.Error(CommandCode.File, $"{target} is not empty", "Name a new or empty folder; nothing was changed");
        }

        if (name.Trim().Length == 0) return Problem.Error(CommandCode.WrongArgument, "the council has no name", "Give it one with --name");
        try
        {
            var source = Path.Combine(AppContext.BaseDirectory, "library");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, "library", Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            Directory.CreateDirectory(Path.Combine(target, "inbox"));
            Directory.CreateDirectory(Path.Combine(target, "store"));
            File.WriteAllText(Path.Combine(target, Workspace.SettingsFile), $"""
                # The council that this workspace belongs to.
                council: {Plain(name.Trim())}
                nation: {nation}
                # The month in which the financial year begins.
                year_starts_in: april
                # The licence under which its open data is given. Without this line the data claims none.
                licence: {Workspace.OpenGovernmentLicence}
                # The council's colour on reports; text in it and on it is made legible.
                # accent: {ReportLook.Default.Accent.ToString().TrimStart('#').ToUpperInvariant()}

                """.ReplaceLineEndings("\n"));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Problem.Error(CommandCode.Unwritable, $"the workspace cannot be laid out in {target}: {failed.Message.TrimEnd('.')}", "Name a folder that you may write to");
        }

        return Workspace.Open(target);
    }

    /// <summary>A name as a YAML value, quoted where it has to be.</summary>
    private static string Plain(string name) => PlainName().IsMatch(name) ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}][\p{L} ]*$")]
    private static partial Regex PlainName();
}
