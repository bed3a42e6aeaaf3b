using System.Globalization;
using System.Text;
using Almoner.Editions;
using Almoner.Library;
using Almoner.Measures;
using Almoner.Measures.Figures;
using Almoner.Records.Store;
using Almoner.Reports;
using Almoner.Reports.Charts;
using Almoner.Terms;

namespace Almoner.Bench.Measures;

/// <summary>The whole quarterly report in one process, from the library and Parquet to finished HTML, stage by stage.</summary>
internal static class ReportBench
{
    private const int Rounds = 5;
    private const string Report = "adult-services-quarterly";
    private const double GoalSeconds = 1;

    public static string Run(string date, string small, string large)
    {
        var (one, many) = (Stages(small), Stages(large));
        var (cold, peak) = AlmonerProcess.Run("report", Report, "--period", "2023/24 Q2", "--workspace", small, "--out", Path.Combine(small, "reports"));
        var (coldLarge, peakLarge) = AlmonerProcess.Run("report", Report, "--period", "2023/24 Q2", "--workspace", large, "--out", Path.Combine(large, "reports"));
        var (first, again) = (one.Rounds[0].Sum(stage => stage.Wall), Median(one.Rounds.Skip(1)));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # The whole quarterly report

            `dotnet run -c Release --project bench/Almoner.Bench.Measures`

            {date}. {Machine.InWords()}, {MeasuresBench.Threads} threads. Load average at the end {Machine.Load()}.

            Nine sections of 2023/24 Q2, every measure, month and breakdown in them, in one process. First: the first round of the process; then: the median of {Rounds - 1} more.
            Seconds.

            | stage | {one.Records:N0} records: first | then | {many.Records:N0} records: first | then |
            |---|---:|---:|---:|---:|

            """);
        for (var stage = 0; stage < one.Names.Count; stage++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {one.Names[stage]} | {one.Rounds[0][stage].Wall:0.000} | {Stage(one, stage):0.000} | {many.Rounds[0][stage].Wall:0.000} | {Stage(many, stage):0.000} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"""
            | **together** | {first:0.00} | {again:0.00} | {many.Rounds[0].Sum(stage => stage.Wall):0.00} | {Median(many.Rounds.Skip(1)):0.00} |
            | `almoner report` as a command, start to exit | {cold:0.00} | | {coldLarge:0.00} | |

            Goal under {GoalSeconds:0} s of run time at scale 1 after start-up: {(again < GoalSeconds ? "met" : "MISSED")}. Peak memory of the command {peak / 1e6:0} MB and {peakLarge / 1e6:0} MB; goal under 1,000 MB: {(peakLarge < 1e9 ? "met" : "MISSED")}.

            """);
        return text.ToString();

        static double Median(IEnumerable<IReadOnlyList<Timed>> rounds) => rounds.Select(round => round.Sum(stage => stage.Wall)).Order().ElementAt((Rounds - 1) / 2);

        static double Stage(Measured measured, int stage) => Timed.Median([.. measured.Rounds.Skip(1).Select(round => round[stage])]).Wall;
    }

    private sealed record Measured(long Records, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<Timed>> Rounds);

    private static Measured Stages(string folder)
    {
        var (names, rounds, records) = (new List<string>(), new List<IReadOnlyList<Timed>>(), 0L);
        Period.TryParse("2023/24 Q2", FinancialYear.April, out var quarter);
        for (var round = 0; round < Rounds; round++)
        {
            var stages = new List<Timed>();
            var library = Stage("read the library", () => LibraryReader.Read(Path.Combine(folder, "library"), FinancialYear.April).Value!);
            var store = Stage("open the store", () => RecordStore.Open(Path.Combine(folder, "store"), TimeProvider.System).Value!);
            var version = Stage("find the dataset version", store.Current);
            records = version.Files.Sum(file => file.Rows);
            using var engine = Stage("open the engine over its files", () => RecordEngine.Open(store, version, library, new EngineOptions(MeasuresBench.Threads)).Value!);
            var completeTo = Completeness.Of(version, library.Extracts);
            var measures = Stage("find where records begin, and history", () => new MeasureEngine(engine.Connection, library, FinancialYear.April, completeTo,
                RecordsBegin.Of(engine.Connection, library), PublishedFigures.Of(engine.Connection, library, FinancialYear.April)));
            var ground = new EditionGround("Aberwen County Council", FinancialYear.April, version.Id, completeTo.Values.Min());
            var edition = Stage("plan, scan, make and judge the figures", () => new EditionBuilder(library, measures, ground).Build(library.Reports[Report], (Quarter)quarter).Value!);
            using var drawer = Stage("start the chart engine", () => ChartDrawer.Start().Value!);
            _ = Stage("draw the charts and write the HTML", () => ReportWriter.Html(EditionDocument.Of(edition, drawer, Wording.English), ReportLook.Default));
            rounds.Add(stages);

            T Stage<T>(string name, Func<T> work)
            {
                T? result = default;
                stages.Add(Timed.Of(() => result = work()));
                if (round == 0) names.Add(name);
                return result!;
            }
        }

        return new Measured(records, names, rounds);
    }
}
