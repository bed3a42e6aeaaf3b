namespace Almoner.Cli.Tests;

public sealed class ReportCommandTests(DemoWorkspace demo)
{
    [Theory]
    [InlineData("2023/24 Q1")]
    [InlineData("2023/24 Q3")] // after the records
    [InlineData("2022/23 Q4")] // before some measures began
    [InlineData("2019/20 Q1")] // before the records
    public void A_report_of_any_quarter_is_written_with_what_figures_there_are(string period)
    {
        using var folder = new TemporaryFolder();
        var ended = demo.Ask("report", "adult-services-quarterly", "--period", period, "--out", folder.Path);
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Contains("</html>", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_any_records_is_written_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var ended = AlmonerProcess.Run("report", "adult-services-quarterly", "--period", "2023/24 Q2", "--out", folder.Path, "--workspace", workspace);
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Contains("no extract of reviews is loaded", File.ReadAllText(Path.Combine(folder.Path, "adult-services-quarterly-2023-24-q2.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_record_file_is_noticed_before_anything_is_worked_out()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var calls = folder.File("calls.csv", "call_id,received_at,line,answered,waited_seconds\n1,2023-07-03 09:00,public,yes,1\n");
        Assert.Equal(0, AlmonerProcess.Run("load", calls, "--as", "calls", "--workspace", workspace).ExitCode);
        var file = Assert.Single(Directory.GetFiles(workspace, "*.parquet", SearchOption.AllDirectories));
        File.SetAttributes(file, FileAttributes.Normal);
        File.AppendAllText(file, "x");
        var ended = AlmonerProcess.Run("measure", "IAA01", "--period", "2023/24 Q2", "--workspace", workspace);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("ALM-02", ended.Error, StringComparison.Ordinal);
    }
}
