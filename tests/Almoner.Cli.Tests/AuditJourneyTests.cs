using System.Text.RegularExpressions;

namespace Almoner.Cli.Tests;

/// <summary>An audit of caseloads from its first figures to the edition that supersedes it, by the real commands.</summary>
public sealed partial class AuditJourneyTests(CaseloadWorkspace demo)
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
    public void It_is_prepared_said_something_about_signed_published_and_holds_until_it_is_tampered_with()
    {
        using var copy = new DemoCopy(demo);
        Assert.Equal(First, (string)copy.Do("edition", "prepare", Report, "--period", Months, "--json").Json["id"]!);
        copy.Do("caseload", "draft", "--period", Months, "--out", copy.BesideIt("x", "") + ".md");
        var drafted = Directory.GetFiles(Path.GetDirectoryName(copy.Folder)!, "x.md").Single();
        File.WriteAllText(drafted, File.ReadAllText(drafted).Replace("author:", "author: Auditor\nwritten: 2023-08-01", StringComparison.Ordinal));
        copy.Do("comment", "import", drafted);
        copy.Do("edition", "review", First);
        copy.Do("edition", "sign", First, "--as", "Director");
        var added = copy.Do("caseload", "action", "add", "--on", "section:5", "--period", Months, "--what", "Share cases out", "--owner", "Service manager", "--due", "2023-12-31");
        Assert.Contains("the signature of", added.Output, StringComparison.Ordinal);
        Assert.Equal("ALM-0411", (string)copy.Ask("edition", "publish", First, "--json").Json["problems"]![0]!["code"]!);
        copy.Do("edition", "sign", First, "--as", "Director");
        Assert.Contains("ALM-0640", copy.Ask("caseload", "audit", "--period", "2019-07..2019-09").Error, StringComparison.Ordinal);
        var folder = (string)copy.Do("edition", "publish", First, "--json").Json["folder"]!;

        // The audit of 2019 was followed by this one.
        Assert.DoesNotContain("ALM-0640", copy.Ask("caseload", "audit", "--period", "2019-07..2019-09").Error, StringComparison.Ordinal);

        var html = File.ReadAllText(Path.Combine(folder, Document));
        Assert.Contains("Hospital Discharge Team: <span class=\"figure\">32.9</span>, <span class=\"figure\">up 12.3</span><sup", html, StringComparison.Ordinal);
        Assert.Contains("1. Share cases out", html, StringComparison.Ordinal);
        Assert.Contains("holds. Worked out again", copy.Do("edition", "verify", First).Output, StringComparison.Ordinal);

        var data = Path.Combine(folder, "edition.json");
        var whole = File.ReadAllText(data);
        File.WriteAllText(data, TransitionsByDay().Replace(whole, "${before}\"printed\":\"9.7\"", 1));
        Assert.NotEqual(whole, File.ReadAllText(data));
        var told = copy.Ask("edition", "verify", First);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("CASELOAD-TW Jul 2022 to Jun 2023, team Transitions Team: published 9.7", told.Error, StringComparison.Ordinal);
        File.WriteAllText(data, whole);
        copy.Do("caseload", "action", "done", "1", "--on", "2023-11-30");
        copy.Do("edition", "verify", First);
    }

    [Fact]
    public void Other_rules_supersede_it_and_the_comparison_says_what_they_changed()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", Report, "--period", Months);
        copy.Publish(First);
        var rules = Path.Combine(copy.Folder, "library", "caseload", "audit.yaml");
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("long_absence_days: 28", "long_absence_days: 60", StringComparison.Ordinal));
        var second = (string)copy.Do("edition", "prepare", Report, "--period", Months, "--supersedes", First, "--reason", "Long absence begins later", "--json").Json["id"]!;
        var compared = copy.Do("edition", "compare", First, second, "--json").Json;
        var definitions = compared["definitions"]!.AsArray().Select(code => (string)code!).ToList();
        Assert.Contains("CASELOAD-TW-PRESENT", definitions);
        Assert.DoesNotContain("CASELOAD-TW", definitions);
        var restated = compared["figures"]!.AsArray().Where(figure => (string)figure!["kind"]! == "restated").ToList();
        Assert.NotEmpty(restated);
        Assert.All(restated, figure => Assert.Contains("definition", figure!["because"]!.AsArray().Select(cause => (string)cause!)));
        Assert.DoesNotContain(restated, figure => (string)figure!["measure"]! == "CASELOAD-TW");
    }

    [Fact]
    public void Published_twice_from_the_same_inputs_it_is_the_same_to_the_byte_in_another_time_zone_and_locale()
    {
        using var here = new DemoCopy(demo);
        using var there = new DemoCopy(demo) { Surroundings = new Dictionary<string, string> { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "ar_SA.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["USER"] = "somebody-else" } };
        here.Do("edition", "prepare", Report, "--period", Months);
        there.Do("edition", "prepare", Report, "--period", Months);
        var (one, other) = (here.Publish(First), there.Publish(First));
        Assert.Equal(Path.GetFileName(one), Path.GetFileName(other));
        Assert.All([Document, "edition.json", "manifest.json"], file => Assert.Equal(File.ReadAllBytes(Path.Combine(one, file)), File.ReadAllBytes(Path.Combine(other, file))));
    }

    [Fact]
    public void In_Wales_it_is_published_in_both_languages_and_anywhere_it_can_be_asked_for_in_Welsh()
    {
        using var copy = new DemoCopy(demo);
        var council = Path.Combine(copy.Folder, "almoner.yaml");
        File.WriteAllText(council, File.ReadAllText(council).Replace("nation: england", "nation: wales", StringComparison.Ordinal));
        copy.Do("edition", "prepare", Report, "--period", Months);
        var folder = copy.Publish(First);
        Assert.Subset(Directory.GetFiles(folder, "*-cy.*").Select(Path.GetExtension).ToHashSet(), new HashSet<string?> { ".docx", ".html", ".xlsx" });

        var asked = copy.Do("caseload", "audit", "--period", Months, "--language", "cy", "--out", Path.Combine(copy.Folder, "welsh"));
        var written = Assert.Single(Directory.GetFiles(Path.Combine(copy.Folder, "welsh")));
        Assert.EndsWith("-cy.html", written, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(written), asked.Output, StringComparison.Ordinal);
        Assert.All([written, Path.Combine(folder, Path.GetFileName(written))], file =>
        {
            var html = File.ReadAllText(file);
            Assert.Contains("<html lang=\"cy-GB\"", html, StringComparison.Ordinal);
            Assert.Contains("Archwiliad llwyth achosion a llwyth gwaith", html, StringComparison.Ordinal);
            Assert.DoesNotContain("yn Saesneg", html, StringComparison.Ordinal);
        });
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
    public void Months_that_records_do_not_reach_cannot_be_published()
    {
        using var copy = new DemoCopy(demo);
        var prepared = copy.Do("edition", "prepare", Report, "--period", "2022-08..2023-07", "--json").Json;
        Assert.Contains("ALM-0425", copy.Obstacles((string)prepared["id"]!));
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
    [InlineData("ALM-0609", "caseload", "audit", "--period", "2023-07..2023-12")]
    [InlineData("ALM-0608", "caseload", "who", "Transitions Team", "--as-of", "2022-05-30")]
    [InlineData("ALM-0608", "caseload", "balance", "Transitions Team", "--as-of", "2022-03-30")]
    [InlineData("ALM-0623", "caseload", "balance", "Transitions Team")]
    public void What_the_records_do_not_reach_is_warned_of(string code, params string[] asked)
    {
        Assert.Contains($"warning {code}", demo.Ask(asked).Error, StringComparison.Ordinal);
        Assert.Contains(code, demo.Ask([.. asked, "--json"]).Output, StringComparison.Ordinal);
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
    public void A_withdrawn_action_stands_on_no_report_and_stays_in_the_list()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("caseload", "action", "add", "--on", "section:5", "--period", Months, "--what", "Share cases out", "--owner", "Service manager", "--due", "2023-12-31");
        copy.Do("caseload", "action", "withdraw", "1", "--reason", "wrong audit");
        Assert.Contains("withdrawn: wrong audit", copy.Do("caseload", "action", "list").Output, StringComparison.Ordinal);
        Assert.False((bool)copy.Do("caseload", "action", "list", "--json").Json["actions"]![0]!["late"]!);
        var path = (string)copy.Do("report", Report, "--period", Months, "--out", Path.GetDirectoryName(copy.Folder)!, "--json").Json["files"]![0]!;
        Assert.DoesNotContain("Share cases out", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(2, copy.Ask("caseload", "action", "withdraw", "1", "--reason", " ").ExitCode);
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
    public void Words_with_an_identifier_are_not_published_and_a_typed_number_is_worth_a_look()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", Report, "--period", Months);
        copy.Do("comment", "add", "--report", Report, "--period", Months, "--on", "section:3", "--text", "W0174 held 32.9 cases. Comment needed.");
        Assert.Equal(["ALM-0423", "ALM-0602", "ALM-0604", "ALM-0645", "ALM-0646"], copy.Obstacles(First).Order(StringComparer.Ordinal));
        var refused = copy.Ask("caseload", "audit", "--period", Months, "--public", "--json");
        Assert.Equal((1, "ALM-0645"), (refused.ExitCode, (string)refused.Json["problems"]![0]!["code"]!));
        Assert.Contains("ALM-0645", copy.Ask("report", Report, "--period", Months, "--out", copy.Folder).Error, StringComparison.Ordinal);
        var read = copy.Ask("proofread", "--report", Report, "--period", Months);
        Assert.Equal(1, read.ExitCode);
        Assert.Contains("Period: Jul 2022 to Jun 2023.", read.Output, StringComparison.Ordinal);
        Assert.Contains("ALM-0646: `32.9` is typed", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Proofreading_the_drafts_finds_nothing_and_of_a_typed_number_it_says_that_something_was_told()
    {
        using var copy = new DemoCopy(demo);
        var drafted = copy.BesideIt("x.md", "");
        File.Delete(drafted);
        copy.Do("caseload", "draft", "--period", Months, "--out", drafted);
        File.WriteAllText(drafted, File.ReadAllText(drafted).Replace("author:", "author: Auditor\nwritten: 2023-08-01", StringComparison.Ordinal));
        copy.Do("comment", "import", drafted);
        Assert.EndsWith("Period: Jul 2022 to Jun 2023.\n\nNothing found.\n", copy.Do("proofread", "--report", Report, "--period", Months).Output, StringComparison.Ordinal);
        copy.Do("comment", "add", "--report", Report, "--period", Months, "--on", "section:3", "--author", "Auditor", "--text", "Hospital Discharge holds 32.9 cases.");
        var read = copy.Do("proofread", "--report", Report, "--period", Months);
        Assert.EndsWith("Nothing found but what is told above.\n", read.Output, StringComparison.Ordinal);
        Assert.Contains("ALM-0646", read.Error, StringComparison.Ordinal);
        Assert.Equal("Jul 2022 to Jun 2023", (string)copy.Do("proofread", "--report", Report, "--period", Months, "--json").Json["period"]!);
    }

    [Fact]
    public void No_signature_and_no_reason_names_a_worker()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", Report, "--period", Months);
        var signed = copy.Ask("edition", "sign", First, "--as", "Manager of W-0174's team");
        Assert.Equal((1, ""), (signed.ExitCode, signed.Output));
        Assert.Contains("role of the signature:1:12: error ALM-0645", signed.Error, StringComparison.Ordinal);
        copy.Publish(First);
        string[] again = ["edition", "prepare", Report, "--period", Months, "--supersedes", First, "--reason"];
        Assert.Contains("reason of superseding:1:10: error ALM-0645", copy.Ask([.. again, "Posts of w 0174 corrected"]).Error, StringComparison.Ordinal);
        copy.Do([.. again, "Posts of one worker corrected"]);
    }

    [Fact]
    public void An_action_that_is_due_before_the_months_end_is_warned_of_and_kept()
    {
        using var copy = new DemoCopy(demo);
        string[] add = ["caseload", "action", "add", "--on", "section:5", "--period", Months, "--what", "Share cases out", "--owner", "Service manager", "--due"];
        Assert.Contains("warning ALM-0647: the action is due on 29 June 2023, before the months end that were audited, on 30 June 2023", copy.Do([.. add, "2023-06-29"]).Error, StringComparison.Ordinal);
        Assert.Equal("", copy.Do([.. add, "2023-06-30"]).Error);
        Assert.Equal("ALM-0647", (string)copy.Do([.. add, "2022-01-01", "--json"]).Json["problems"]![0]!["code"]!);
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

    [Theory]
    [InlineData("2030-01..2030-12")]
    [InlineData("2023-07..2024-06")]
    public void Of_months_beyond_the_records_nothing_is_known_and_no_draft_says_that_a_change_is_larger(string period)
    {
        var figures = demo.Ask("caseload", "audit", "--period", period, "--json").Json["figures"]!.AsArray();
        foreach (var code in new[] { "CASELOAD-TW", "CAPACITY", "CAPACITY-LEAST", "CAPACITY-MOST", "FLOW-BEGAN", "FLOW-ENDED", "FLOW-IN", "CHANGES", "CHANGED-TWICE", "WAITING", "WAIT-LONGEST", "QUIET" })
        {
            var states = figures.Where(figure => (string)figure!["measure"]! == code).Select(figure => (string)figure!["state"]!).ToList();
            Assert.NotEmpty(states);
            Assert.DoesNotContain("known", states);
        }

        Assert.DoesNotContain("variation", demo.Ask("caseload", "draft", "--period", period).Output, StringComparison.Ordinal);
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

    [GeneratedRegex("(?<before>\"measure\":\"CASELOAD-TW\",\"period\":\"Jul 2022 to Jun 2023\",\"groups\":\\[\\{\"field\":\"team\",\"value\":\"Transitions Team\"\\}\\],)\"printed\":\"10.7\"")]
    private static partial Regex TransitionsByDay();
}
