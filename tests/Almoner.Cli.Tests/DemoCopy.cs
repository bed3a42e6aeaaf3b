namespace Almoner.Cli.Tests;

/// <summary>A copy of the demonstration council for a test that changes it; gone when the test ends.</summary>
internal sealed class DemoCopy : IDisposable
{
    public const string Report = "adult-services-quarterly";
    public const string Period = "2023/24 Q2";
    public const string First = "adult-services-quarterly-2023-24-q2-1";
    public const string Second = "adult-services-quarterly-2023-24-q2-2";

    private readonly TemporaryFolder parent = new();

    public DemoCopy(DemoWorkspace demo)
    {
        foreach (var file in Directory.EnumerateFiles(demo.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(demo.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder => Path.Combine(parent.Path, "ours");

    public IReadOnlyDictionary<string, string> Surroundings { get; init; } = new Dictionary<string, string>();

    public AlmonerProcess.Ended Ask(params IEnumerable<string> arguments) => AlmonerProcess.RunIn(parent.Path, Surroundings, [.. arguments, "--workspace", Folder]);

    /// <summary>The same, where it must end with 0.</summary>
    public AlmonerProcess.Ended Do(params IEnumerable<string> arguments)
    {
        var ended = Ask(arguments);
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        return ended;
    }

    /// <summary>A file beside the workspace.</summary>
    public string BesideIt(string name, string text) => parent.File(name, text);

    /// <summary>A comment on the report of the period.</summary>
    public AlmonerProcess.Ended Comment(string on, string text) => Do("comment", "add", "--on", on, "--report", Report, "--period", Period, "--author", "Service manager", "--text", text);

    /// <summary>The codes of what stands in the way of an edition.</summary>
    public List<string> Obstacles(string id) =>
        [.. Do("edition", "status", id, "--json").Json["editions"]![0]!["obstacles"]!.AsArray().Select(obstacle => (string)obstacle!["code"]!)];

    /// <summary>Says something about every missed indicator, whichever they are.</summary>
    public void SayWhy(string id)
    {
        foreach (var obstacle in Do("edition", "status", id, "--json").Json["editions"]![0]!["obstacles"]!.AsArray())
        {
            var code = ((string)obstacle!["remedy"]!).Split("--on ")[1].TrimEnd('`');
            Comment(code, "Work is under way.");
        }
    }

    /// <summary>Reviews, signs and publishes.</summary>
    public string Publish(string id)
    {
        Do("edition", "review", id);
        Do("edition", "sign", id, "--as", "Director of Social Services");
        return (string)Do("edition", "publish", id, "--json").Json["folder"]!;
    }

    public void Dispose() => parent.Dispose();
}
