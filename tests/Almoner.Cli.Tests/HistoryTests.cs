namespace Almoner.Cli.Tests;

/// <summary>Published figures of earlier periods, from the sheet to every command that shows them.</summary>
public sealed class HistoryTests : IDisposable
{
    private const string Calls = "call_id,received_at,line,answered,waited_seconds\n1,2023-07-03 09:00,public,yes,30\n2,2023-09-03 09:00,public,yes,30\n";

    private const string Published = """
        figure_id,measure,period_name,breakdown,group,value,decimals,source
        1,IAA01,2021/22,,,16633,0,"Annual report, 2021/22"
        2,IAA01,2022/23 Q4,,,4100,0,Quarterly report
        3,IAA01,2023/24 Q2,,,9,0,Quarterly report
        4,IAA99,2021/22,,,1,0,Annual report
        5,IAA01,spring of 2021,,,1,0,Annual report
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string workspace;
    private readonly AlmonerProcess.Ended loaded;

    public HistoryTests()
    {
        workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        Assert.Equal(0, Ask("load", folder.File("calls.csv", Calls), "--as", "calls").ExitCode);
        loaded = Ask("load", folder.File("published_figures.csv", Published));
    }

    [Fact]
    public void A_row_that_cannot_be_taken_is_a_warning_of_the_load_with_its_file_and_line()
    {
        Assert.Equal(0, loaded.ExitCode);
        Assert.Contains("published_figures.csv:5: warning ALM-0303: this published figure is of IAA99, and there is no such measure. Did you mean `IAA09`?", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("published_figures.csv:6: warning ALM-0304: this published figure of IAA01 is of `spring of 2021`, which is no period.", loaded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_marks_a_published_figure_and_says_below_where_it_was_published()
    {
        var said = Ask("measure", "IAA01", "--period", "2021/22");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("16,633 h", said.Output, StringComparison.Ordinal);
        Assert.Contains("h  Published in Annual report, 2021/22; no records stand behind it.", said.Output, StringComparison.Ordinal);
        Assert.Contains("ALM-0303", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" h ", Ask("measure", "IAA01", "--period", "2023/24 Q2").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021/22", "16,633", "Annual report, 2021/22")]
    [InlineData("2022/23 Q4", "4,100", "Quarterly report")]
    [InlineData("2023/24 Q2", "2", null)] // records win
    public void A_program_is_told_in_its_own_key(string period, string printed, string? publishedIn)
    {
        var said = Ask("measure", "IAA01", "--period", period, "--json").Json;
        var figure = said["figures"]![0]!;
        Assert.Equal(("known", printed, publishedIn), ((string)figure["state"]!, (string)figure["printed"]!, (string?)figure["published_in"]));
        Assert.Equal(publishedIn is null, figure["numerator"] is not null);
        Assert.Equal(["ALM-0303", "ALM-0304"], said["warnings"]!.AsArray().Select(warning => (string)warning!["code"]!));
    }

    [Fact]
    public void Explain_says_where_it_was_published_and_that_no_records_stand_behind_it()
    {
        var said = Ask("explain", "IAA01", "--period", "2021/22");
        Assert.Contains("History      Published in Annual report, 2021/22; no records stand behind it, and it was not worked out", said.Output, StringComparison.Ordinal);
        var refused = Ask("explain", "IAA01", "--period", "2021/22", "--records", Path.Combine(folder.Path, "behind.csv"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("no records stand behind IAA01 for 2021/22: it was published in Annual report, 2021/22", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "behind.csv")));
    }

    [Fact]
    public void A_report_marks_what_it_takes_from_earlier_ones()
    {
        var said = Ask("report", "adult-services-quarterly", "--period", "2023/24 Q2", "--out", folder.Path, "--json");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("Published: Annual report, 2021/22; not worked out from records.", File.ReadAllText((string)said.Json["files"]![0]!), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private AlmonerProcess.Ended Ask(params string[] arguments) => AlmonerProcess.Run([.. arguments, "--workspace", workspace]);
}
