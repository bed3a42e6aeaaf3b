using System.Globalization;

namespace Almoner.Bench.Measures;

/// <summary>How long <c>almoner demo</c> takes as a whole process, and how much memory it holds at most.</summary>
internal static class DemoBench
{
    private const int Rounds = 5;

    /// <summary>Goals on two cores.</summary>
    private const double GoalSeconds = 10, GoalBytes = 500e6;

    public static string Run(string date)
    {
        var folder = Directory.CreateTempSubdirectory("almoner-bench-demo-").FullName;
        try
        {
            _ = AlmonerProcess.Run("demo", Path.Combine(folder, "warm-up"));
            var runs = Enumerable.Range(1, Rounds).Select(round => AlmonerProcess.Run("demo", Path.Combine(folder, $"round-{round}"))).ToList();
            var (seconds, peak) = (runs.Select(run => run.Seconds).Order().ElementAt(Rounds / 2), runs.Max(run => run.PeakBytes));
            return string.Create(CultureInfo.InvariantCulture, $"""
                # `almoner demo`, the whole process at scale 1

                `dotnet run -c Release --project bench/Almoner.Bench.Measures`

                {date}. {Machine.InWords()}. Load average at the end {Machine.Load()}.

                From start to exit: writes the extracts, loads them with all checks, works the measures out, writes the report. Warmed up once.

                | run | seconds | peak memory (MB) |
                |---|---:|---:|
                {string.Join('\n', runs.Select((run, index) => string.Create(CultureInfo.InvariantCulture, $"| {index + 1} | {run.Seconds:0.00} | {run.PeakBytes / 1e6:0} |")))}

                Median {seconds:0.00} s; goal under {GoalSeconds:0} s: {(seconds < GoalSeconds ? "met" : "MISSED")}. Peak {peak / 1e6:0} MB; goal under {GoalBytes / 1e6:0} MB: {(peak < GoalBytes ? "met" : "MISSED")}.

                """);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
