using Almoner.Library;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Testing.Caseload;

/// <summary>
/// What caseloads mean, said as plainly as can be: every day is looked at by itself, and every record on every day. Slow, and right at a glance.
/// </summary>
/// <param name="library">The record sets, and the rules of audits.</param>
/// <param name="book">The records.</param>
/// <param name="span">The months audited.</param>
public sealed partial class ReferenceCaseload(MeasureLibrary library, RecordBook book, Period span)
{
    private readonly CaseloadRules rules = library.Caseload ?? throw new ArgumentException("The library has no rules for caseloads.", nameof(library));

    private IReadOnlyList<Row> Allocations => book.Rows(library.RecordSets["allocations"]);

    private IReadOnlyList<Row> Posts => book.Rows(library.RecordSets["worker_posts"]);

    private IEnumerable<Row> Workers => book.Rows(library.RecordSets["workers"]);

    /// <summary>What averages and capacity are divided from and by.</summary>
    /// <param name="period">Months of the span.</param>
    /// <param name="team">Only this team; null for all.</param>
    /// <param name="isAsked">Only these workers, by their row in workers or none and their identifier; null for all.</param>
    public ReferenceSum Sum(Period period, string? team = null, Func<Row?, string, bool>? isAsked = null)
    {
        var sum = new ReferenceSum();
        for (var day = period.Start; day <= period.End; day = day.AddDays(1))
        {
            foreach (var worker in Posts.Where(post => Holds(post, day) && (team is null || (string)post["team"]! == team)).GroupBy(post => (string)post["worker_id"]!))
            {
                var person = Workers.FirstOrDefault(row => (string)row["worker_id"]! == worker.Key);
                if (isAsked?.Invoke(person, worker.Key) == false) continue;
                var fte = worker.Sum(post => (decimal)post["fte"]!);
                var held = worker.Select(post => (string)post["team"]!).Distinct().SelectMany(inPost => Held(worker.Key, inPost, day)).ToList();
                var isAway = IsOnLongAbsence(worker.Key, day);
                var isNew = (DateOnly?)person?["newly_qualified_until"] >= day;
                var points = held.Select(allocation => PointsOf(allocation, day)).ToList();
                sum.Workers.Add(worker.Key);
                if (!isAway) sum.Present.Add(worker.Key);
                sum += new ReferenceSum
                {
                    CaseDays = held.Count,
                    WorkerDays = 1,
                    PresentWorkerDays = isAway ? 0 : 1,
                    FteDays = fte,
                    PresentFteDays = isAway ? 0 : fte,
                    PointDays = points.Aggregate(Exact.Zero, (total, point) => total + (point ?? 0)),
                    WithoutWeights = points.Count(point => point is null),
                    Available = isAway ? 0 : Available(fte, isNew),
                };
                if (day.AddDays(1).Day != 1) continue;
                sum += new ReferenceSum { CasesAtEnds = held.Count, WorkersAtEnds = 1, PresentAtEnds = isAway ? 0 : 1, FteAtEnds = fte, PresentFteAtEnds = isAway ? 0 : fte };
            }
        }

        return sum;
    }

    /// <summary>Case-days of the span on which the worker has no post in the team of the allocation.</summary>
    public long CaseDaysWithoutPost(string worker, string team)
    {
        var days = 0L;
        for (var day = span.Start; day <= span.End; day = day.AddDays(1))
        {
            if (!Posts.Any(post => (string)post["worker_id"]! == worker && (string)post["team"]! == team && Holds(post, day))) days += Held(worker, team, day).Count();
        }

        return days;
    }

    /// <summary>The allocations of a worker for a team in force on a day.</summary>
    public IEnumerable<Row> Held(string worker, string team, DateOnly day) =>
        Allocations.Where(allocation => (string)allocation["worker_id"]! == worker && (string)allocation["team"]! == team && Holds(allocation, day));

