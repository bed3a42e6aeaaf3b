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

    [Fact]
    public void The_accent_of_the_workspace_is_the_colour_of_its_documents_and_one_that_is_none_is_told_with_its_place()
    {
        using var copy = new DemoCopy(demo);
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(copy.Folder, "almoner.yaml");
        var before = File.ReadAllText(settings);
        File.WriteAllText(settings, before + "accent: 7A1F5C\n");
        copy.Do("report", DemoCopy.Report, "--period", DemoCopy.Period, "--out", folder.Path);
        Assert.All(Directory.GetFiles(folder.Path, "*.html"), file => Assert.Contains("--accent:#7a1f5c;--on-accent:#ffffff", File.ReadAllText(file), StringComparison.Ordinal));

        File.WriteAllText(settings, before + "accent: purple\n");
        var refused = copy.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--out", folder.Path);
        Assert.Equal(1, refused.ExitCode);
        Assert.Matches("almoner.yaml:[0-9]+:9: error ALM-0502: `purple` is not a colour", refused.Error);
    }

    [Fact]
    public void The_licence_of_the_workspace_stands_beside_its_open_data_and_one_that_is_none_is_told_with_its_place()
    {
        using var copy = new DemoCopy(demo);
        using var folder = new TemporaryFolder();
        copy.Do("report", DemoCopy.Report, "--period", DemoCopy.Period, "--format", "data", "--out", folder.Path);
        Assert.Contains("open-government-licence/version/3/", File.ReadAllText(Path.Combine(folder.Path, "adult-services-quarterly-2023-24-q2-data", "csv-metadata.json")), StringComparison.Ordinal);

        var settings = Path.Combine(copy.Folder, "almoner.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("licence: https://", "licence: ours, https:", StringComparison.Ordinal));
        Assert.Matches("almoner.yaml:[0-9]+:10: error ALM-[0-9]+: `ours, https:.*` is not the address of a licence", copy.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--out", folder.Path).Error);
    }

    [Fact]
    public void A_report_is_printed_by_the_browser_that_is_there_and_without_one_every_other_format_is_written()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, demo.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--format", "pdf", "--out", folder.Path).ExitCode);
        Assert.All(["", "-summary"], kind => Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(folder.Path, $"adult-services-quarterly-2023-24-q2{kind}.pdf")), StringComparison.Ordinal));

        using var other = new TemporaryFolder();
        var without = demo.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--format", "html,pdf", "--browser", "/nowhere/chromium", "--out", other.Path);
        Assert.Contains("ALM-0521", without.Error, StringComparison.Ordinal);
        Assert.Equal([".html", ".html"], Directory.GetFiles(other.Path).Select(Path.GetExtension));
    }

    [Fact]
    public void A_browser_that_prints_none_of_the_documents_is_told_once()
    {
        using var folder = new TemporaryFolder();
        var ended = demo.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--format", "pdf", "--browser", "/bin/false", "--out", folder.Path);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(2, ended.Error.Split("ALM-0522").Length);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("not-there.dotx", "ALM-0510")]
    [InlineData("broken.docx", "ALM-0511")]
    public void Without_the_template_that_was_ordered_no_Word_document_is_written_and_every_other_format_is(string template, string code)
    {
        using var folder = new TemporaryFolder();
        using var beside = new TemporaryFolder();
        beside.File("broken.docx", "Dear all");
        var there = folder.File("adult-services-quarterly-2023-24-q2.docx", "of yesterday");
        var ended = demo.Ask("report", DemoCopy.Report, "--period", DemoCopy.Period, "--format", "html,docx,xlsx", "--template", Path.Combine(beside.Path, template), "--out", folder.Path);
        Assert.Equal(1, ended.ExitCode);
        Assert.Matches($"{template}: error {code}: .*, so no Word document is written", ended.Error);
        Assert.Equal("of yesterday", File.ReadAllText(there));
        Assert.Equal(["-q2-summary.html", "-q2.docx", "-q2.html", "-q2.xlsx"], Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)["adult-services-quarterly-2023-24".Length..]).Order(StringComparer.Ordinal));
    }
}
