using System.Diagnostics;

namespace Almoner.Bench.Measures;

/// <summary>What one run took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together: what other work on the machine does to the clock, it does less to these.</param>
internal readonly record struct Timed(double Wall, double Processor)
{
    public static Timed Of(Action work)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        var wall = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Timed(wall, (process.TotalProcessorTime - before).TotalSeconds);
    }

    /// <summary>The middle one of each, by itself; of an even number, the upper of the two.</summary>
    public static Timed Median(IReadOnlyList<Timed> runs) => new(
        runs.Select(run => run.Wall).Order().ElementAt(runs.Count / 2),
        runs.Select(run => run.Processor).Order().ElementAt(runs.Count / 2));

    public static Timed operator +(Timed a, Timed b) => new(a.Wall + b.Wall, a.Processor + b.Processor);
}
