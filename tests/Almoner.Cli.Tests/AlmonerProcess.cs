using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Almoner.Cli.Tests;

/// <summary>Runs the real command line as a process of its own.</summary>
internal static class AlmonerProcess
{
    public sealed record Ended(int ExitCode, string Output, string Error)
    {
        public JsonNode Json => JsonNode.Parse(Output)!;
    }

    public static Ended Run(params IEnumerable<string> arguments) => RunIn(Path.GetTempPath(), new Dictionary<string, string>(), arguments);

    /// <param name="folder">The current folder of the process.</param>
    /// <param name="surroundings">Environment variables to set.</param>
    /// <param name="arguments">The command line.</param>
    public static Ended RunIn(string folder, IReadOnlyDictionary<string, string> surroundings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "almoner.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in surroundings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, error.Result);
    }
}
