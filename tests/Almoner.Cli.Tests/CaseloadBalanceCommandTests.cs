using System.Text.Json.Nodes;

namespace Almoner.Cli.Tests;

public sealed class CaseloadBalanceCommandTests(CaseloadBalanceCommandTests.EastTeam team) : IClassFixture<CaseloadBalanceCommandTests.EastTeam>
{
    [Fact]
    public void It_proposes_explains_each_move_and_changes_nothing()
    {
        var before = Files();
        var told = Balance("East Team", "--as-of", "2023-06-30");
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("East Team, 30 June 2023: 63.5% of the team's points for cases are used.", told.Output, StringComparison.Ordinal);
        Assert.Contains("2 workers above the limit now, 0 with the moves.", told.Output, StringComparison.Ordinal);
        Assert.Contains("It is proven that no proposal is better.", told.Output, StringComparison.Ordinal);
        Assert.Matches(@"1\. masked-[0-9a-f]{12} from W3 to W2: 6\.0 points, held as lead; complexity high, risk medium, travel none\n   Why this case: Its worker is on long absence; held for \d months?\.\n   Why W2: Has room for 79\.0 points under the limit; keeps 1 case in North\.\n   W3 goes from 6\.0 to 0\.0 points; W2 goes from 7\.1% to 14\.1%\.", told.Output);
        Assert.Contains("  1 case, 6.0 points: an adult protection enquiry is open", told.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing has been changed. A case moves when it is allocated anew in the case-management system.\n", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" P5 ", told.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_program_is_told_the_same_and_the_same_question_has_the_same_answer()
    {
        var json = Balance("East Team", "--as-of", "2023-06-30", "--json");
        Assert.Equal(json.Output, Balance("East Team", "--as-of", "2023-06-30", "--json").Output);
        var told = json.Json;
        Assert.Equal(("63.5%", 2, 0, true, false), ((string)told["capacity_used"]!, (int)told["over_limit_before"]!, (int)told["over_limit_after"]!, (bool)told["burden"]!["proven_best"]!, (bool)told["changed"]!));
        Assert.All(told["moves"]!.AsArray(), move => Assert.Equal("W2", (string)move!["to"]!));
        Assert.All(told["workers"]!.AsArray(), worker => Assert.True(Points(worker!, "points_after") <= Points(worker!, "limit")));
        Assert.Equal(5, told["moves"]!.AsArray().Count);
    }

    [Fact]
    public void People_are_named_only_with_a_reason_which_is_kept()
    {
        var refused = Balance("East Team", "--as-of", "2023-06-30", "--reveal");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("ALM-0001", refused.Error, StringComparison.Ordinal);
        Assert.Contains("P18 from W3 to W2", Balance("East Team", "--as-of", "2023-06-30", "--reveal", "--reason", "meeting of 3 July").Output, StringComparison.Ordinal);
        Assert.Contains("meeting of 3 July", AlmonerProcess.Run("audit", "--workspace", team.Workspace).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALM-0002", "Did you mean `East Team`?", "Eats Team", "--as-of", "2023-06-30")]
    [InlineData("ALM-0001", "Write it as 2023-09-30", "East Team", "--as-of", "June")]
    [InlineData("ALM-0001", "Give whole seconds from 1 to 3600", "East Team", "--time", "0")]
    public void What_cannot_be_meant_is_wrong_use(string code, string remedy, params string[] arguments)
    {
        var told = Balance(arguments);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains(code, told.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_does_not_say_how_is_told()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        File.Delete(Path.Combine(workspace, "library", "caseload", "balance.yaml"));
        var told = AlmonerProcess.Run("caseload", "balance", "East Team", "--workspace", workspace);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("ALM-0620: the library does not say how workload is evened out", told.Error, StringComparison.Ordinal);
    }

    private AlmonerProcess.Ended Balance(params string[] arguments) => AlmonerProcess.Run(["caseload", "balance", .. arguments, "--workspace", team.Workspace]);

    private List<string> Files() => [.. Directory.EnumerateFiles(team.Workspace, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("catalogue", StringComparison.Ordinal) && Path.GetFileName(file) != "mask.key").Select(file => $"{file} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}").Order()];

    private static decimal Points(JsonNode worker, string key) => decimal.Parse((string)worker[key]!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A team of three: W1 is far too full, W2 has room and goes to the North already, W3 is away.</summary>
    public sealed class EastTeam : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public EastTeam()
        {
            Workspace = Path.Combine(folder.Path, "ours");
            Assert.Equal(0, AlmonerProcess.Run("init", Workspace).ExitCode);
            var people = Enumerable.Range(1, 18).ToList();
            Load("people", "person_id,district,born_on,sex,died_on", people.Select(person => $"P{person},{(person % 2 == 0 ? "North" : "South")}"));
            Load("workers", "worker_id,role,profession,newly_qualified_until,began_on,ended_on", ["W1,Social Worker,social worker", "W2,Social Worker,social worker", "W3,Social Worker,social worker"]);
            Load("worker_posts", "post_id,worker_id,team,fte,began_on,ended_on", ["1,W1,East Team,1,2022-01-01", "2,W2,East Team,1,2022-01-01", "3,W3,East Team,1,2022-01-01"]);
            Load("worker_absences", "absence_id,worker_id,reason,began_on,ended_on", ["1,W3,sickness,2023-03-01"]);
            Load("allocations", "allocation_id,person_id,worker_id,team,role,began_on,ended_on,end_reason", people.Select(person => $"{person},P{person},{(person == 18 ? "W3" : person == 16 ? "W2" : "W1")},East Team,lead,2023-0{person % 6 + 1}-01"));
            Load("case_weights", "weight_id,person_id,from_on,complexity,risk,travel", people.Select(person => $"{person},P{person},2023-01-01,high,medium,none"));
            Load("safeguarding_enquiries", "enquiry_id,person_id,received_on,completed_on,team,abuse", ["1,P5,2023-06-01"]);
        }

        public string Workspace { get; }

        public void Dispose() => folder.Dispose();

        /// <summary>Loads rows that may end before their last cells.</summary>
        private void Load(string set, string headings, IEnumerable<string> rows)
        {
            var cells = headings.Split(',').Length;
            var file = folder.File($"{set}.csv", string.Join('\n', [headings, .. rows.Select(row => row + new string(',', cells - row.Split(',').Length))]) + "\n");
            var loaded = AlmonerProcess.Run("load", file, "--as", set, "--json", "--workspace", Workspace);
            Assert.True(loaded.ExitCode == 0 && (int)loaded.Json["files"]![0]!["quarantined"]! == 0, loaded.Output + loaded.Error);
        }
    }
}
