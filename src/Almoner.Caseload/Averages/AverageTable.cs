using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Protection;
using Almoner.Caseload.Workers;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Averages;

/// <summary>Average caseloads over a span, or any months of it, by team, role, profession, worker and in all.</summary>
public sealed class AverageTable
{
    private readonly IReadOnlyList<Member> members;
    private readonly DateOnly? completeTo;

    private AverageTable(Period span, IReadOnlyList<Member> members, DateOnly? completeTo, ProtectedGroups? protection) =>
        (Span, this.members, this.completeTo, Protection) = (span, members, completeTo, protection);

    /// <summary>The months it knows.</summary>
    public Period Span { get; }

    /// <summary>What is withheld in the public form; null in the whole one.</summary>
    internal ProtectedGroups? Protection { get; }

    /// <summary>The averages of all groups over some months.</summary>
    /// <param name="by">What they are told by. Worker gives nothing in the public form.</param>
    /// <param name="within">Months of the span; null for all of it.</param>
    /// <returns>One row a group with somebody in post, in order of names; those without a name last.</returns>
    /// <exception cref="ArgumentException">A month outside the span.</exception>
    public IReadOnlyList<AverageRow> Rows(By by, Period? within = null)
    {
        var period = within ?? Span;
        if (period.FirstMonth < Span.FirstMonth || period.LastMonth > Span.LastMonth) throw new ArgumentException($"{period} reaches beyond {Span}.", nameof(within));
        if (Protection is not null && by == By.Worker) return [];
        var groups = Groups(by, period).ToList();
        var rows = groups.Select(group => new AverageRow(by, group.Name, period, group.Workers, Kinds(group, period)));
        if (Protection is null) return [.. rows];
        var hidden = groups.Select(group => group.Name ?? "").Where(group => Protection.Hides(by, group, period)).ToHashSet();
        // That nobody was away is withheld too: where it were told, the months of which nothing is told would be those of somebody's absence.
        var fewAway = Enum.GetValues<AverageMethod>().SelectMany(method => Protection.Rules.Hidden(groups.Select(group => new GroupSize(group.Name, group.Away[method])), hidden)).ToHashSet();
        return [.. rows.Select(row => hidden.Contains(row.Group ?? "") ? row.Withheld() : row.Public(fewAway.Contains(row.Group ?? "")))];
    }

    /// <summary>
    /// The averages of each month. In the public form what is withheld of a group in one month, or over the span, is withheld in all: the rest would give it
    /// away, and the months themselves would tell when few were on long absence.
    /// </summary>
    public IReadOnlyList<AverageRow> Trend(By by)
    {
        var rows = Span.Months.SelectMany(month => Rows(by, month)).ToList();
        return [.. LikeEachOther(rows, rows.Concat(Rows(by)))];
    }

    /// <summary>The averages over some months of the span. In the public form a group that is withheld in the trend is withheld here, so that nothing is told which the months do not tell.</summary>
    public IReadOnlyList<AverageRow> Stretch(By by, Period within) => [.. LikeEachOther(Rows(by, within), Trend(by))];

    /// <summary>The rows, of each group with all withheld that is withheld of it in others.</summary>
    private static IEnumerable<AverageRow> LikeEachOther(IEnumerable<AverageRow> rows, IEnumerable<AverageRow> others)
    {
        var told = others.ToLookup(row => row.Group ?? "");
        return rows.Select(row => told[row.Group ?? ""].Any(other => other.IsWithheld) ? row.Withheld() : told[row.Group ?? ""].Any(other => other.FewAway) ? row.Public(fewAway: true) : row);
    }

    /// <summary>
    /// The same with the figures of small groups withheld, and without single workers. Publish the whole span, its trend and stretches of it: of other rows
    /// two could be taken from each other.
    /// </summary>
    /// <param name="smallestGroup">The fewest workers that a figure may stand on.</param>
    public AverageTable Public(int smallestGroup) => new(Span, members, completeTo, new ProtectedGroups(new SmallGroups(smallestGroup), Members));

    internal static AverageTable Of(Period span, IReadOnlyList<Worker> workers, IReadOnlyList<HeldDays.Row> held, DateOnly? completeTo)
    {
        var months = span.Months.ToList();
        var known = workers.ToDictionary(worker => worker.Id);
        var cases = held.ToDictionary(row => (row.WorkerId, row.Team));
        var members = workers.Select(worker => new Member(
            worker,
            worker.Teams.ToDictionary(team => team, team => OfTeam(worker.In(team)!, cases.GetValueOrDefault((worker.Id, team)), months)),
            [.. months.Select(month => DaysOf(worker, month))]));
        return new AverageTable(span, [.. members], completeTo, null);
    }

