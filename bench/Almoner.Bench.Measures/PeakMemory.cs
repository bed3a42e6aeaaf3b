using System.Diagnostics;

namespace Almoner.Bench.Measures;

/// <summary>The most memory that this process held since it last forgot.</summary>
internal static class PeakMemory
{
    private const string ResetPeak = "5";

    /// <summary>Begins anew, where the system lets a process do so (Linux, see proc(5), clear_refs); elsewhere the peak is that of the whole run.</summary>
    public static void Forget()
    {
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", ResetPeak);
    }

    public static long Bytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
