using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Almoner.Bench.Load;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;
using DuckDB.NET.Data;

// How fast a large extract is loaded, all checks on, beside DuckDB's own CSV reader writing the same file to Parquet with no check at all.
// Usage: dotnet run -c Release --project bench/Almoner.Bench.Load [-- ROWS [ROUNDS]]
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5_000_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("almoner-bench-").FullName;
try
{
    var csv = Path.Combine(folder, "contacts.csv");
    ContactsExtract.Write(csv, rows);
    Print($"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {rows:N0} rows, {new FileInfo(csv).Length / 1e6:N0} MB");
    var (ours, theirs) = (new List<double>(), new List<double>());
    for (var round = 0; round < rounds; round++)
    {
        var from = Processor();
        theirs.Add(DuckDb(csv, Path.Combine(folder, $"duckdb-{round}.parquet"), rows));
        var between = Processor();
        ours.Add(Almoner(csv, Path.Combine(folder, $"store-{round}"), rows));
        Print($"round {round + 1}: DuckDB {theirs[^1]:N2} s (processor {between - from:N2} s), Almoner {ours[^1]:N2} s (processor {Processor() - between:N2} s), speed {theirs[^1] / ours[^1]:P0} of DuckDB's");
    }

    var (best, middle) = (theirs.Min() / ours.Min(), Median(theirs) / Median(ours));
    Print($"median: DuckDB {Median(theirs):N2} s, Almoner {Median(ours):N2} s: {middle:P0} of DuckDB's speed (best of each: {best:P0})");
    var size = Directory.GetFiles(Path.Combine(folder, "store-0", "records"), "*.parquet", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
    Print($"Parquet: DuckDB {new FileInfo(Path.Combine(folder, "duckdb-0.parquet")).Length / 1e6:N0} MB, Almoner {size / 1e6:N0} MB");
    Print($"peak memory of the whole run: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static double DuckDb(string csv, string parquet, int rows)
{
    using var engine = new DuckDBConnection("DataSource=:memory:");
    engine.Open();
    using var command = engine.CreateCommand();
    var watch = Stopwatch.StartNew();
    command.CommandText = $$"""
        COPY (SELECT * FROM read_csv('{{csv}}', header = true, auto_detect = false, delim = ',', quote = '"', timestampformat = '%d/%m/%Y %H:%M:%S',
            columns = {contact_id: 'VARCHAR', person_id: 'VARCHAR', received_at: 'TIMESTAMP', team: 'VARCHAR', source: 'VARCHAR', outcome: 'VARCHAR'}))
        TO '{{parquet}}' (FORMAT parquet)
        """;
    var written = command.ExecuteNonQuery();
    return written == rows ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"DuckDB wrote {written} rows.");
}

static double Almoner(string csv, string folder, int rows)
{
    var store = RecordStore.Open(folder, TimeProvider.System).Value!;
    var watch = Stopwatch.StartNew();
    var steps = new Steps(watch);
    var report = Loader.Load(store, ContactsExtract.Library, [new ExtractFile(csv, ContactsExtract.Mapping)], new LoadOptions(null, "bench"), steps, CancellationToken.None);
    var seconds = watch.Elapsed.TotalSeconds;
    if (report.Value?.Files[0].Kept != rows) throw new InvalidOperationException($"Almoner kept {report.Value?.Files[0].Kept} rows: {string.Join("; ", report.Problems)}");
    Print($"    {string.Join(", ", steps.Reached.Select(step => $"{step.Step} {step.Seconds.ToString("N2", CultureInfo.InvariantCulture)} s"))}");
    return seconds;
}

// Seconds of processor time so far, over all cores: tells more than the clock when the machine is shared.
static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

internal sealed class Steps(Stopwatch watch) : IProgress<LoadProgress>
{
    public List<(LoadStep Step, double Seconds)> Reached { get; } = [];

    public void Report(LoadProgress value)
    {
        if (value.Step != LoadStep.Reading) Reached.Add((value.Step, watch.Elapsed.TotalSeconds));
    }
}
