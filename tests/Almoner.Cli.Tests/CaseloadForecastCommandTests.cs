using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Almoner.Cli.Tests;

/// <summary>
/// A small council of two teams, one of which begins with April 2022. In each team a case comes in every other day and stays for forty, so that 20 are held;
/// every fourth has a review.
/// </summary>
public sealed class SmallCaseload : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public SmallCaseload()
    {
        Folder = Path.Combine(parent.Path, "council");
        Run(0, "init", Folder, "--name", "Small Council");
        var (allocations, contacts, weights, posts, workers) = (Lines("allocation_id,person_id,worker_id,team,role,began_on,ended_on,end_reason"), Lines("contact_id,person_id,worker_id,on_day,kind"),
            Lines("weight_id,person_id,from_on,complexity,risk,travel"), Lines("post_id,worker_id,team,fte,began_on,ended_on"), Lines("worker_id,role,profession,newly_qualified_until,began_on,ended_on"));
        foreach (var (team, first) in new[] { ("Old Team", new DateOnly(2020, 1, 1)), ("New Team", new DateOnly(2022, 4, 1)) })
        {
            foreach (var number in new[] { 1, 2, 3 })
            {
                posts.Add($"{team} {number},{team} {number},{team},{(number == 3 ? "0.5" : "1")},2020-01-01,");
                workers.Add($"{team} {number},Social Worker,social worker,,2020-01-01,");
            }

            for (var began = first; began <= Last; began = began.AddDays(2))
            {
                var (id, ended) = ($"{team[0]}{allocations.Count}", began.AddDays(39));
                allocations.Add($"{id},{id},{team} {1 + allocations.Count % 3},{team},lead,{Day(began)},{(ended <= Last ? Day(ended) : "")},{(ended <= Last ? "closed" : "")}");
                weights.Add($"{id},{id},{Day(began)},medium,low,short");
                if (allocations.Count % 4 == 0) contacts.Add($"{id},{id},,{Day(began)},review");
            }
        }

        Run(0, "load", Write("allocations", allocations), Write("case_contacts", contacts), Write("case_weights", weights), Write("worker_posts", posts), Write("workers", workers), "--workspace", Folder);
    }

    public static DateOnly Last { get; } = new(2023, 6, 30);

    public string Folder { get; }

    internal AlmonerProcess.Ended Forecast(params IEnumerable<string> arguments) => AlmonerProcess.Run(["caseload", "forecast", .. arguments, "--workspace", Folder]);

    public void Dispose() => parent.Dispose();

    private static List<string> Lines(string headings) => [headings];

    private string Write(string set, List<string> lines) => parent.File($"{set}.csv", new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Run(int exitCode, params string[] arguments)
    {
        var ended = AlmonerProcess.Run(arguments);
        Assert.True(ended.ExitCode == exitCode, $"{ended.Output}\n{ended.Error}");
    }
}