    /// <summary>The points of an allocation on a day; null when the person has no weights yet.</summary>
    public Exact? PointsOf(Row allocation, DateOnly day)
    {
        var weights = book.Rows(library.RecordSets["case_weights"])
            .Where(row => row.Person == allocation.Person && (DateOnly)row["from_on"]! <= day)
            .OrderBy(row => (DateOnly)row["from_on"]!).ThenBy(row => (string)row["weight_id"]!, StringComparer.Ordinal)
            .LastOrDefault();
        if (weights is null) return null;
        var scheme = rules.Weighting;
        return (scheme.Complexity.Points[(string)weights["complexity"]!] + scheme.Risk.Points[(string)weights["risk"]!] + scheme.Travel.Points[(string)weights["travel"]!])
            * scheme.RoleShares[(string)allocation["role"]!];
    }

    private Exact Available(decimal fte, bool isNew)
    {
        var full = Exact.Of(fte) * rules.Weighting.FullPoints * (1 - rules.Weighting.ProtectedShare);
        return isNew ? full - full * rules.Weighting.NewlyQualifiedReduction : full;
    }

    /// <summary>Whether a spell of absence of at least the declared days holds the day. One without an end is as long as it is on the span's last day.</summary>
    private bool IsOnLongAbsence(string worker, DateOnly day) => book.Rows(library.RecordSets["worker_absences"])
        .Any(absence => (string)absence["worker_id"]! == worker && Holds(absence, day)
            && ((DateOnly?)absence["ended_on"] ?? span.End).DayNumber - ((DateOnly)absence["began_on"]!).DayNumber + 1 >= rules.Audit.LongAbsenceDays);

    private static bool Holds(Row spell, DateOnly day) => (DateOnly)spell["began_on"]! <= day && ((DateOnly?)spell["ended_on"] is not { } ended || ended >= day);
}

/// <summary>Sums over days.</summary>
public sealed record ReferenceSum
{
    public long CaseDays { get; init; }

    public long WorkerDays { get; init; }

    public long PresentWorkerDays { get; init; }

    public decimal FteDays { get; init; }

    public decimal PresentFteDays { get; init; }

    public long CasesAtEnds { get; init; }

    public long WorkersAtEnds { get; init; }

    public long PresentAtEnds { get; init; }

    public decimal FteAtEnds { get; init; }

    public decimal PresentFteAtEnds { get; init; }

    public Exact PointDays { get; init; }

    /// <summary>Case-days without weights.</summary>
    public long WithoutWeights { get; init; }

    /// <summary>Point-days that could be carried.</summary>
    public Exact Available { get; init; }

    /// <summary>Who had a post.</summary>
    public HashSet<string> Workers { get; init; } = [];

    /// <summary>Who had a post and was not on long absence, on some day.</summary>
    public HashSet<string> Present { get; init; } = [];

    public static ReferenceSum operator +(ReferenceSum a, ReferenceSum b) => a with
    {
        CaseDays = a.CaseDays + b.CaseDays,
        WorkerDays = a.WorkerDays + b.WorkerDays,
        PresentWorkerDays = a.PresentWorkerDays + b.PresentWorkerDays,
        FteDays = a.FteDays + b.FteDays,
        PresentFteDays = a.PresentFteDays + b.PresentFteDays,
        CasesAtEnds = a.CasesAtEnds + b.CasesAtEnds,
        WorkersAtEnds = a.WorkersAtEnds + b.WorkersAtEnds,
        PresentAtEnds = a.PresentAtEnds + b.PresentAtEnds,
        FteAtEnds = a.FteAtEnds + b.FteAtEnds,
        PresentFteAtEnds = a.PresentFteAtEnds + b.PresentFteAtEnds,
        PointDays = a.PointDays + b.PointDays,
        WithoutWeights = a.WithoutWeights + b.WithoutWeights,
        Available = a.Available + b.Available,
    };
}
