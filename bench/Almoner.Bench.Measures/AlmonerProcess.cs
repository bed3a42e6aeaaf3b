using System.Diagnostics;

namespace Almoner.Bench.Measures;

/// <summary>The built command line, run as a process of its own.</summary>
internal static class AlmonerProcess
{
    /// <returns>Seconds from start to exit, and the most memory it held at once, in bytes.</returns>
    public static (double Seconds, long PeakBytes) Run(params IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Executable(), arguments) { RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(2))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two lines.
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? (seconds, peak) : throw new InvalidOperationException($"almoner {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string Executable()
    {
        var name = OperatingSystem.IsWindows() ? "almoner.exe" : "almoner";
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(Repository.Root, "src", "Almoner.Cli", "bin", output.Parent!.Name, output.Name, name);
        return File.Exists(path) ? path : throw new FileNotFoundException("Build src/Almoner.Cli in the same configuration first.", path);
    }
}
