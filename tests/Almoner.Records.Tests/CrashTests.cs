using System.Diagnostics;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;

namespace Almoner.Records.Tests;

/// <summary>Loads in a process of its own, which is killed; whatever the moment, the store must be what it was before or what it is after.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Rows = 60_000;

    private readonly Desk desk = new();
    private readonly string before;
    private readonly string after;

    public CrashTests()
    {
        before = Extract("before.csv", 0);
        after = Extract("after.csv", 7);
    }

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(nameof(LoadStep.Reading), false)]
    [InlineData(nameof(LoadStep.Read), false)]
    [InlineData(nameof(LoadStep.Checked), false)]
    [InlineData(nameof(LoadStep.Flushed), false)]
    [InlineData(nameof(LoadStep.Renamed), false)]
    [InlineData(nameof(LoadStep.Committed), true)]
    public void A_load_killed_at_a_step_has_happened_only_once_it_is_committed(string step, bool happened)
    {
        var (old, @new) = Versions();
        LoadHere(before);
        using var host = Start(step, after);
        WaitFor(host, "halted");
        Kill(host);
        Assert.Equal(happened ? @new : old, desk.Store.Current().Id);
        IsWhole(@new);
    }

    [Fact]
    public void A_load_killed_at_any_moment_leaves_the_store_before_or_after_it()
    {
        var (old, @new) = Versions();
        LoadHere(before);
        var watch = new Stopwatch();
        using (var whole = Start("-", before))
        {
            WaitFor(whole, "loading");
            watch.Start();
            WaitFor(whole, "loaded");
            watch.Stop();
            whole.WaitForExit();
        }

        // The kills are spread over the time one load takes, and a little beyond.
        const int kills = 60;
        for (var kill = 0; kill < kills; kill++)
        {
            using var host = Start("-", after);
            WaitFor(host, "loading");
            Thread.Sleep(watch.Elapsed * (kill * 1.2 / kills));
            Kill(host);
            Assert.Contains(desk.Store.Current().Id, new[] { old, @new });
            Assert.Empty(desk.Store.Verify());
            LoadHere(before);
            Assert.Equal(old, desk.Store.Current().Id);
        }

        IsWhole(@new);
    }

    private (string Old, string New) Versions()
    {
        using var other = new Desk();
        string Id(string path) => other.TryLoad(new ExtractFile(path, Desk.Contacts)).Value!.After.Id;
        return (Id(before), Id(after));
    }

    private void IsWhole(string expected)
    {
        Assert.Empty(desk.Store.Verify());
        LoadHere(after);
        Assert.Equal(expected, desk.Store.Current().Id);
        Assert.Empty(desk.Store.Verify());
        Assert.Empty(Directory.GetFiles(desk.StoreFolder, "*.tmp", SearchOption.AllDirectories));
        Assert.Equal(Rows - 1, desk.Contact("contact_id").Count);
    }

    private void LoadHere(string path)
    {
        var report = desk.TryLoad(new ExtractFile(path, Desk.Contacts));
        Assert.True(report.Ok, string.Join("; ", report.Problems));
        Assert.Equal(1, report.Value!.Files[0].Quarantined);
    }

    /// <summary>Every extract has one repeated key, so that rows are refused, the file is written twice and a quarantine is kept.</summary>
    private string Extract(string name, int shift) => desk.File(name, Desk.ContactHeadings + "\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row => $"C{(row == 9 ? 8 : row) + shift},P{row % 100},2023-04-03 14:05,advice given,1.5,yes,\n")));

    private Process Start(string haltAt, string extract)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Almoner.LoadHost.dll"), desk.StoreFolder, haltAt, extract }) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static void WaitFor(Process host, string word)
    {
        while (host.StandardOutput.ReadLine() is { } line)
        {
            if (line == word) return;
        }

        Assert.Fail($"The host ended without saying \"{word}\".");
    }

    private static void Kill(Process host)
    {
        host.Kill();
        host.WaitForExit();
    }
}
