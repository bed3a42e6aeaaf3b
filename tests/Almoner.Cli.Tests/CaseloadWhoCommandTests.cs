namespace Almoner.Cli.Tests;

/// <summary>Who carries how much, and what all commands that look at one day have in common.</summary>
public sealed class CaseloadWhoCommandTests(CaseloadWorkspace demo)
{
    [Theory]
    [InlineData("who", "Review Team")]
    [InlineData("balance", "Review Team")]
    [InlineData("forecast", "Review Team")]
    public void A_day_after_the_records_end_is_refused(string command, string team)
    {
        var told = demo.Ask("caseload", command, team, "--as-of", "2025-01-01");
        Assert.Equal((2, ""), (told.ExitCode, told.Output));
        Assert.Contains("allocations are complete up to 30 June 2023, before the day asked for", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manager_sees_every_worker_and_a_worker_their_own_cases_with_people_masked()
    {
        var team = demo.Ask("caseload", "who", "Review Team", "--json").Json["teams"]![0]!;
        var workers = team["workers"]!.AsArray();
        Assert.Equal(11, workers.Count);
        var busiest = workers.MaxBy(worker => (int)worker!["cases"]!)!;
        var own = demo.Ask("caseload", "who", "--worker", (string)busiest["worker"]!, "--json").Json["teams"]!.AsArray().Single(post => (string)post!["team"]! == "Review Team")!;
        var held = own["held"]!.AsArray();
        Assert.Equal((int)busiest["cases"]!, held.Count);
        Assert.All(held, one => Assert.StartsWith("masked-", (string)one!["person"]!, StringComparison.Ordinal));
        Assert.Equal("ALM-0002", (string)demo.Ask("caseload", "who", "Reviw Team", "--json").Json["problems"]![0]!["code"]!);
    }

    [Fact]
    public void A_team_is_as_full_for_everybody_who_asks()
    {
        const string team = "Older People's Team";
        var who = demo.Ask("caseload", "who", team, "--json").Json["teams"]![0]!;
        Assert.Equal(9, (int)who["cases_without_post"]!);
        Assert.Equal("114.5%", (string)who["capacity_used"]!);
        Assert.Equal("114.5%", (string)demo.Ask("caseload", "balance", team, "--json").Json["capacity_used"]!);
        Assert.Equal(114.5m, Math.Round((decimal)demo.Ask("caseload", "forecast", team, "--json").Json["teams"]![0]!["now"]!["capacity_used_percent"]!, 1));
    }

    [Fact]
    public void Of_somebody_without_a_post_it_is_told_which_cases_are_in_their_name()
    {
        Assert.StartsWith("W0174 never had a post and holds 3 cases on 30 June 2023.", demo.Ask("caseload", "who", "--worker", "W0174").Output, StringComparison.Ordinal);
        Assert.Equal(3, demo.Ask("caseload", "who", "Older People's Team", "--worker", "W0174", "--json").Json["without_post"]![0]!["held"]!.AsArray().Count);
        var elsewhere = demo.Ask("caseload", "who", "Review Team", "--worker", "W0174");
        Assert.Equal((2, ""), (elsewhere.ExitCode, elsewhere.Output));
        Assert.Contains("W0174 has no post and no case in Review Team on 30 June 2023. Leave the team out, or name Older People's Team.", elsewhere.Error, StringComparison.Ordinal);
        Assert.Contains("no worker `W9999` has a post", demo.Ask("caseload", "who", "--worker", "W9999").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALM-0609", "caseload", "draft", "--period", "2023-01..2023-12")]
    [InlineData("ALM-0609", "caseload", "audit", "--period", "2023-04..2023-12")]
    [InlineData("ALM-0608", "caseload", "who", "Transitions Team", "--as-of", "2022-05-30")]
    [InlineData("ALM-0608", "caseload", "balance", "Transitions Team", "--as-of", "2022-03-30")]
    [InlineData("ALM-0623", "caseload", "balance", "Transitions Team")]
    public void What_the_records_do_not_reach_is_warned_of(string code, params string[] asked)
    {
        Assert.Contains($"warning {code}", demo.Ask(asked).Error, StringComparison.Ordinal);
        Assert.Contains(code, demo.Ask([.. asked, "--json"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_begin_after_the_records_end_are_not_audited()
    {
        using var folder = new TemporaryFolder();
        var ended = demo.Ask("caseload", "audit", "--period", "2023-07..2023-12", "--out", folder.Path);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("error ALM-0609", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("caseload", "who", "")]
    [InlineData("caseload", "who", "--worker", "")]
    [InlineData("caseload", "balance", " ")]
    [InlineData("caseload", "forecast", "")]
    public void A_team_or_worker_without_a_name_is_refused(params string[] asked)
    {
        var told = demo.Ask(asked);
        Assert.Equal((2, ""), (told.ExitCode, told.Output));
        Assert.Contains("is given without a name.", told.Error, StringComparison.Ordinal);
    }
}
