using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Almoner.Cli.Tests;

/// <summary>What the command of audits works out, tells and refuses.</summary>
public sealed partial class CaseloadAuditCommandTests(CaseloadWorkspace demo)
{
    private const string Report = "caseload-audit";
    private const string Months = "2022-07..2023-06";
    private const string First = "caseload-audit-jul-2022-to-jun-2023-1";
    private const string Document = "caseload-audit-jul-2022-to-jun-2023.html";

    [Fact]
    public void The_audit_prints_the_thirteen_published_averages_and_which_teams_rose()
    {
        var printed = demo.Ask("caseload", "audit", "--period", Months).Output.Split('\n').Select(line => Blanks().Split(line.Trim())).Where(cells => cells.Length > 3).ToDictionary(cells => cells[0], cells => cells);
        (string Team, string Average)[] published =
        [
            ("Hospital Discharge Team", "32.9"), ("Therapy Hospital Discharge Team", "29.0"), ("Occupational Therapy Team", "30.1"), ("Visual and Hearing Impairment Team", "25.1"), ("Carers Team", "18.3"),
            ("Promoting Independence Team", "19.0"), ("Review Team", "14.7"), ("Continuing Healthcare Team", "14.9"), ("Short term services", "17.5"), ("Older People's Team", "17.1"),
            ("Transitions Team", "10.7"), ("All Age Disability", "11.8"), ("Transforming Care Team", "7.3"),
        ];
        Assert.All(published, team => Assert.Equal(team.Average, printed[team.Team][2]));
        Assert.Equal(["Hospital Discharge Team", "Occupational Therapy Team"], printed.Where(row => row.Value[^1] == "rose").Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.Equal("not comparable", printed["Review Team"][^1]);
    }

    [Fact]
    public void Of_few_months_nobody_knows_how_much_a_team_varies_by_itself()
    {
        var told = demo.Ask("caseload", "audit", "--period", "2023-06").Output;
        Assert.Contains("rose, own variation not known", told, StringComparison.Ordinal);
        Assert.DoesNotContain("within its own variation", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init")]
    [InlineData("demo", "--seed", "2")]
    public void No_other_council_takes_what_a_real_one_published_for_its_own(string command, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run([command, workspace, .. options]).ExitCode);
        var library = string.Concat(Directory.GetFiles(Path.Combine(workspace, "library", "caseload")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.DoesNotContain("Coventry", library, StringComparison.Ordinal);
        Assert.Contains("earlier: []", library, StringComparison.Ordinal);
        Assert.Contains("there is no earlier audit `2019/20`", AlmonerProcess.Run("caseload", "audit", "--period", Months, "--compare", "2019/20", "--workspace", workspace).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_tells_of_no_survey_that_was_answered_after_its_end()
    {
        var told = demo.Ask("caseload", "audit", "--period", "2019-07..2019-09", "--json").Json["figures"]!.AsArray().Where(figure => (string)figure!["measure"]! == "SURVEY-AGREE").Select(figure => (string)figure!["survey"]!).Distinct();
        Assert.Equal(["Health check 2017"], told);
    }

    [Fact]
    public void An_archive_beside_the_extracts_of_today_holds_nothing_back()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var (archive, today) = (Directory.GetFiles(Path.Combine(demo.Folder, "inbox"), "archive_*"), Directory.GetFiles(Path.Combine(demo.Folder, "inbox")).Where(file => !Path.GetFileName(file).StartsWith("archive_", StringComparison.Ordinal)));
        Assert.Equal(0, AlmonerProcess.Run(["load", .. today, "--workspace", workspace]).ExitCode);
        var loaded = AlmonerProcess.Run(["load", .. archive, "--workspace", workspace]);
        Assert.Contains("Complete to 30 June 2023: allocations, cases.", loaded.Output, StringComparison.Ordinal);
        var audit = AlmonerProcess.Run("caseload", "audit", "--period", Months, "--json", "--workspace", workspace).Json;
        Assert.DoesNotContain(audit["figures"]!.AsArray(), figure => (string)figure!["state"]! == "provisional" && (string)figure["measure"]! == "CASELOAD-TW");
        var prepared = (string)AlmonerProcess.Run("edition", "prepare", Report, "--period", Months, "--json", "--workspace", workspace).Json["id"]!;
        Assert.DoesNotContain("ALM-0425", AlmonerProcess.Run("edition", "status", prepared, "--workspace", workspace).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_do_not_fit_are_listed_with_file_and_line_and_people_masked()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "list.csv");
        Assert.Contains($"Wrote 11 records to {file}", demo.Ask("caseload", "audit", "--period", Months, "--records", file).Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(file).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal([("ALM-0602", 9), ("ALM-0604", 2)], rows.GroupBy(row => row[0]).Select(code => (code.Key, code.Count())));
        Assert.All(rows, row => Assert.StartsWith("masked-", row[5], StringComparison.Ordinal));
        var lines = File.ReadAllLines(Path.Combine(demo.Folder, "inbox", rows[0][8]));
        Assert.Contains($",{rows[0][3]},{rows[0][4]},", lines[int.Parse(rows[0][9], System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal);
        var told = demo.Ask("caseload", "audit", "--period", Months, "--json").Json;
        Assert.Equal(rows.Select(row => row[9]), told["records"]!.AsArray().Select(row => (string)row!["source_line"]!));
        Assert.Null(demo.Ask("caseload", "audit", "--period", Months, "--public", "--json").Json["records"]);
        Assert.Equal(2, demo.Ask("caseload", "audit", "--period", Months, "--public", "--records", file + "2").ExitCode);
        Assert.False(File.Exists(file + "2"));
    }

    [Fact]
    public void What_cannot_be_written_to_is_told_in_words()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("there.txt", "x");
        (string[] Asked, string Told)[] odd =
        [
            (["caseload", "draft", "--out", folder.Path], $"{folder.Path} is a folder"),
            (["caseload", "draft", "--out", Path.Combine(folder.Path, "no", "x.md")], $"there is no folder {Path.Combine(folder.Path, "no")}"),
            (["caseload", "draft", "--out", Path.Combine(file, "x.md")], $"{file} is a file, not a folder"),
            (["caseload", "draft", "--out", file], $"{file} is there already"),
            (["caseload", "audit", "--out", Path.Combine(file, "x")], $"{file} is a file, not a folder"),
            (["caseload", "audit", "--records", folder.Path], $"{folder.Path} is a folder"),
            (["caseload", "audit", "--records", Path.Combine(demo.Folder, "store", "x.csv")], $"{Path.Combine(demo.Folder, "store", "x.csv")} lies inside "),
            (["report", Report, "--out", file], $"{file} is a file, not a folder"),
        ];
        Assert.All(odd, each =>
        {
            var told = demo.Ask([.. each.Asked, "--period", Months]);
            Assert.Equal((2, ""), (told.ExitCode, told.Output));
            Assert.Contains($"ALM-0003: {each.Told}", told.Error, StringComparison.Ordinal);
        });
        Assert.Equal(["there.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_team_of_today_that_no_record_has_is_warned_of()
    {
        using var copy = new DemoCopy(demo);
        var rules = Path.Combine(copy.Folder, "library", "caseload", "earlier-audits.yaml");
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("        Transitions Team:", "        Transition Team:", StringComparison.Ordinal));
        Assert.Contains("warning ALM-0612: no allocation and no post is of Transition Team, which is compared with 2019/20. Did you mean `Transitions Team`?", copy.Do("caseload", "audit", "--period", Months).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_long_ago_says_that_the_next_is_overdue_and_no_published_byte_knows_of_it()
    {
        var told = demo.Ask("caseload", "audit", "--period", Months, "--public", "--json").Json;
        Assert.Equal("2025-06-30", (string)told["next_due"]![1]!);
        Assert.Contains("ALM-0640", told["problems"]!.AsArray().Select(problem => (string)problem!["code"]!));
        Assert.DoesNotContain(told["figures"]!.AsArray(), figure => figure!["worker"] is not null);
    }

    [Fact]
    public void Nothing_that_is_published_names_a_worker_or_a_person()
    {
        using var copy = new DemoCopy(demo);
        var told = copy.Do("caseload", "audit", "--period", Months, "--public", "--out", copy.Folder, "--json");
        Assert.Contains("ALM-0602", told.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(Ids(), told.Output);
        Assert.DoesNotMatch(Ids(), copy.Do("caseload", "audit", "--period", Months, "--public").Error);
        Assert.DoesNotMatch(Ids(), File.ReadAllText(Path.Combine(copy.Folder, Document.Replace(".html", "-public.html", StringComparison.Ordinal))));
        Assert.Matches(Ids(), copy.Do("caseload", "audit", "--period", Months).Error);
    }

    [Fact]
    public void The_open_data_of_the_whole_form_carry_no_licence_and_say_that_they_are_not_for_publication()
    {
        using var folder = new TemporaryFolder();
        foreach (string[] form in new[] { Array.Empty<string>(), ["--public"] }) Assert.Equal(0, demo.Ask(["caseload", "audit", "--period", Months, "--format", "data", "--out", folder.Path, .. form]).ExitCode);
        var (whole, open) = (Described(""), Described("-public"));
        Assert.Null(whole["dc:license"]);
        Assert.Contains("Not for publication", (string)whole["dc:description"]![0]!["@value"]!, StringComparison.Ordinal);
        Assert.Contains("open-government-licence/version/3/", (string)open["dc:license"]!["@id"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("ublication", (string)open["dc:description"]![0]!["@value"]!, StringComparison.Ordinal);

        JsonNode Described(string form) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, Document.Replace(".html", $"{form}-data", StringComparison.Ordinal), "csv-metadata.json")))!;
    }

    [Theory]
    [InlineData("2023-06..2024-05", "Jun 2023 to May 2024")]
    [InlineData("2022-07..2024-06", "Jul 2022 to Jun 2024")]
    public void Over_months_beyond_the_records_nothing_is_known_the_summary_says_so_and_no_draft_says_that_a_change_is_larger(string period, string name)
    {
        var figures = demo.Ask("caseload", "audit", "--period", period, "--json").Json["figures"]!.AsArray();
        foreach (var code in new[] { "CASELOAD-TW", "CAPACITY", "CAPACITY-LEAST", "CAPACITY-MOST", "FLOW-BEGAN", "FLOW-ENDED", "FLOW-IN", "CHANGES", "CHANGED-TWICE", "WAITING", "WAIT-LONGEST", "QUIET" })
        {
            var states = figures.Where(figure => (string)figure!["measure"]! == code && (string)figure["period"]! == name).Select(figure => (string)figure!["state"]!).ToList();
            Assert.NotEmpty(states);
            Assert.DoesNotContain("known", states);
        }

        Assert.DoesNotContain("variation", demo.Ask("caseload", "draft", "--period", period).Output, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        demo.Ask("caseload", "audit", "--period", period, "--out", folder.Path);
        Assert.Contains("<li>Allocations are complete to 30 June 2023: what goes beyond that day is provisional.</li>", File.ReadAllText(Directory.GetFiles(folder.Path, "*.html").Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CASELOAD-TW", "team Review Team", "56,948")]
    [InlineData("survey-agree", "survey Health check 2022, question My caseload is fair and manageable", "61")]
    public void A_figure_of_the_audit_is_explained_with_what_was_divided_by_what(string code, string group, string numerator)
    {
        var told = demo.Ask("explain", code, "--period", Months);
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("Denominator  ", told.Output, StringComparison.Ordinal);
        Assert.Contains(numerator, told.Output.Split('\n').First(line => line.StartsWith(group, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(code.ToUpperInvariant(), (string)demo.Ask("explain", code, "--period", Months, "--json").Json["measure"]!);
        Assert.Contains("`almoner caseload who` lists", demo.Ask("explain", code, "--period", Months, "--records").Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("\\b(W[0-9]{4}|H[0-9]{6})\\b")]
    private static partial Regex Ids();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
