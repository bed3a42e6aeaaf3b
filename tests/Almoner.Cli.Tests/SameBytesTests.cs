namespace Almoner.Cli.Tests;

public sealed class SameBytesTests(DemoWorkspace demo)
{
    [Theory]
    [InlineData("Pacific/Kiritimati", "ar_SA.UTF-8")]
    [InlineData("America/St_Johns", "de_DE.UTF-8")]
    public void The_same_inputs_give_the_same_report_and_dataset_version_in_any_time_zone_and_locale(string zone, string language)
    {
        using var parent = new TemporaryFolder();
        var made = AlmonerProcess.RunIn(parent.Path, new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language }, "demo", "again");
        Assert.Equal(0, made.ExitCode);
        var report = Path.Combine("reports", "adult-services-quarterly-2023-24-q2.html");
        Assert.Equal(File.ReadAllBytes(Path.Combine(demo.Folder, report)), File.ReadAllBytes(Path.Combine(parent.Path, "again", report)));
        Assert.Equal(Files(demo.Folder), Files(Path.Combine(parent.Path, "again")));
    }

    [Fact]
    public void Another_seed_makes_other_records_and_the_same_figures()
    {
        using var parent = new TemporaryFolder();
        Assert.Equal(0, AlmonerProcess.RunIn(parent.Path, new Dictionary<string, string>(), "demo", "other", "--seed", "7").ExitCode);
        var other = Path.Combine(parent.Path, "other");
        Assert.NotEqual(Files(demo.Folder), Files(other));
        string[] question = ["measure", "--period", "2023/24 Q1", "--json", "--workspace"];
        var (mine, theirs) = (AlmonerProcess.Run([.. question, demo.Folder]).Json["figures"]!.AsArray(), AlmonerProcess.Run([.. question, other]).Json["figures"]!.AsArray());
        // Figures that were published are held by both; volumes nobody published may differ between seeds.
        string[] published = ["IAA01", "IAA02", "IAA09", "ASM03", "ASM04", "CAR02", "REV01", "CMH01", "CMH02"];
        foreach (var code in published)
        {
            Assert.Equal(mine.Single(figure => (string)figure!["measure"]! == code)!["printed"]!.ToString(), theirs.Single(figure => (string)figure!["measure"]! == code)!["printed"]!.ToString());
        }
    }

    /// <summary>The record files by name, which is their content.</summary>
    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "store", "records"), "*.parquet", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
}
