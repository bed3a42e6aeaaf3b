using System.Security.Cryptography;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Almoner.Demo.Tests;

public sealed class ExtractTests
{
    private static readonly string[] SameForEverySeed = ["districts", "published_figures", "supplied_figures", "populations"];

    [Fact]
    public void Same_seed_gives_the_same_bytes()
    {
        using var one = new WrittenCouncil(scale: 2, seed: 7);
        using var other = new WrittenCouncil(scale: 2, seed: 7);

        Assert.Equal(Hashes(one), Hashes(other));
    }

    [Fact]
    public void Another_seed_gives_other_bytes_in_every_file_but_what_was_published_and_is_no_matter_of_chance()
    {
        using var one = new WrittenCouncil(scale: 1, seed: 7);
        using var other = new WrittenCouncil(scale: 1, seed: 8);

        Assert.Equal(
            SameForEverySeed,
            one.Manifest.Files.Zip(Hashes(one), Hashes(other)).Where(each => each.Second == each.Third).Select(each => each.First.RecordSet));
    }

    [Fact]
    public void Every_file_holds_the_rows_totals_and_unusable_rows_that_the_manifest_tells()
    {
        using var council = new WrittenCouncil(scale: 2, seed: 9);

        Assert.All(council.Extracts, each => Assert.Equal(
            (each.File.Name, each.File.Rows, each.File.TotalsRows, each.File.RowsForQuarantine),
            (each.File.Name, each.Extract.Rows, each.Extract.TotalsRows, each.Extract.Unusable)));
        Assert.Contains(council.Manifest.Files, file => file.TotalsRows == 1);
        Assert.Contains(council.Manifest.Files, file => file.Faults.Contains("a key given twice"));
    }

    [Fact]
    public void Only_records_that_the_manifest_warns_of_name_somebody_not_in_people()
    {
        using var council = new WrittenCouncil(scale: 2, seed: 9);
        var people = council.Records("people").Select(person => person.Text("person_id")!).ToHashSet();

        Assert.All(council.Extracts, each => Assert.Equal(
            each.File.RowsWithWarnings,
            each.Extract.Kept.Count(record => record.Fields.Contains("person_id") && record.Text("person_id") is { } person && !people.Contains(person))));
    }

    [Fact]
    public void Every_file_is_recognised_by_the_mapping_that_reads_it_and_by_no_other()
    {
        using var council = new WrittenCouncil(scale: 1, seed: 9);
        using var other = WrittenCouncil.OfCaseload(scale: 1, seed: 9);
        DemoFile[] files = [.. council.Manifest.Files, .. other.Manifest.Files];

        Assert.All(files, file => Assert.Equal([file.Mapping], DeclaredLibrary.Mappings
            .Where(mapping => Regex.IsMatch(file.Name, $"^{Regex.Escape(mapping.Value.Text("file")!).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase))
            .Select(mapping => mapping.Key)));
        Assert.All(DeclaredLibrary.Mappings.Where(mapping => !IsPlain(mapping.Value)), mapping => Assert.Contains(files, file => file.Mapping == mapping.Key));

        // A sheet whose headings are the fields' own names comes from no source system.
        static bool IsPlain(YamlMappingNode mapping) => mapping.Map("columns").Children.All(column => column.Key.Equals(column.Value));
    }

    [Fact]
    public void A_scale_below_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DemonstrationCouncil.Write(Path.GetTempPath(), scale: 0, seed: 1));

    private static string[] Hashes(WrittenCouncil council) =>
        [.. council.Manifest.Files.Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(council.PathOf(file)))))];
}
