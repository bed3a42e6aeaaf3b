using System.Globalization;
using Almoner.Caseload.Averages;
using Almoner.Demo.Caseload;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Caseload.Tests;

/// <summary>The demonstration council, exported, loaded and audited, comes to the averages that were published.</summary>
public sealed class PublishedAuditTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("almoner-audit-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_published_average_is_reproduced_to_the_printed_decimal()
    {
        var library = Records.Library;
        var written = CaseloadCouncil.Write(folder.FullName, scale: 1, seed: 1);
        var store = RecordStore.Open(Path.Combine(folder.FullName, "store"), TimeProvider.System).Value!;
        var files = written.Files.Select(file => new ExtractFile(Path.Combine(folder.FullName, file.Name), library.Extracts[file.Mapping])).ToList();
        Assert.NotNull(Loader.Load(store, library, files, new LoadOptions(written.CompleteTo, "test"), null, TestContext.Current.CancellationToken).Value);
        using var engine = RecordEngine.Open(store, store.Current(), library, new EngineOptions()).Value!;
        var published = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "published", "caseload.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(21, published.Count);
        foreach (var audit in published.GroupBy(cells => cells[1]))
        {
            var worked = CaseloadAudit.Of(engine.Connection, library, Records.Period(audit.Key), new AuditOptions()).Value!;
            Assert.Equal(
                audit.Select(cells => $"{cells[2]} {cells[3]}").Order(StringComparer.Ordinal),
                worked.Averages.Rows(By.Team).Select(row => $"{row.Group} {row[AverageMethod.TimeWeighted].Value!.Value.Round(1).ToString("0.0", CultureInfo.InvariantCulture)}"));
        }
    }
}
