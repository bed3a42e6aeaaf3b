namespace Almoner.Cli.Tests;

public sealed class CommentCommandTests(DemoWorkspace demo)
{
    private static string Written(string on, string author, string text) =>
        $"---\nreport: {DemoCopy.Report}\nperiod: {DemoCopy.Period}\non: {on}\nauthor: {author}\nwritten: 2023-10-12\n---\n{text}\n";

    [Fact]
    public void Files_of_comments_are_kept_all_or_none_and_the_same_again_change_nothing()
    {
        using var copy = new DemoCopy(demo);
        var before = All();
        var folder = Directory.CreateDirectory(Path.Combine(copy.Folder, "words")).FullName;
        File.WriteAllText(Path.Combine(folder, "1.md"), Written("measure:ASM03", "Service manager", "Down to {ASM03.q2}."));
        var second = Path.Combine(folder, "2.md");
        File.WriteAllText(second, Written("measure:ASM0", "Service manager", "Good.\n\n* {ASM03.q7}"));
        var refused = copy.Ask("comment", "import", folder);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{second}:4:5: error ALM-0401", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"{second}:10:10: error ALM-0404: there is no quarter 7. Write q1 to q4.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, All());

        File.WriteAllText(second, Written("section:2", "Service manager", "Good."));
        Assert.Equal(2, copy.Do("comment", "import", folder, "--json").Json["kept"]!.AsArray().Count);
        var again = copy.Do("comment", "import", folder, "--json").Json;
        Assert.Equal((0, 2), (again["kept"]!.AsArray().Count, (int)again["already_there"]!));
        Assert.Equal(before + 2, All());

