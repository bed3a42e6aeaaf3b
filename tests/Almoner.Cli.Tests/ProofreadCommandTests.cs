namespace Almoner.Cli.Tests;

public sealed class ProofreadCommandTests(DemoWorkspace demo)
{
    private static readonly string[] Published = [.. new[] { "measures.csv", "tables.csv", "words.txt" }.Select(name => Path.Combine(AppContext.BaseDirectory, "published", "report", name))];

    [Fact]
    public void A_published_report_is_proofread_without_a_workspace_and_ends_with_1_for_what_is_certain()
    {
        var ended = AlmonerProcess.Run(["proofread", .. Published]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("not read: remark", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Period: 2023/24 Q2, the latest quarter that the tables print", ended.Output, StringComparison.Ordinal);
        Assert.Contains("PR-01  certain  line 175: Total, 2022/23\n         printed  124\n         follows  126\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_each_finding_with_code_place_and_how_sure_it_is()
    {
        var ended = AlmonerProcess.Run(["proofread", .. Published, "--period", "2023/24 Q2", "--json"]);
        var finding = Assert.Single(ended.Json["findings"]!.AsArray(), finding => (string?)finding!["row"] == "Total" && (string?)finding["column"] == "2022/23")!;
        Assert.Equal(("PR-01", "certain", "complaints", 175, "124", "126"),
            ((string)finding["code"]!, (string)finding["sure"]!, (string)finding["table"]!, (int)finding["line"]!, (string)finding["printed"]!, (string)finding["follows"]!));
        Assert.Equal("2023/24 Q2", (string)ended.Json["period"]!);
        Assert.Empty(ended.Json["problems"]!.AsArray());
    }

    [Fact]
    public void What_is_only_worth_a_look_ends_with_0_and_an_unreadable_cell_is_told()
    {
        using var folder = new TemporaryFolder();
        var ended = AlmonerProcess.Run("proofread", folder.File("shares.csv", "table,row,column,value\nshares,Home,%,33\nshares,Care,%,30\nshares,Other,%,30\nshares,None,%,few\n"));
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("1 finding: 1 worth a look.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("shares.csv:5: warning ALM-0446: `few` is no number", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demonstration_edition_raises_nothing()
    {
        var ended = demo.Ask("proofread", "--report", "adult-services-quarterly", "--period", "2023/24 Q2");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.EndsWith("Nothing found.\n", ended.Output, StringComparison.Ordinal);
    }
}
