using System.Text.RegularExpressions;

namespace Almoner.Cli.Tests;

/// <summary>An audit of caseloads from its first words to the edition that supersedes it, by the real commands.</summary>
public sealed partial class AuditJourneyTests(CaseloadWorkspace demo)
{
    private const string Report = "caseload-audit";
    private const string Months = "2022-07..2023-06";
    private const string First = "caseload-audit-jul-2022-to-jun-2023-1";
    private const string Document = "caseload-audit-jul-2022-to-jun-2023.html";

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

        // Other months of the same would tell, taken from these, what each withholds.
        Assert.Contains("warning ALM-0648: the audit of Jul 2022 to Jun 2023 is published and shares months with Oct 2022 to Jun 2023", copy.Ask("caseload", "audit", "--public", "--period", "2022-10..2023-06").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ALM-0648", copy.Ask("caseload", "audit", "--public", "--period", Months).Error + copy.Ask("caseload", "audit", "--period", "2022-10..2023-06").Error, StringComparison.Ordinal);

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

    [Fact]
    public void Months_that_records_do_not_reach_cannot_be_published()
    {
        using var copy = new DemoCopy(demo);
        var prepared = copy.Do("edition", "prepare", Report, "--period", "2022-08..2023-07", "--json").Json;
        Assert.Contains("ALM-0425", copy.Obstacles((string)prepared["id"]!));
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

    [GeneratedRegex("(?<before>\"measure\":\"CASELOAD-TW\",\"period\":\"Jul 2022 to Jun 2023\",\"groups\":\\[\\{\"field\":\"team\",\"value\":\"Transitions Team\"\\}\\],)\"printed\":\"10.7\"")]
    private static partial Regex TransitionsByDay();
}