    private static CaseloadSum[] OfTeam(Worker.TeamTime time, HeldDays.Row? held, IReadOnlyList<Month> months) =>
    [
        .. months.Select((month, index) =>
        {
            var (days, end) = (DaySpan.Of(month), new DaySpan(month.End, month.End));
            return new CaseloadSum
            {
                CaseDays = held?.CaseDays[index] ?? 0,
                WorkerDays = time.DaysIn(days),
                PresentWorkerDays = time.PresentDaysIn(days),
                FteDays = time.FteDaysIn(days),
                PresentFteDays = time.PresentFteDaysIn(days),
                CasesAtEnds = held?.AtEnd[index] ?? 0,
                WorkersAtEnds = time.DaysIn(end),
                PresentAtEnds = time.PresentDaysIn(end),
                FteAtEnds = time.FteDaysIn(end),
                PresentFteAtEnds = time.PresentFteDaysIn(end),
            };
        }),
    ];

    /// <summary>The days of a worker in all teams together, each day once.</summary>
    private static CaseloadSum DaysOf(Worker worker, Month month)
    {
        var (days, end) = (DaySpan.Of(month), new DaySpan(month.End, month.End));
        return new CaseloadSum
        {
            WorkerDays = worker.DaysIn(days),
            PresentWorkerDays = worker.PresentDaysIn(days),
            WorkersAtEnds = worker.DaysIn(end),
            PresentAtEnds = worker.PresentDaysIn(end),
        };
    }

    /// <summary>What each worker of each group had within some months; workers without a day in post are left out. By team, a worker of two teams stands in both.</summary>
    internal IEnumerable<(string? Group, string Worker, CaseloadSum Sum)> Parts(By by, Period period)
    {
        var (first, count) = (period.FirstMonth.Index - Span.FirstMonth.Index, period.LastMonth.Index - period.FirstMonth.Index + 1);
        var parts = by == By.Team
            ? members.SelectMany(member => member.Teams.Select(team => ((string?)team.Key, member.Who.Id, Add(team.Value, first, count))))
            : members.Select(member => (member.Who.NameBy(by), member.Who.Id, member.Together(first, count)));
        return parts.Where(part => part.Item3.WorkerDays > 0);
    }

    /// <summary>Who had a post in some months, in each of their teams.</summary>
    private IEnumerable<MemberPart> Members(Period period)
    {
        var (first, count) = (period.FirstMonth.Index - Span.FirstMonth.Index, period.LastMonth.Index - period.FirstMonth.Index + 1);
        return
            from member in members
            from team in member.Teams
            let sum = Add(team.Value, first, count)
            where sum.WorkerDays > 0
            select new MemberPart(member.Who.Id, team.Key, member.Who.Role, member.Who.Profession, sum.PresentWorkerDays > 0);
    }

    private IEnumerable<Group> Groups(By by, Period period) => Parts(by, period)
        .GroupBy(part => part.Group ?? "")
        .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Group(
            group.First().Group,
            group.Aggregate(default(CaseloadSum), (sum, part) => sum + part.Sum),
            group.Count(),
            Enum.GetValues<AverageMethod>().ToDictionary(method => method, method => group.Count(part => part.Sum.IsAway(method)))));

    private Dictionary<AverageKind, Figure> Kinds(Group group, Period period) => AverageKind.All.ToDictionary(kind => kind, kind =>
    {
        var figure = group.Sum.Average(kind);
        return completeTo < period.End ? figure.AsProvisional(Phrase.Of("reason.allocations-to", completeTo.Value)) : figure;
    });

    private static CaseloadSum Add(CaseloadSum[] months, int first, int count) => months.AsSpan(first, count).ToArray().Aggregate(default(CaseloadSum), (sum, month) => sum + month);

    /// <param name="Away">For each method the workers whom averages without long absence leave out on some day.</param>
    private sealed record Group(string? Name, CaseloadSum Sum, int Workers, IReadOnlyDictionary<AverageMethod, int> Away);

    /// <summary>One worker's months.</summary>
    /// <param name="Who">The worker.</param>
    /// <param name="Teams">For each team, the months.</param>
    /// <param name="Days">For each month the days in all teams together.</param>
    private sealed record Member(Worker Who, Dictionary<string, CaseloadSum[]> Teams, CaseloadSum[] Days)
    {
        /// <summary>Cases and contracted time of all teams; days once.</summary>
        public CaseloadSum Together(int first, int count)
        {
            var (sum, days) = (Teams.Values.Aggregate(default(CaseloadSum), (total, team) => total + Add(team, first, count)), Add(Days, first, count));
            return sum with { WorkerDays = days.WorkerDays, PresentWorkerDays = days.PresentWorkerDays, WorkersAtEnds = days.WorkersAtEnds, PresentAtEnds = days.PresentAtEnds };
        }
    }
}
