using System.Globalization;
using System.Text;
using Almoner.Library;
using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.LoadHost;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Records.Tests;

/// <summary>A folder of its own with a store and an inbox; gone when the test ends.</summary>
internal sealed class Desk : IDisposable
{
    public const string ContactHeadings = "contact_id,person_id,received_at,outcome,hours,urgent,closed_on";

    public Desk(TimeProvider? time = null)
    {
        Time = time ?? TimeProvider.System;
        Folder = Directory.CreateTempSubdirectory("almoner-records-").FullName;
        Store = Open();
    }

    public string Folder { get; }

    public TimeProvider Time { get; }

    public RecordStore Store { get; }

    public string StoreFolder => Path.Combine(Folder, "store");

    public MeasureLibrary Library { get; init; } = SampleLibrary.Library;

    public static ExtractMapping Contacts { get; } = ExtractMapping.AsDeclared(SampleLibrary.Contacts);

    public static ExtractMapping People { get; } = ExtractMapping.AsDeclared(SampleLibrary.People);

    public static ExtractMapping Reviews { get; } = ExtractMapping.AsDeclared(SampleLibrary.Reviews);

    public RecordStore Open() => RecordStore.Open(StoreFolder, Time).Value!;

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public Checked<LoadReport> TryLoad(params ExtractFile[] files) => TryLoad(new LoadOptions(null, "tester"), files);

    public Checked<LoadReport> TryLoad(LoadOptions options, params ExtractFile[] files) =>
        Loader.Load(Store, Library, files, options, null, CancellationToken.None);

    public LoadReport Load(ExtractMapping mapping, string text, string name = "extract.csv") => Load(mapping, Encoding.UTF8.GetBytes(text), name);

    public LoadReport Load(ExtractMapping mapping, byte[] bytes, string name = "extract.csv")
    {
        var report = TryLoad(new ExtractFile(File(name, bytes), mapping));
        Assert.True(report.Ok, string.Join("; ", report.Problems));
        return report.Value!;
    }

    /// <summary>The problems with which the load is refused.</summary>
    public IReadOnlyList<Problem> Refusal(ExtractMapping mapping, byte[] bytes, string name = "extract.csv")
    {
        var report = TryLoad(new ExtractFile(File(name, bytes), mapping));
        Assert.False(report.Ok);
        Assert.Empty(Store.Current().Files);
        return report.Problems;
    }

    public IReadOnlyList<Problem> Refusal(ExtractMapping mapping, string text) => Refusal(mapping, Encoding.UTF8.GetBytes(text));

    /// <summary>The records of a set now, one text a row: values parted by "|", unknown as "∅".</summary>
    public IReadOnlyList<string> Rows(RecordSet set, string columns)
    {
        using var engine = RecordEngine.Open(Store, Store.Current(), Library, new EngineOptions(Threads: 1)).Value!;
        using var command = engine.Connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM \"{set.Name}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                DBNull => "∅",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString(),
            })));
        }

        return rows;
    }

    /// <summary>The records of contacts.</summary>
    public IReadOnlyList<string> Contact(string columns) => Rows(SampleLibrary.Contacts, columns);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
