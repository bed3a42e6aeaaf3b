[assembly: AssemblyFixture(typeof(Almoner.Cli.Tests.CaseloadWorkspace))]

namespace Almoner.Cli.Tests;

/// <summary>The demonstration of caseloads, made once by the real command, for every test that only looks.</summary>
public sealed class CaseloadWorkspace : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public CaseloadWorkspace()
    {
        Folder = Path.Combine(parent.Path, "demo");
        var made = AlmonerProcess.Run("demo", Folder, "--council", "caseload");
        if (made.ExitCode != 0) throw new InvalidOperationException($"The demonstration failed.\n{made.Output}\n{made.Error}");
    }

    public string Folder { get; }

    internal AlmonerProcess.Ended Ask(params IEnumerable<string> arguments) => AlmonerProcess.Run([.. arguments, "--workspace", Folder]);

    public void Dispose() => parent.Dispose();
}
