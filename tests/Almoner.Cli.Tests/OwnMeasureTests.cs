namespace Almoner.Cli.Tests;

public sealed class OwnMeasureTests
{
    private const string Calls = """
        call_id,received_at,line,answered,waited_seconds
        1,2023-07-03 09:00,public,yes,30
        2,2023-07-04 10:00,public,no,600
        3,2023-08-05 11:00,professional,yes,45
        4,2023-10-01 00:00,public,yes,1
        """;

    [Fact]
    public void A_measure_needs_one_entry_in_the_library_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        Assert.Equal(0, AlmonerProcess.Run("load", folder.File("calls.csv", Calls), "--as", "calls", "--workspace", workspace).ExitCode);
        File.WriteAllText(Path.Combine(workspace, "library", "measures", "own.yaml"), """
            measures:
              - code: OWN01
                title: Calls answered within a minute
                better: higher
                of: calls
                counted_on: received_at
                percentage:
                  meeting: answered and waited_seconds <= 60
                breakdowns: [line]
            """);
        var ended = AlmonerProcess.Run("measure", "OWN01", "--period", "2023/24 Q2", "--by", "line", "--json", "--workspace", workspace);
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(["66.7%", "50.0%", "100.0%"], ended.Json["figures"]!.AsArray().Select(figure => (string)figure!["printed"]!));

        var reported = AlmonerProcess.Run("report", "adult-services-quarterly", "--period", "2023/24 Q2", "--out", folder.Path, "--workspace", workspace);
        Assert.True(reported.ExitCode == 0, reported.Output + reported.Error);
        var report = File.ReadAllText(Path.Combine(folder.Path, "adult-services-quarterly-2023-24-q2.html"));
        Assert.Contains("Other measures", report, StringComparison.Ordinal);
        Assert.Matches("(?s)Calls answered within a minute.{0,400}66\\.7%", report);
    }

    [Fact]
    public void Every_mistake_in_the_library_is_listed_with_file_line_column_and_fix()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        File.WriteAllText(Path.Combine(workspace, "library", "measures", "own.yaml"), "measures:\n  - code: OWN01\n    title: Wrong\n    of: contacts\n    counted_on: recieved_at\n    count: rows\n  - code: OWN02\n    title: Wrong too\n    of: calls\n    where: line = 'pubic'\n    counted_on: received_at\n    count: rows\n");
        var ended = AlmonerProcess.Run("check", "--workspace", workspace);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("library/measures/own.yaml:5:17: error ALM-0107: no field `recieved_at` in contacts. Did you mean `received_at`?", ended.Output, StringComparison.Ordinal);
        Assert.Contains("library/measures/own.yaml:10:19: error ALM-0108: `line` has no code 'pubic'. Did you mean `public`?", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_the_same_file_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        string[] load = ["load", folder.File("calls.csv", Calls), "--as", "calls", "--json", "--workspace", workspace];
        var (first, second) = (AlmonerProcess.Run(load), AlmonerProcess.Run(load));
        Assert.False((bool)first.Json["already_loaded"]!);
        Assert.True((bool)second.Json["already_loaded"]!);
        Assert.Equal((string)first.Json["dataset_version"]!, (string)second.Json["dataset_version"]!);
    }

    [Fact]
    public void A_load_that_replaces_records_says_how_many_there_were_and_are()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        Assert.Equal(0, AlmonerProcess.Run("load", folder.File("calls.csv", Calls), "--as", "calls", "--workspace", workspace).ExitCode);
        var again = AlmonerProcess.Run("load", folder.File("fewer.csv", string.Join('\n', Calls.Split('\n').Take(2))), "--as", "calls", "--workspace", workspace);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Replaced what calls loaded before: 4 records then, 1 now. Fewer than half are left", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quarantined_rows_end_a_strict_load_with_1_and_a_plain_one_with_0()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var file = folder.File("calls.csv", Calls + "\n5,03/04/2023,public,yes,1\n");
        var plain = AlmonerProcess.Run("load", file, "--as", "calls", "--workspace", workspace);
        Assert.Equal(0, plain.ExitCode);
        Assert.Contains("Every quarantined row stands in", plain.Output, StringComparison.Ordinal);
        Assert.Equal(1, AlmonerProcess.Run("load", file, "--as", "calls", "--strict", "--workspace", workspace).ExitCode);
    }

    [Fact]
    public void A_file_without_the_mapped_columns_is_refused_whole_and_the_store_stays_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var ended = AlmonerProcess.Run("load", folder.File("calls.csv", "call_id,recieved_at\n1,2023-07-03\n"), "--as", "calls", "--workspace", workspace);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("received_at", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(workspace, "*.parquet", SearchOption.AllDirectories));
    }
}
