using System.Text.RegularExpressions;

namespace Almoner.Cli.Tests;

/// <summary>An edition from its first draft to the one that supersedes it, by the real commands.</summary>
public sealed partial class EditionJourneyTests(DemoWorkspace demo)
{
    [Fact]
    public void A_quarter_that_is_not_over_cannot_be_published()
    {
        using var copy = new DemoCopy(demo);
        var prepared = copy.Do("edition", "prepare", DemoCopy.Report, "--period", "2023/24 Q3", "--json").Json;
        Assert.Contains("ALM-0425", copy.Obstacles((string)prepared["id"]!));
    }

    [Fact]
    public void An_edition_is_prepared_said_something_about_reviewed_signed_published_and_holds()
    {
        using var copy = new DemoCopy(demo);
        var prepared = copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period, "--json").Json;
        Assert.Equal((DemoCopy.First, "draft"), ((string)prepared["id"]!, (string)prepared["state"]!));
        copy.SayWhy(DemoCopy.First);

        copy.Do("comment", "need", "--on", "section:2", "--of", "the operational manager", "--report", DemoCopy.Report, "--period", DemoCopy.Period);
        Assert.Equal(["ALM-0422"], copy.Obstacles(DemoCopy.First));
        var draft = Report(copy, DemoCopy.First);
        Assert.Contains("<strong>Comment needed</strong>: asked of the operational manager.", draft, StringComparison.Ordinal);
        Assert.Contains("<dd>1, draft</dd>", draft, StringComparison.Ordinal);
        copy.Comment("section:2", "Comment needed from the team.");
        Assert.Contains("ALM-0423", copy.Obstacles(DemoCopy.First));
        copy.Comment("section:2", "Assessments went from {ASM03.q1} to {ASM03.q2}, {ASM03 change q1 q2}; that is **{ASM03 change q2 last year}** on last year.");
        Assert.Empty(copy.Obstacles(DemoCopy.First));

        Refused(copy.Ask("edition", "publish", DemoCopy.First), "is draft and cannot be published");
        copy.Do("edition", "review", DemoCopy.First);
        copy.Do("edition", "sign", DemoCopy.First, "--as", "Director of Social Services");
        var changed = copy.Comment("section:1", "Something else.");
        Assert.Contains("as Director of Social Services was taken from " + DemoCopy.First, changed.Output, StringComparison.Ordinal);
        Refused(copy.Ask("edition", "publish", DemoCopy.First), "is in review and cannot be published");
        copy.Do("edition", "sign", DemoCopy.First, "--as", "Director of Social Services");
        var folder = (string)copy.Do("edition", "publish", DemoCopy.First, "--json").Json["folder"]!;