public sealed class CaseloadForecastCommandTests(SmallCaseload council) : IClassFixture<SmallCaseload>
{
    [Fact]
    public void One_team_is_told_with_cases_workers_points_and_hindsight()
    {
        var ended = council.Forecast("old team");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.StartsWith("Old Team, Small Council, at the end of 30 June 2023. Dataset ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("95% intervals from 2,000 resamplings (seed 1).", ended.Output, StringComparison.Ordinal);
        Assert.Contains("183 cases came in from 1 July 2022, by month ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Half are over within 40 days.", ended.Output, StringComparison.Ordinal);
        // Medium complexity, low risk and short travel come to 3.5 points; 2.5 full-time workers have 85 each.
        Assert.Contains("3 workers (2.50 FTE) are taken to stay, with 213 points for cases, of which a case takes 3.50 on average.", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nCases +20 +20 +20 +20\n  95% interval +\d+ to \d+ ", ended.Output);
        Assert.Matches(@"\nCases a worker +6\.7 ", ended.Output);
        Assert.Matches(@"\nPoints +70 ", ended.Output);
        Assert.Matches(@"\nCapacity used +32\.9% ", ended.Output);
        Assert.Matches(@"\nTeam +3 months before +6 months before +12 months before +Came\n", ended.Output);
        Assert.EndsWith("3 of 3 lie within.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_stated_and_told_beside_what_comes_without_it()
    {
        var ended = council.Forecast("Old Team", "--leavers", "1", "--inflow", "+50%", "--reviews", "-20");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("What if: 1 worker leaves, inflow +50%, reviews -20%.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Reviews: of 183 cases that came in, 46 had a review recorded", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2 workers (1.67 FTE) are left with 142 points; the cases stay with the team.", ended.Output, StringComparison.Ordinal);

        var change = council.Forecast("Old Team", "--leavers", "1", "--inflow", "+50%", "--json").Json["teams"]![0]!;
        var (plain, changed) = (change["ahead"]![2]!["expected"]!, change["changed"]!["ahead"]![2]!["expected"]!);
        Assert.Equal(1.5, (double)changed["cases"]! / (double)plain["cases"]!, 2);
        Assert.Equal(1.5 * 3 / 2, (double)changed["cases_a_worker"]! / (double)plain["cases_a_worker"]!, 2);
        Assert.Equal(1.5 * 3 / 2, (double)changed["capacity_used_percent"]! / (double)plain["capacity_used_percent"]!, 2);
    }

    [Fact]
    public void All_teams_are_told_with_their_sum()
    {
        var ended = council.Forecast();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Matches(@"\nNew Team +3 +20 +20 \(\d+ to \d+\) ", ended.Output);
        Assert.Matches(@"\n\(all\) +6 +40 +40 \(\d+ to \d+\) ", ended.Output);
        // A year before only the old team had records enough.
        Assert.Matches(@"\nOld Team +20 \(.+\) +20 \(.+\) +20 \(.+\) +20\n", ended.Output);
        var hindsight = council.Forecast("--json").Json["hindsight"]!.AsArray();
        Assert.Equal(["Old Team", null], hindsight.Where(one => (string?)one!["made_on"] == "2022-06-30").Select(one => (string?)one!["team"]));
    }

    [Fact]
    public void The_same_records_give_the_same_bytes_on_any_number_of_cores()
    {
        var bytes = council.Forecast("--json").Output;
        var one = AlmonerProcess.RunIn(Path.GetTempPath(), new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, "caseload", "forecast", "--json", "--workspace", council.Folder).Output;
        Assert.Equal(bytes, one);
        Assert.Equal(2000, (int)JsonNode.Parse(bytes)!["draws"]!);
    }

    [Theory]
    [InlineData(2, "ALM-0002", "there is no team Olt Team up to 30 June 2023. Did you mean `Old Team`?", "Olt Team")]
    [InlineData(2, "ALM-0001", "it is not said which team the workers leave", "--leavers", "2")]
    [InlineData(2, "ALM-0001", "`--leavers -1` is no number of workers", "Old Team", "--leavers", "-1")]
    [InlineData(2, "ALM-0001", "`--inflow much` is no change", "--inflow", "much")]
    [InlineData(2, "ALM-0001", "`--reviews -100%` is no change", "--reviews", "-100%")]
    [InlineData(2, "ALM-0001", "allocations are complete up to 30 June 2023, before the day asked for", "--as-of", "2023-07-01")]
    [InlineData(2, "ALM-0001", "`June` is no day", "--as-of", "June")]
    [InlineData(1, "ALM-0631", "Old Team has 3 workers in post on 30 June 2023", "Old Team", "--leavers", "3")]
    [InlineData(1, "ALM-0630", "the records of New Team tell of ends for less than 6 months before the day", "New Team", "--as-of", "2022-08-31")]
    [InlineData(1, "ALM-0633", "no team holds cases on 1 January 2019 or held any in the year before", "--as-of", "2019-01-01")]
    public void What_cannot_be_forecast_is_told(int exitCode, string code, string what, params string[] arguments)
    {
        var ended = council.Forecast(arguments);
        Assert.Equal((exitCode, ""), (ended.ExitCode, ended.Output));
        Assert.Contains($"error {code}: {what}", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_that_is_too_new_is_left_out_and_told()
    {
        var ended = council.Forecast("--as-of", "2022-08-31", "--json");
        Assert.Equal(("Old Team", "ALM-0630", "warning"), ((string)ended.Json["teams"]!.AsArray().Single()!["team"]!, (string)ended.Json["problems"]![0]!["code"]!, (string)ended.Json["problems"]![0]!["severity"]!));
    }
}