        int All() => copy.Do("comment", "list", "--history", "--json").Json["comments"]!.AsArray().Count;
    }

    [Fact]
    public void A_later_comment_stands_and_the_earlier_one_stays_in_the_history_also_when_it_is_withdrawn()
    {
        using var copy = new DemoCopy(demo);
        copy.Comment("measure:IAA07", "First.");
        copy.Comment("measure:IAA07", "Second.");
        Assert.Equal(["Second."], Texts());
        copy.Do("comment", "withdraw", "--on", "measure:IAA07", "--report", DemoCopy.Report, "--period", DemoCopy.Period, "--reason", "on the wrong measure");
        Assert.Empty(Texts());
        Assert.Equal(["First.", "Second.", null], Texts("--history"));

        List<string?> Texts(params string[] more) => [.. copy.Do(["comment", "list", "--on", "measure:IAA07", "--json", .. more]).Json["comments"]!.AsArray().Select(comment => (string?)comment!["text"])];
    }

    [Fact]
    public void Words_are_checked_against_the_pins_of_the_open_edition()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period);
        var measures = Path.Combine(copy.Folder, "library", "measures", "2-assessments-reviews-and-care-plans.yaml");
        File.WriteAllText(measures, File.ReadAllText(measures).Replace("code: REV03", "code: REV33", StringComparison.Ordinal));
        copy.Comment("measure:ASM03", "There are {REV03.q2} reviews overdue.");
    }

    [Fact]
    public void A_draft_is_imported_once_somebody_stands_as_its_author()
    {
        using var copy = new DemoCopy(demo);
        var file = Path.Combine(copy.Folder, "draft.md");
        copy.Do("draft", DemoCopy.Report, "--period", DemoCopy.Period, "--out", file);
        var draft = File.ReadAllText(file);
        Assert.Contains("{ASM03.q2} in quarter 2, {ASM03 change q1 q2} on the quarter before ({ASM03.q1}) and {ASM03 change q2 last year} on the same quarter last year ({ASM03.q2 last year}).", draft, StringComparison.Ordinal);
        Assert.Contains("That is {IAA02.q2 numerator} of {IAA02.q2 denominator}. The target is {IAA02 target}; this is {IAA02.q2 from target} it.", draft, StringComparison.Ordinal);
        Assert.Contains("That is {IAA04.q2 of IAA03.q2} of the {IAA03.q2} under IAA03", draft, StringComparison.Ordinal);

        var refused = copy.Ask("comment", "import", file);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{file}:5:8: error ALM-0104: `author` holds nothing", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, copy.Ask("draft", DemoCopy.Report, "--period", DemoCopy.Period, "--out", file).ExitCode);

        File.WriteAllText(file, draft.Replace("author:", "author: Service manager", StringComparison.Ordinal));
        copy.Do("comment", "import", file);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period);
        using var folder = new TemporaryFolder();
        copy.Do("edition", "report", DemoCopy.First, "--out", folder.Path);
        var report = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(folder.Path, "adult-services-quarterly-2023-24-q2.html")), "<[^>]*>", "");
        Assert.Contains("1,590 in quarter 2, down 117 on the quarter before (1,707) and up 193 on the same quarter last year (1,397).", report, StringComparison.Ordinal);
        Assert.Contains("69.0% in quarter 2, up 5.2 percentage points on the quarter before (63.8%). That is 429 of 622. The target is 65%; this is 4.0 percentage points above it.", report, StringComparison.Ordinal);
        Assert.Contains("That is 8.1% of the 1,015 under IAA03", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_Welsh_stands_beside_the_English_until_that_changes_and_must_say_the_same_figures()
    {
        using var copy = new DemoCopy(demo);
        string[] on = ["--on", "measure:IAA07", "--report", DemoCopy.Report, "--period", DemoCopy.Period, "--author", "Rheolwr"];
        copy.Comment("measure:IAA07", "{IAA07.q2} were sent, {IAA07 change q1 q2}.");
        Assert.Contains("comment on measure:IAA07 of adult-services-quarterly 2023/24 Q2 does not stand in Cymraeg", copy.Do("check", "--language", "cy").Output, StringComparison.Ordinal);

        copy.Do(["comment", "add", .. on, "--language", "cy", "--text", "Anfonwyd {IAA07.q2}, {IAA07 change q1 q2}."]);
        Assert.DoesNotContain("ALM-0428", copy.Do("check", "--language", "cy").Output, StringComparison.Ordinal);
        Assert.Contains("(Cymraeg)", copy.Do("comment", "list", "--on", "measure:IAA07").Output, StringComparison.Ordinal);
        var (english, welsh) = Reports();
        Assert.Contains("177 were sent, down 18.", english, StringComparison.Ordinal);
        Assert.Contains("Anfonwyd 177, i lawr 18.", welsh, StringComparison.Ordinal);

        copy.Comment("measure:IAA07", "{IAA07.q2} were sent.");
        Assert.Contains("177 were sent.", Reports().Welsh, StringComparison.Ordinal);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period);
        copy.Do(["comment", "add", .. on, "--language", "cy", "--text", "Anfonwyd {IAA07.q1}."]);
        Assert.Equal(2, copy.Obstacles(DemoCopy.First).Count(code => code == "ALM-0427"));

        var french = copy.Ask(["comment", "add", .. on, "--language", "fr", "--text", "Moins."]);
        Assert.Equal(2, french.ExitCode);
        Assert.Contains("Almoner does not speak `fr`. Write en or cy", french.Error, StringComparison.Ordinal);

        (string English, string Welsh) Reports()
        {
            using var folder = new TemporaryFolder();
            copy.Do("report", DemoCopy.Report, "--period", DemoCopy.Period, "--language", "both", "--out", folder.Path);
            return (Text("adult-services-quarterly-2023-24-q2.html"), Text("adult-services-quarterly-2023-24-q2-cy.html"));

            string Text(string name) => System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Path.Combine(folder.Path, name)), "<[^>]*>", "");
        }
    }

    [Fact]
    public void A_draft_that_proposes_nothing_says_so()
    {
        var ended = demo.Ask("draft", DemoCopy.Report, "--period", "2030/31 Q2");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("nothing to propose", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_records_give_the_same_draft() => Assert.Equal(
        demo.Ask("draft", DemoCopy.Report, "--period", DemoCopy.Period).Output, demo.Ask("draft", DemoCopy.Report, "--period", DemoCopy.Period).Output);
}
