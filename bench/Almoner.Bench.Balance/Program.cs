using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Almoner.Caseload.Balance;
using Almoner.Caseload.Tests.Balance;
using Almoner.Library;
using Almoner.Terms;

// How long it takes to even out large teams, and how near to the best the proposals are.
// Usage: dotnet run -c Release --project bench/Almoner.Bench.Balance [-- DATE [WORKERS CASES]]
var date = args.Length > 0 ? args[0] : "undated";
var workers = args.Length > 2 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 40;
var cases = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 800;
var rules = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "library"), FinancialYear.April).Value!.Caseload!.Balance!;
Print($"{date}. {Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}. {workers} workers, {cases} cases.");
Print($"");
Print($"| team | capacity used | above the limit | moves | burden | at least | gap | new to the area | seconds | ended by |");
Print($"|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
var slowest = 0.0;
foreach (var (share, seed) in from tenths in Enumerable.Range(2, 3) let share = tenths * 0.25m from seed in Enumerable.Range(1, 5) select (share, seed))
{
    var (team, facts) = CrowdedTeam.Of(seed, workers, cases, share);
    var watch = Stopwatch.StartNew();
    var proposal = Balancing.Propose(team, facts, rules, Balancing.UsualTime).Value!;
    slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds);
    var proof = proposal.Proof;
    Print($"| {seed}, points x {share} | {proposal.CapacityUsed.Print()} | {proposal.OverBefore} to {proposal.OverAfter} | {proposal.Moves.Count} | {Tenth(proof.Before)} to {Tenth(proof.After)} | {Tenth(proof.Bound)} | {proof.Gap.Print()} | {proof.NewToArea} (at least {proof.NewToAreaBound}) | {watch.Elapsed.TotalSeconds:N2} | {(proof.IsBest ? "proof" : proof.ClockEndedIt ? "clock" : "work")} |");
}

Print($"");
Print($"Slowest {slowest:N2} s; goal under 10 s: {(slowest < 10 ? "met" : "missed")}. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB.");
return 0;

static string Processor() => File.Exists("/proc/cpuinfo")
    ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
    : RuntimeInformation.ProcessArchitecture.ToString();

static string Tenth(Exact burden) => Unit.Number(burden, 1);

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
