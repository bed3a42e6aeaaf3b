using System.Diagnostics;
using System.Globalization;
using System.Text;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Measures.Planning;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Bench.Measures;

/// <summary>All measures by month and team, beside one hand-written query a measure over the same views and connection.</summary>
internal static class MeasuresBench
{
    private const int Rounds = 3;

    /// <summary>Both sides may use as many threads as the goal names cores.</summary>
    internal const int Threads = 2;

    /// <summary>How many times as fast as queries written by hand the whole report is to be.</summary>
    private const double GoalRatio = 5;

    private static readonly Month First = new(2021, 4), Last = new(2023, 9);

    private static IReadOnlyList<Month> Months { get; } = [.. Enumerable.Range(First.Index, Last.Index - First.Index + 1).Select(Month.FromIndex)];

    /// <summary>Every month, as a whole and by team where there are teams.</summary>
    public static IReadOnlyList<FigureRequest> Requests(IEnumerable<Measure> measures) =>
        [.. measures.Select(measure => new FigureRequest(measure, Months, [.. measure.Breakdowns.Where(field => field.Name == "team")]))];

    public static string Run(string date, string folder, int scale)
    {
        if (!Directory.Exists(Path.Combine(folder, "store"))) _ = AlmonerProcess.Run("demo", folder, "--scale", scale.ToString(CultureInfo.InvariantCulture));
        var library = LibraryReader.Read(Path.Combine(folder, "library"), FinancialYear.April).Value!;
        var store = RecordStore.Open(Path.Combine(folder, "store"), TimeProvider.System).Value!;
        var version = store.Current();
        var rows = version.Files.Sum(file => file.Rows);
        var measures = library.Measures.Values.OrderBy(measure => measure.Code, StringComparer.Ordinal).ToList();
        if (!measures.Select(measure => measure.Code).Order(StringComparer.Ordinal).SequenceEqual(HandWritten.Queries.Keys.Order(StringComparer.Ordinal)))
            throw new InvalidOperationException("Not every measure of the library has its hand-written query, or the other way about.");

        var requests = Requests(measures);
        using var records = RecordEngine.Open(store, version, library, new EngineOptions(Threads)).Value!;
        var completeTo = Completeness.Of(version, library.Extracts);
        var engine = new MeasureEngine(records.Connection, library, FinancialYear.April, completeTo);

        // The first run of each warms up; figures are held against each other before anything is timed.
        Console.WriteLine("holding figures against each other");
        var cells = Differences.Check(engine.Work(requests).Value!, measures.ToDictionary(measure => measure.Code, measure => HandWritten.Answer(records.Connection, measure.Code)));
        var scans = BareScan.Queries(measures);
        foreach (var scan in scans) BareScan.Run(records.Connection, scan);

        var byHand = measures.ToDictionary(measure => measure.Code, _ => new List<Timed>());
        var byScan = new Planner(library.People, FinancialYear.April).Plan(requests).ToDictionary(scan => scan.Title, _ => new List<Timed>());
        var (ours, hands, bare) = (new List<Timed>(), new List<Timed>(), new List<Timed>());
        var (ourPeak, handPeak) = (0L, 0L);
        for (var round = 1; round <= Rounds; round++)
        {
            PeakMemory.Forget();
            ours.Add(Timed.Of(() => engine.Work(requests)));
            ourPeak = Math.Max(ourPeak, PeakMemory.Bytes());
            PeakMemory.Forget();
            hands.Add(measures.Aggregate(default(Timed), (sum, measure) =>
            {
                var timed = Timed.Of(() => HandWritten.Answer(records.Connection, measure.Code));
                byHand[measure.Code].Add(timed);
                return sum + timed;
            }));
            handPeak = Math.Max(handPeak, PeakMemory.Bytes());
            bare.Add(Timed.Of(() =>
            {
                foreach (var scan in scans) BareScan.Run(records.Connection, scan);
            }));
            foreach (var scan in new Planner(library.People, FinancialYear.April).Plan(requests)) byScan[scan.Title].Add(Timed.Of(() => ScanResult.Run(records.Connection, scan)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: Almoner {ours[^1].Wall:0.00} s, by hand {hands[^1].Wall:0.00} s, bare scan {bare[^1].Wall:0.00} s"));
        }

        var (our, hand, scanned) = (Timed.Median(ours), Timed.Median(hands), Timed.Median(bare));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # All measures by month and team

            `dotnet run -c Release --project bench/Almoner.Bench.Measures`

            {date}. {Machine.InWords()}, {Threads} threads. Load average at the end {Machine.Load()}.

            {measures.Count} measures over {Months.Count} months, as a whole and by team where they have teams, from {rows:N0} records in {version.Files.Count} Parquet files
            (the demonstration council at scale {scale}, loaded by Almoner). By hand: one SQL query a measure on the same connection (`HandWritten.cs`).
            All {cells:N0} figures were found equal first; that run warmed up. Then {Rounds} rounds in turn; medians. Almoner's time is everything from request to figures;
            nothing is kept from one round to the next. Bare scan: every column that the measures read, once, each value hashed.

            | | seconds | processor seconds | peak memory of the process (MB) |
            |---|---:|---:|---:|
            | by hand | {hand.Wall:0.00} | {hand.Processor:0.00} | {handPeak / 1e6:0} |
            | Almoner | {our.Wall:0.00} | {our.Processor:0.00} | {ourPeak / 1e6:0} |
            | bare scan | {scanned.Wall:0.00} | {scanned.Processor:0.00} | |

            **Almoner is {hand.Wall / our.Wall:0.0} times as fast as the hand-written queries** (by processor seconds {hand.Processor / our.Processor:0.0} times; round by round {string.Join(", ", ours.Zip(hands, (a, b) => (b.Wall / a.Wall).ToString("0.0", CultureInfo.InvariantCulture)))}).
            Goal {GoalRatio:0} times: {(hand.Wall / our.Wall >= GoalRatio ? "met" : "MISSED")}; memory under 1,000 MB: {(ourPeak < 1e9 ? "met" : "MISSED")}. It takes {our.Wall / scanned.Wall:0.0} times the bare scan (by processor seconds {our.Processor / scanned.Processor:0.0}).

            ## Almoner's scans

            | scan | seconds | processor seconds |
            |---|---:|---:|

            """);
        Append(byScan);
        text.Append("\n## By hand\n\n| measure | seconds | processor seconds |\n|---|---:|---:|\n");
        Append(byHand);
        return text.ToString();

        void Append(Dictionary<string, List<Timed>> runs)
        {
            foreach (var (name, timed) in runs.Select(run => (run.Key, Timed.Median(run.Value))).OrderByDescending(run => run.Item2.Wall))
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {timed.Wall:0.00} | {timed.Processor:0.00} |\n");
        }
    }
}
