using System.ComponentModel;
using System.Diagnostics;

namespace Almoner.Reports.Pdf;

/// <summary>How a run of the browser ended.</summary>
internal abstract record BrowserRun
{
    /// <summary>It ended by itself; whether it printed is seen by the file.</summary>
    /// <param name="Said">What it wrote about its work and its troubles.</param>
    public sealed record Ended(string Said) : BrowserRun;

    /// <summary>It took longer than it may and was stopped with all that it had started.</summary>
    public sealed record Stopped : BrowserRun;

    /// <summary>It could not be started.</summary>
    public sealed record NotStarted(string Why) : BrowserRun;

    /// <summary>What it wrote; empty where it did not run to its end.</summary>
    public string Words => this is Ended ended ? ended.Said : "";

    public static BrowserRun Of(string browser, IEnumerable<string> arguments, TimeSpan limit)
    {
        var asked = new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        try
        {
            using var process = Process.Start(asked)!;
            process.StandardInput.Close();
            // Both are read while it runs: a full pipe would make it wait for ever.
            var (told, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (process.WaitForExit(limit))
            {
                // What it started may outlive it and hold the pipes open; its own words are there by then.
                Task.WaitAll([told, said], TimeSpan.FromSeconds(2));
                return new Ended(said.IsCompletedSuccessfully ? said.Result : "");
            }

            Stop(process);
            // Each process that it started holds the pipes, so they end with the last of them.
            Task.WaitAll([told, said], TimeSpan.FromSeconds(5));
            return new Stopped();
        }
        catch (Exception failed) when (failed is Win32Exception or IOException)
        {
            return new NotStarted(failed.Message.TrimEnd('.'));
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is AggregateException or Win32Exception)
        {
            // What had ended by itself cannot be stopped; the rest has been.
        }
    }
}
