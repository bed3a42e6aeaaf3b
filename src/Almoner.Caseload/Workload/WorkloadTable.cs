using System.Numerics;
using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Protection;
using Almoner.Caseload.Workers;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Workload;

/// <summary>Workload and capacity over a span, or any months of it, by team, role, profession, worker and in all.</summary>
public sealed class WorkloadTable
{
    private readonly IReadOnlyList<Member> members;
    private readonly WeightingScheme scheme;
    private readonly PointScale scale;
    private readonly DateOnly? completeTo;
    private readonly SmallGroups? protection;

    private WorkloadTable(Period span, IReadOnlyList<Member> members, WeightingScheme scheme, PointScale scale, DateOnly? completeTo, SmallGroups? protection, Sensitivity sensitivity) =>
        (Span, this.members, this.scheme, this.scale, this.completeTo, this.protection, Sensitivity) = (span, members, scheme, scale, completeTo, protection, sensitivity);

    /// <summary>The months it knows.</summary>
    public Period Span { get; }

    /// <summary>How far the ranking and the bands of teams depend on the points of the scheme.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>Case-days of the span.</summary>
    internal long CaseDays => members.Sum(member => member.In(0, member.Months.Length).CaseDays);

    /// <summary>Those of them that have no weights.</summary>
    internal long WithoutWeights => CaseDays - members.Sum(member => member.In(0, member.Months.Length).WeighedDays);

    /// <summary>The workload of all groups over some months; the order and the protection of groups are those of averages.</summary>
    /// <exception cref="ArgumentException">A month outside the span.</exception>
    public IReadOnlyList<WorkloadRow> Rows(By by, Period? within = null)
    {
        var period = within ?? Span;
        if (period.FirstMonth < Span.FirstMonth || period.LastMonth > Span.LastMonth) throw new ArgumentException($"{period} reaches beyond {Span}.", nameof(within));
        if (protection is not null && by == By.Worker) return [];
        var rows = Groups(by, period).ToList();
        var hidden = protection?.Hidden(rows.Select(row => new GroupSize(row.Row.Group, row.Present))) ?? [];
        return [.. rows.Select(row => hidden.Contains(row.Row.Group ?? "") ? row.Row.Withheld() : row.Row)];
    }

    /// <summary>The workload of each month. In the public form a group that is too small in one month is withheld in all.</summary>
    public IReadOnlyList<WorkloadRow> Trend(By by)
    {
        var rows = Span.Months.SelectMany(month => Rows(by, month)).ToList();
        var hidden = rows.Where(row => row.IsWithheld).Select(row => row.Group).ToHashSet();
        return [.. rows.Select(row => hidden.Contains(row.Group) ? row.Withheld() : row)];
    }

    /// <summary>The same with the figures of small groups withheld, and without single workers.</summary>
    /// <param name="smallestGroup">The fewest workers that a figure may stand on.</param>
    public WorkloadTable Public(int smallestGroup)
    {
        var rules = new SmallGroups(smallestGroup);
        var hidden = rules.Hidden(Groups(By.Team, Span).Select(row => new GroupSize(row.Row.Group, row.Present)));
        return new WorkloadTable(Span, members, scheme, scale, completeTo, rules, Sensitivity.Without(hidden));
    }

    internal static WorkloadTable Of(Period span, IReadOnlyList<Worker> workers, IReadOnlyList<HeldDays.Row> held, IReadOnlyList<WeighedDays.Row> weighed, WeightingScheme scheme, DateOnly? completeTo)
    {
        var scale = new PointScale(scheme);
        var known = weighed.Where(row => scale.Knows(row.Kind)).ToList();
        var months = span.Months.ToList();
        var (cases, points) = (held.ToDictionary(row => (row.WorkerId, row.Team)), known.ToLookup(row => (row.WorkerId, row.Team)));
        var members = workers.SelectMany(worker => worker.Teams.Select(team =>
        {
            var (time, kinds, all) = (worker.In(team)!, points[(worker.Id, team)].ToList(), cases.GetValueOrDefault((worker.Id, team)));
            return new Member(worker, team, [.. months.Select((month, index) => new WorkloadSum
            {
                Units = kinds.Aggregate(BigInteger.Zero, (sum, row) => sum + row.CaseDays[index] * scale.UnitsOf(row.Kind)),
                WeighedDays = kinds.Sum(row => row.CaseDays[index]),
                CaseDays = all?.CaseDays[index] ?? 0,
                FteDays = time.PresentFteDaysIn(DaySpan.Of(month)),
                NewFteDays = time.NewFteDaysIn(DaySpan.Of(month)),
            })]);
        })).ToList();
        var available = members.GroupBy(member => member.Team)
            .Select(team => (Team: team.Key, Sum: team.Aggregate(default(WorkloadSum), (sum, member) => sum + member.In(0, months.Count))))
            .Where(team => team.Sum.WeighedDays > 0 || team.Sum.CaseDays == 0)
            .ToDictionary(team => team.Team, team => team.Sum.Available(scheme));
        return new WorkloadTable(span, members, scheme, scale, completeTo, null, Sensitivity.Of(known, available, scheme));
    }

    private IEnumerable<(WorkloadRow Row, int Present)> Groups(By by, Period period)
    {
        var (first, count) = (period.FirstMonth.Index - Span.FirstMonth.Index, period.LastMonth.Index - period.FirstMonth.Index + 1);
        var days = DaySpan.Of(period);
        return members.Where(member => member.Who.In(member.Team)!.DaysIn(days) > 0)
            .GroupBy(member => (by == By.Team ? member.Team : member.Who.NameBy(by)) ?? "")
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var sum = group.Aggregate(default(WorkloadSum), (total, member) => total + member.In(first, count));
                var who = group.DistinctBy(member => member.Who.Id).ToList();
                var present = by == By.Team ? group.Count(member => member.Who.In(member.Team)!.PresentDaysIn(days) > 0) : who.Count(member => member.Who.PresentDaysIn(days) > 0);
                return (Row(by, group.Key.Length == 0 ? null : group.Key, period, who.Count, sum), present);
            });
    }

    private WorkloadRow Row(By by, string? group, Period period, int workers, WorkloadSum sum)
    {
        var points = scale.Points(sum.Units);
        var used = Capacity.Used(points, sum.Available(scheme), sum.CaseDays, sum.CaseDays - sum.WeighedDays);
        var perCase = Figure.OfRatio(Unit.Ratio, 1, points, sum.WeighedDays, 1, sum.WeighedDays, Phrase.Of("reason.no-weighed-case"));
        if (completeTo < period.End)
        {
            var reason = Phrase.Of("reason.allocations-to", completeTo.Value);
            (used, perCase) = (used.AsProvisional(reason), perCase.AsProvisional(reason));
        }

        return new WorkloadRow(by, group, period, workers, used, perCase, used.Value is { } percent ? scheme.BandOf(percent) : null);
    }

    /// <summary>One worker's months in one team.</summary>
    private sealed record Member(Worker Who, string Team, WorkloadSum[] Months)
    {
        public WorkloadSum In(int first, int count) => Months.Skip(first).Take(count).Aggregate(default(WorkloadSum), (sum, month) => sum + month);
    }
}
