using Almoner.Records.Loading;
using Spectre.Console;

namespace Almoner.Cli.Terminal;

/// <summary>Shows how far a load has come: a bar on a terminal, plain lines when piped, nothing when a program reads.</summary>
internal static class LoadProgressBar
{
    public static T Show<T>(Shell shell, bool quiet, Func<IProgress<LoadProgress>?, T> load)
    {
        if (quiet) return load(null);
        if (shell.Piped) return load(new Lines(shell));
        T result = default!;
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask("Loading", maxValue: 1);
                result = load(new Bar(task));
                task.Value = 1;
            });
        return result;
    }

    private static string Words(LoadStep step) => step switch
    {
        LoadStep.Waiting => "Waiting for another load to end",
        LoadStep.Reading => "Reading",
        LoadStep.Read => "Checking",
        LoadStep.Checked => "Writing",
        LoadStep.Flushed or LoadStep.Renamed => "Making it current",
        _ => "Done",
    };

    private sealed class Bar(ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.Description = Markup.Escape(value.Step == LoadStep.Reading ? $"Reading {value.File}" : Words(value.Step));
            task.Value = value.Step is LoadStep.Waiting ? 0 : value.Step is LoadStep.Reading ? value.Share * 0.9 : 0.95;
        }
    }

    private sealed class Lines(Shell shell) : IProgress<LoadProgress>
    {
        private string last = "";

        public void Report(LoadProgress value)
        {
            var words = value.Step == LoadStep.Reading ? $"Reading {value.File}" : Words(value.Step);
            if (value.Step == LoadStep.Committed || words == last) return;
            last = words;
            shell.Error.WriteLine(words);
        }
    }
}
