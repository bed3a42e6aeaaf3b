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
        var files = Files(one);
        Assert.Equal(files, Files(other));
        const string name = "adult-services-quarterly-2023-24-q2";
        string[] pages = ["", "-cy", "-summary", "-summary-cy"];
        Assert.Equal(
            [
                .. pages.SelectMany(page => new[] { $"{name}{page}.docx", $"{name}{page}.html", $"{name}{page}.pdf" }).Concat([$"{name}.xlsx", $"{name}-cy.xlsx"])
                    .Concat(new[] { "csv-metadata.json", "figures.csv", "figures.parquet", "measures.csv", "measures.parquet" }.Select(data => $"{name}-data/{data}"))
                    .Concat(["edition.json", "manifest.json", "prints.json"]).Order(StringComparer.Ordinal),
            ],
            files);
        // A browser writes into its prints when it wrote them; the list of prints holds them to their bytes.
        Assert.All(files.Where(file => !file.EndsWith(".pdf", StringComparison.Ordinal) && file != "prints.json"), file => Assert.Equal(File.ReadAllBytes(Path.Combine(one, file)), File.ReadAllBytes(Path.Combine(other, file))));
        Assert.DoesNotContain(here.Folder, File.ReadAllText(Path.Combine(one, "edition.json")), StringComparison.Ordinal);
    }

    private static List<string> Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    private static string Published(DemoCopy copy)
    {
        var prepared = copy.Do("edition", "prepare", DemoCopy.Report, "--period", DemoCopy.Period, "--json").Json;
        var subjects = prepared["obstacles"]!.AsArray().Select(obstacle => ((string)obstacle!["remedy"]!).Split("--on ")[1].TrimEnd('`')).Append("section:2");
        copy.Do("comment", "import", copy.BesideIt("words.md", string.Concat(subjects.Select(on =>
            $"---\nreport: {DemoCopy.Report}\nperiod: {DemoCopy.Period}\non: {on}\nauthor: Rheolwr gwasanaeth ŵ\nwritten: 2023-10-12\n---\nAssessments: {{ASM03.q2}}, {{ASM03 change q2 last year in percent}}.\n"))));
        return copy.Publish(DemoCopy.First);
    }
}
