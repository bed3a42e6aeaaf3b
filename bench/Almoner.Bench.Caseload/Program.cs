using System.Globalization;
using Almoner.Bench.Caseload;
using Almoner.Bench.Measures;
using Almoner.Caseload;
using Almoner.Library;
using Almoner.Records.Store;
using Almoner.Terms;

// Usage: dotnet run -c Release --project bench/Almoner.Bench.Caseload -- DATE [FOLDER [SCALE]]
// DATE is printed on the results. FOLDER holds the large council; it is made when it is not there, at SCALE.
const int FiveMillionAllocations = 230;
const int Rounds = 3, Threads = 2;

// The goal on two cores.
const double GoalSeconds = 3;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the date to print on the results, such as 2024-01-31.");
    return 2;
}

var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "almoner-bench-caseload");
var scale = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : FiveMillionAllocations;
var library = LibraryReader.Read(Path.Combine(Repository.Root, "library"), FinancialYear.April).Value!;
var store = LargeCouncil.Open(folder, library, scale);
var version = store.Current();
var span = (Period)new MonthSpan(new Month(2022, 7), new Month(2023, 6));
using var records = RecordEngine.Open(store, version, library, new EngineOptions(Threads)).Value!;

// The first run of each warms up; figures are held against each other before anything is timed.
Console.WriteLine("holding figures against each other");
var longAbsence = library.Caseload!.Audit.LongAbsenceDays;
PeakMemory.Forget();
var rows = Averages.Work(records.Connection, library, span);
var ourPeak = PeakMemory.Bytes();
var equal = Averages.Check(rows, RowPerDay.Answer(records.Connection, span, longAbsence));
var (ours, days) = (new List<Timed>(), new List<Timed>());
var dayPeak = 0L;
for (var round = 1; round <= Rounds; round++)
{
    ours.Add(Timed.Of(() => Averages.Work(records.Connection, library, span)));
    PeakMemory.Forget();
    days.Add(Timed.Of(() => RowPerDay.Answer(records.Connection, span, longAbsence)));
    dayPeak = Math.Max(dayPeak, PeakMemory.Bytes());
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: by spans {ours[^1].Wall:0.00} s, a row a day {days[^1].Wall:0.00} s"));
}

PeakMemory.Forget();
var audit = Timed.Of(() => CaseloadAudit.Of(records.Connection, library, span, new AuditOptions()));
var auditPeak = PeakMemory.Bytes();
var (our, day) = (Timed.Median(ours), Timed.Median(days));
var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Average caseloads over twelve months

    `dotnet run -c Release --project bench/Almoner.Bench.Caseload`

    {args[0]}. {Machine.InWords()}, {Threads} threads. Load average at the end {Machine.Load()}.

    {Loaded("allocations"):N0} allocations, {InForce():N0} of them in force in {span}, and {Loaded("worker_posts"):N0} posts; {rows.Count(row => row.By == By.Worker):N0} workers in post
    (the demonstration council of audits at scale {scale}, loaded by Almoner). Averages of every team, role and worker: time-weighted and by month ends, by worker and by
    full-time equivalent, with and without long absence. By spans: everything from the request to finished figures, months included. A row a day: one statement
    over the same views and connection (`RowPerDay.cs`), without months. All {equal:N0} figures were found equal first, numerator and denominator; that run
    warmed up. Then {Rounds} rounds in turn; medians. Nothing is kept from one round to the next.
    Memory by spans is that of the first run: later ones find what the other way leaves in the process.

    | | seconds | processor seconds | peak memory of the process (MB) |
    |---|---:|---:|---:|
    | a row a day | {day.Wall:0.00} | {day.Processor:0.00} | {dayPeak / 1e6:0} |
    | Almoner, by spans | {our.Wall:0.00} | {our.Processor:0.00} | {ourPeak / 1e6:0} |

    **Almoner is {day.Wall / our.Wall:0.0} times as fast as a row a day** (by processor seconds {day.Processor / our.Processor:0.0} times; round by round {string.Join(", ", ours.Zip(days, (a, b) => (b.Wall / a.Wall).ToString("0.0", CultureInfo.InvariantCulture)))}).
    Goal under {GoalSeconds:0} s: {(our.Wall < GoalSeconds ? "met" : "MISSED")}.

    The whole audit, once, with workload by {Loaded("case_weights"):N0} weights, waits, {Loaded("case_contacts"):N0} contacts, reallocations and the standing of every case:
    {audit.Wall:0.00} s, {audit.Processor:0.00} processor seconds, {auditPeak / 1e6:0} MB. There is no goal for it.

    """);
Console.WriteLine(text);
File.WriteAllText(Path.Combine(Repository.Root, "bench", "results", "caseload.md"), text.ReplaceLineEndings("\n"));
return 0;

long Loaded(string set) => version.FilesOf(set).Sum(file => file.Rows);

long InForce()
{
    using var command = records.Connection.CreateCommand();
    command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM allocations WHERE began_on <= DATE '{span.End:yyyy-MM-dd}' AND (ended_on IS NULL OR ended_on >= DATE '{span.Start:yyyy-MM-dd}')");
    return (long)command.ExecuteScalar()!;
}