        var published = File.ReadAllText(Path.Combine(folder, "adult-services-quarterly-2023-24-q2.html"));
        Assert.Contains("<p>Assessments went from <span class=\"figure\">1,707</span> to <span class=\"figure\">1,590</span>, <span class=\"figure\">down 117</span>; that is <strong><span class=\"figure\">up 193</span></strong> on last year.</p>", published, StringComparison.Ordinal);
        Assert.Contains("<dd>1, published</dd>", published, StringComparison.Ordinal);
        Assert.Equal(published, Report(copy, DemoCopy.First));
        Refused(copy.Ask("edition", "report", DemoCopy.First, "--template", copy.BesideIt("ours.dotx", ""), "--out", copy.Folder), "stand as they were published", exitCode: 2);
        Assert.Contains("holds. Worked out again", copy.Do("edition", "verify", DemoCopy.First).Output, StringComparison.Ordinal);
        Refused(copy.Ask("edition", "sign", DemoCopy.First, "--as", "Director of Social Services"), "is published and cannot be signed");
        Refused(copy.Ask("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period), "stays as it is");

        var trail = copy.Do("audit", "--json").Json.AsArray().Select(entry => (string)entry!["what"]!).ToList();
        foreach (var step in new[] { "Prepared edition", "Asked the operational manager for a comment on section:2", "Kept a comment of Service manager on section:2", "Gave edition", "Signed edition", "Took the signature of", "Published edition" })
        {
            Assert.Contains(trail, entry => entry.StartsWith(step, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_tampered_figure_report_or_record_file_is_told_for_what_it_is()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period);
        copy.SayWhy(DemoCopy.First);
        copy.Comment("measure:ASM03", "{ASM03.q2} in all.");
        var folder = copy.Publish(DemoCopy.First);

        Tampered(copy, Path.Combine(folder, "edition.json"), text => FigureOfAsm03().Replace(text, "$1\"printed\":\"1,591\"$2\"value\":\"1591\"", 1),
            "edition.json is not what was published", "ASM03 2023/24 Q2: published 1,591, worked out again 1,590");
        Tampered(copy, Path.Combine(folder, "edition.json"), text => text.Replace("\"printed\": \"1,590\"", "\"printed\": \"1,600\"", StringComparison.Ordinal),
            "edition.json is not what was published", "{ASM03.q2} in the comment on measure:ASM03: published 1,600, worked out again 1,590");
        Tampered(copy, Path.Combine(folder, "edition.json"), text => text.Replace("\"measure\"", "\"measurement\"", StringComparison.Ordinal), "edition.json is not what was published");
        Tampered(copy, Path.Combine(folder, "adult-services-quarterly-2023-24-q2.html"), text => text.Replace("1,590", "1,591", StringComparison.Ordinal), "adult-services-quarterly-2023-24-q2.html is not what was published");
        Tampered(copy, Path.Combine(folder, "manifest.json"), text => text.Replace("\"format\": 1", "\"format\":1", StringComparison.Ordinal), "manifest.json is not what was published");
        Tampered(copy, Directory.EnumerateFiles(Path.Combine(copy.Folder, "store", "records", "assessments"), "*.parquet").First(), null, "a stored file of assessments is no longer what was loaded");
        Tampered(copy, Directory.EnumerateFiles(Path.Combine(copy.Folder, "store", "libraries"), "2-*.yaml", SearchOption.AllDirectories).Single(), text => text + "\n# more\n", "is no longer what was kept");
        copy.Do("edition", "verify", DemoCopy.First);
    }

    [Fact]
    public void A_later_correction_is_an_edition_that_lists_what_was_restated_and_why()
    {
        using var copy = new DemoCopy(demo);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period);
        copy.SayWhy(DemoCopy.First);
        copy.Publish(DemoCopy.First);

        // A call that came late, another definition and another target.
        var calls = Path.Combine(copy.Folder, "inbox", "CALLPOINT_2023-24.csv");
        var lines = File.ReadAllLines(calls).ToList();
        var late = lines.FindIndex(line => line.Contains("08/15/2023", StringComparison.Ordinal));
        lines.Insert(late, lines[late].Replace(lines[late].Split(',')[0], "LATE-1", StringComparison.Ordinal));
        File.WriteAllLines(calls, lines);
        copy.Do(["load", .. Directory.GetFiles(Path.Combine(copy.Folder, "inbox"), "CALLPOINT_*.csv"), "--complete-to", "2023-09-30"]);
        Edit(Path.Combine(copy.Folder, "library", "measures", "2-assessments-reviews-and-care-plans.yaml"), "completed_on <= due_on + 28 days", "completed_on <= due_on + 7 days");
        Edit(Path.Combine(copy.Folder, "library", "targets", "2023-24.yaml"), "IAA02: {value: 65}", "IAA02: {value: 68}");

        // What is published holds, since it is pinned.
        copy.Do("edition", "verify", DemoCopy.First);
        Refused(copy.Ask("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period, "--supersedes", DemoCopy.First), "--supersedes and --reason are not given together", exitCode: 2);
        copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period, "--supersedes", DemoCopy.First, "--reason", "A call was recorded late");
        copy.SayWhy(DemoCopy.Second);
        copy.Publish(DemoCopy.Second);
        copy.Do("edition", "verify", DemoCopy.Second);

        var comparison = copy.Do("edition", "compare", DemoCopy.First, DemoCopy.Second, "--json").Json;
        var restated = comparison["figures"]!.AsArray().Where(figure => (string)figure!["kind"]! == "restated").ToList();
        var call = restated.Single(figure => (string)figure!["measure"]! == "IAA01" && (string)figure["period"]! == DemoCopy.Period)!;
        Assert.Equal(("3,736", "3,737", "records"), ((string)call["before"]!, (string)call["after"]!, (string)call["because"]![0]!));
        var review = restated.First(figure => (string)figure!["measure"]! == "REV02")!;
        Assert.Equal(["definition"], review["because"]!.AsArray().Select(cause => (string)cause!));
        Assert.Equal(["REV02"], comparison["definitions"]!.AsArray().Select(code => (string)code!));
        Assert.Equal(["calls"], comparison["record_sets"]!.AsArray().Select(set => (string)set!));
        var target = comparison["targets"]!.AsArray().Single(each => (string)each!["measure"]! == "IAA02")!;
        Assert.Equal(("65%, near within 5%", "68%, near within 5%"), ((string)target["before"]!, (string)target["after"]!));
        Assert.Contains("IAA01  2023/24 Q2", Regex.Replace(copy.Do("edition", "compare", DemoCopy.First, DemoCopy.Second).Output, " {2,}", "  "), StringComparison.Ordinal);

        var report = Report(copy, DemoCopy.Second);
        Assert.Contains("Edition 2 takes the place of " + DemoCopy.First + ". A call was recorded late.", report, StringComparison.Ordinal);
        Assert.Contains("Figures that the edition before gave otherwise", report, StringComparison.Ordinal);
        Assert.Equal(["superseded", "published"], copy.Do("edition", "list", "--json").Json["editions"]!.AsArray().Select(edition => (string)edition!["state"]!));
    }

    [Theory]
    [InlineData("edition status nothing", "there is no edition `nothing`")]
    [InlineData("edition verify nothing", "there is no edition `nothing`")]
    [InlineData("edition prepare adult-services-quartely --period Q2", "Did you mean `adult-services-quarterly`?")]
    [InlineData("edition prepare adult-services-quarterly --period 2023/24", "the report is laid out by quarters")]
    [InlineData("comment add --on section:1 --report adult-services-quarterly --period 2023/24-Q2", "the comment has no words")]
    [InlineData("comment add --on section:1 --report adult-services-quarterly --period 2023/24-Q2 --text a --file b", "the words are given twice")]
    public void Wrong_use_is_told_with_its_remedy_and_ends_with_2(string command, string message)
    {
        var ended = demo.Ask(command.Split(' '));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Equal(2, ended.ExitCode);
    }

    private static string Report(DemoCopy copy, string id)
    {
        using var folder = new TemporaryFolder();
        return File.ReadAllText((string)copy.Do("edition", "report", id, "--out", folder.Path, "--json").Json["files"]!.AsArray().Single(file => ((string)file!).EndsWith("-q2.html", StringComparison.Ordinal))!);
    }

    private static void Refused(AlmonerProcess.Ended ended, string message, int exitCode = 1)
    {
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, ended.ExitCode);
    }

    private static void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Tampers with a file, asks for a verification, and puts the file back.</summary>
    private static void Tampered(DemoCopy copy, string file, Func<string, string>? change, params string[] told)
    {
        var whole = File.ReadAllBytes(file);
        File.SetAttributes(file, FileAttributes.Normal);
        if (change is null) File.AppendAllText(file, "x");
        else File.WriteAllText(file, change(File.ReadAllText(file)));
        Assert.NotEqual(whole, File.ReadAllBytes(file));
        var ended = copy.Ask("edition", "verify", DemoCopy.First);
        Assert.Equal(1, ended.ExitCode);
        foreach (var words in told) Assert.Contains(words, ended.Error, StringComparison.Ordinal);
        File.WriteAllBytes(file, whole);
    }

    [GeneratedRegex("(\"measure\":\"ASM03\",\"period\":\"2023/24 Q2\",\"groups\":\\[\\],)\"printed\":\"1,590\"(,\"state\":\"known\",)\"value\":\"1590\"")]
    private static partial Regex FigureOfAsm03();
}
