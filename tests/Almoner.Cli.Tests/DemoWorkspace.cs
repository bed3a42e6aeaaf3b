[assembly: AssemblyFixture(typeof(Almoner.Cli.Tests.DemoWorkspace))]

namespace Almoner.Cli.Tests;

/// <summary>The demonstration council, made once by the real command, for every test that only looks.</summary>
public sealed class DemoWorkspace : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public DemoWorkspace()
    {
        Folder = Path.Combine(parent.Path, "demo");
        var made = AlmonerProcess.Run("demo", Folder);
        if (made.ExitCode != 0) throw new InvalidOperationException($"The demonstration failed.\n{made.Output}\n{made.Error}");
        Said = made.Output;
    }

    public string Folder { get; }

    /// <summary>What the demo command printed.</summary>
    public string Said { get; }

    internal AlmonerProcess.Ended Ask(params IEnumerable<string> arguments) => AlmonerProcess.Run([.. arguments, "--workspace", Folder]);

    public void Dispose() => parent.Dispose();
}

/// <summary>A folder that goes when the test does.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("almoner-test-").FullName;

    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
