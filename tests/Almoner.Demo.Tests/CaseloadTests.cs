using System.Globalization;
using System.Security.Cryptography;
using Almoner.Demo.Caseload;

namespace Almoner.Demo.Tests;

public sealed class CaseloadTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    public void Case_days_over_worker_days_come_to_every_published_average(int scale, int seed)
    {
        using var council = WrittenCouncil.OfCaseload(scale, seed);
        var count = new CaseloadCount(council);
        var differences = PublishedAverage.All
            .Where(audited => count.Average(audited) != audited.Published)
            .Select(audited => string.Create(CultureInfo.InvariantCulture, $"{audited.Team}: published {audited.Published}, counted {count.Of(audited.Team, audited.First, audited.Last)}"));

        Assert.Empty(differences);
        Assert.Equal(21, PublishedAverage.All.Count);
    }

    [Fact]
    public void Another_scale_gives_so_many_times_the_workers_and_the_cases()
    {
        using var one = WrittenCouncil.OfCaseload(scale: 1, seed: 5);
        using var three = WrittenCouncil.OfCaseload(scale: 3, seed: 5);
        foreach (var recordSet in new[] { "allocations", "workers", "staff_survey" })
            Assert.InRange(three.Records(recordSet).Count, one.Records(recordSet).Count * 27 / 10, one.Records(recordSet).Count * 33 / 10);

        Assert.Throws<ArgumentOutOfRangeException>(() => CaseloadCouncil.Write(Path.GetTempPath(), scale: 0, seed: 1));
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var one = WrittenCouncil.OfCaseload(scale: 1, seed: 7);
        using var same = WrittenCouncil.OfCaseload(scale: 1, seed: 7);
        using var other = WrittenCouncil.OfCaseload(scale: 1, seed: 8);

        Assert.Equal(Hashes(one), Hashes(same));
        Assert.Empty(Hashes(one).Intersect(Hashes(other)));

        static string[] Hashes(WrittenCouncil council) =>
            [.. council.Manifest.Files.Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(council.PathOf(file)))))];
    }
}
