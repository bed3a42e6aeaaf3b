using System.Globalization;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace Almoner.Bench.Measures;

/// <summary>What the results were measured on.</summary>
internal static class Machine
{
    public static string InWords() => string.Create(CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB memory; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; DuckDB {DuckDb()}");

    /// <summary>How many processes wanted a core over the last minute: above the number of cores, the machine was shared.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string DuckDb()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
