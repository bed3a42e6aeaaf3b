using System.Diagnostics;
using System.Globalization;
using System.Text;
using Almoner.Library;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Store;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Bench.Measures;

/// <summary>The same figures by a pandas script, as an analyst would write it, in a process of its own.</summary>
internal static class PandasBench
{
    private const int Rounds = 3;

    private const double GoalRatio = 20;

    public static string Run(string date, IReadOnlyList<(string Folder, int Scale)> councils)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # All measures, beside a pandas script

            `dotnet run -c Release --project bench/Almoner.Bench.Measures`

            {date}. {Machine.InWords()}; pandas {Shell("/usr/bin/python3", "-c", "import pandas; print(pandas.__version__)").Trim()} from Debian's packages. Load average at the end {Machine.Load()}.

            All measures by month, as a whole and by team where they have teams (`bench/pandas/report.py`), held against Almoner's figures for equality first.
            pandas reads one CSV a record set, since Debian has no reader of Parquet for it; only the columns needed, codes as categories. Almoner opens its store,
            plans, scans Parquet and makes the figures. Medians of {Rounds} rounds; pandas once at the larger size.

            | records | pandas: reading (s) | pandas: working (s) | pandas: peak memory (MB) | Almoner (s) | Almoner: peak memory (MB) | times as fast | working alone |
            |---:|---:|---:|---:|---:|---:|---:|---:|

            """);
        var ratios = new List<double>();
        foreach (var (folder, scale) in councils)
        {
            var row = Compare(folder, rounds: scale == 1 ? Rounds : 1);
            ratios.Add((row.Reading + row.Working) / row.Ours.Wall);
            text.Append(CultureInfo.InvariantCulture, $"| {row.Records:N0} | {row.Reading:0.00} | {row.Working:0.00} | {row.PandasPeak / 1e6:0} | {row.Ours.Wall:0.00} | {row.OurPeak / 1e6:0} | {ratios[^1]:0.0} | {row.Working / row.Ours.Wall:0.0} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nGoal {GoalRatio:0} times: {string.Join(", ", ratios.Zip(councils, (ratio, council) => $"{(ratio >= GoalRatio ? "met" : "MISSED")} at scale {council.Scale}"))}.\n");
        return text.ToString();
    }

    private sealed record Row(long Records, double Reading, double Working, long PandasPeak, Timed Ours, long OurPeak);

    private static Row Compare(string folder, int rounds)
    {
        if (!Directory.Exists(Path.Combine(folder, "store"))) throw new DirectoryNotFoundException($"There is no council in {folder}.");
        var (library, store) = (LibraryReader.Read(Path.Combine(folder, "library"), FinancialYear.April).Value!, RecordStore.Open(Path.Combine(folder, "store"), TimeProvider.System).Value!);
        var csv = Path.Combine(folder, "csv");
        if (!Directory.Exists(csv)) Export(store.Current(), csv);
        var measures = library.Measures.Values.OrderBy(measure => measure.Code, StringComparer.Ordinal).ToList();
        var requests = MeasuresBench.Requests(measures);
        var (answers, timings) = (Path.Combine(folder, "pandas.csv"), new List<(double Reading, double Working, long Peak)>());
        for (var round = 0; round < rounds; round++) timings.Add(Pandas(csv, answers, library));
        FigureTable? figures = null;
        var ours = new List<Timed>();
        PeakMemory.Forget();
        for (var round = 0; round <= Rounds; round++)
        {
            var timed = Timed.Of(() => figures = Work(store, library, requests));
            if (round > 0) ours.Add(timed);
        }

        var peak = PeakMemory.Bytes();
        Differences.Check(figures!, Read(answers));
        return new Row(store.Current().Files.Sum(file => file.Rows), Middle(timings.Select(timing => timing.Reading)), Middle(timings.Select(timing => timing.Working)), timings.Max(timing => timing.Peak), Timed.Median(ours), peak);

        static double Middle(IEnumerable<double> seconds) => seconds.Order().ElementAt(seconds.Count() / 2);
    }

    private static FigureTable Work(RecordStore store, MeasureLibrary library, IReadOnlyList<FigureRequest> requests)
    {
        var version = store.Current();
        using var records = RecordEngine.Open(store, version, library, new EngineOptions(MeasuresBench.Threads)).Value!;
        var completeTo = Completeness.Of(version, library.Extracts);
        return new MeasureEngine(records.Connection, library, FinancialYear.April, completeTo).Work(requests).Value!;
    }

    private static void Export(DatasetVersion version, string csv)
    {
        Directory.CreateDirectory(csv);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var set in version.Files.GroupBy(file => file.RecordSet))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY (SELECT * FROM read_parquet([{string.Join(", ", set.Select(file => $"'{file.Path}'"))}], union_by_name = true)) TO '{Path.Combine(csv, set.Key + ".csv")}' (HEADER)";
            command.ExecuteNonQuery();
        }
    }

    private static (double Reading, double Working, long Peak) Pandas(string csv, string answers, MeasureLibrary library)
    {
        var holidays = string.Join(',', library.Calendar!.Holidays.Select(holiday => holiday.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var printed = Shell("/usr/bin/python3", "-c", "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__'); print('peak', next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))",
            Path.Combine(Repository.Root, "bench", "pandas", "report.py"), csv, answers, holidays);
        var words = printed.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return (double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[3], CultureInfo.InvariantCulture), 1024 * long.Parse(words[5], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, Dictionary<Cell, (decimal Numerator, decimal Denominator)>> Read(string answers)
    {
        var found = new Dictionary<string, Dictionary<Cell, (decimal, decimal)>>();
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT measure, month, team, whole, numerator, denominator FROM read_csv('{answers}', header = true, all_varchar = true)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!Month.TryParse(reader.GetString(1), out var month)) throw new InvalidDataException($"{reader.GetString(1)} is no month.");
            var whole = reader.GetString(3) == "True";
            var measure = reader.GetString(0);
            if (!found.TryGetValue(measure, out var of)) found.Add(measure, of = []);
            of.Add(new Cell(month.Index, whole ? "" : reader.IsDBNull(2) ? null : reader.GetString(2), whole), (Number(4), Number(5)));

            // Sums of floating point numbers, to the decimals that records keep.
            decimal Number(int column) => decimal.Round((decimal)double.Parse(reader.GetString(column), CultureInfo.InvariantCulture), 2);
        }

        return found;
    }

    private static string Shell(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. It needs Debian's python3-pandas.");
    }
}
