namespace Almoner.Cli.Tests;

public sealed class EditionSameBytesTests(DemoWorkspace demo)
{
    [Fact]
    public void Published_twice_from_the_same_inputs_an_edition_is_the_same_to_the_byte_on_another_machine_time_zone_and_locale()
    {
        using var here = new DemoCopy(demo);
        using var there = new DemoCopy(demo) { Surroundings = new Dictionary<string, string> { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "ar_SA.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["USER"] = "somebody-else", ["HOME"] = Path.GetTempPath() } };
        var (one, other) = (Published(here), Published(there));
        Assert.Equal(Path.GetFileName(one), Path.GetFileName(other));
        var files = Directory.GetFiles(one).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["adult-services-quarterly-2023-24-q2.html", "edition.json", "manifest.json"], files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(one, file!)), File.ReadAllBytes(Path.Combine(other, file!))));
        Assert.DoesNotContain(here.Folder, File.ReadAllText(Path.Combine(one, "edition.json")), StringComparison.Ordinal);
    }

    private static string Published(DemoCopy copy)
    {
        var prepared = copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period, "--json").Json;
        var subjects = prepared["obstacles"]!.AsArray().Select(obstacle => ((string)obstacle!["remedy"]!).Split("--on ")[1].TrimEnd('`')).Append("section:2");
        copy.Do("comment", "import", copy.BesideIt("words.md", string.Concat(subjects.Select(on =>
            $"---\nreport: {DemoCopy.Report}\nperiod: {DemoCopy.Period}\non: {on}\nauthor: Rheolwr gwasanaeth ŵ\nwritten: 2023-10-12\n---\nAssessments: {{ASM03.q2}}, {{ASM03 change q2 last year in percent}}.\n"))));
        return copy.Publish(DemoCopy.First);
    }
}
