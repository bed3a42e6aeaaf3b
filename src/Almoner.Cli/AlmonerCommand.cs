using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Almoner.Cli.Commands;
using Almoner.Cli.Commands.Caseload;
using Almoner.Cli.Commands.Comments;
using Almoner.Cli.Commands.Editions;
using Almoner.Cli.Terminal;

namespace Almoner.Cli;

/// <summary>The command line: where everything is wired together, and the only place that catches a bug.</summary>
public static class AlmonerCommand
{
    public static async Task<int> Run(string[] arguments, Shell shell)
    {
        var root = new RootCommand("Almoner works out the performance measures of an adult social care service from its records, and explains every figure.")
        {
            InitCommand.Create(shell),
            CheckCommand.Create(shell),
            TemplateCommand.Create(shell),
            LoadCommand.Create(shell),
            MeasureCommand.Create(shell),
            ExplainCommand.Create(shell),
            ReportCommand.Create(shell),
            CommentCommand.Create(shell),
            DraftCommand.Create(shell),
            EditionCommand.Create(shell),
            CaseloadCommand.Create(shell),
            AuditCommand.Create(shell),
            ProofreadCommand.Create(shell),
            DemoCommand.Create(shell),
            SchemaCommand.Create(shell),
        };
        try
        {
            var parsed = root.Parse(arguments);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors) await shell.Error.WriteLineAsync(error.Message);
                await shell.Error.WriteLineAsync($"Run `{CalledAs(parsed.CommandResult)} --help` to see how it is used.");
                return ExitCode.WrongUse;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = shell.Output, Error = shell.Error });
        }
        catch (OperationCanceledException)
        {
            await shell.Error.WriteLineAsync("Stopped. Nothing was changed.");
            return ExitCode.Problems;
        }
        catch (Exception bug)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"almoner-bug-{shell.Time.GetUtcNow():yyyyMMdd-HHmmss}-{Environment.ProcessId}.txt");
            var path = Path.Combine(Path.GetTempPath(), name);
            await File.WriteAllTextAsync(path, bug.ToString());
            await shell.Error.WriteLineAsync($"This is a bug in Almoner; your records are as they were. What happened is written in {path}: please send it to the developers. It holds no records.");
            return ExitCode.Bug;
        }
    }

    /// <summary>"almoner edition prepare".</summary>
    private static string CalledAs(CommandResult result) => result.Parent is CommandResult above ? $"{CalledAs(above)} {result.Command.Name}" : "almoner";
}
