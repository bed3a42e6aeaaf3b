using System.Numerics;
using Almoner.Caseload.Averages;
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
    private readonly AverageTable? published;

    private WorkloadTable(Period span, IReadOnlyList<Member> members, WeightingScheme scheme, PointScale scale, DateOnly? completeTo, AverageTable? published, Sensitivity sensitivity) =>
        (Span, this.members, this.scheme, this.scale, this.completeTo, this.published, Sensitivity) = (span, members, scheme, scale, completeTo, published, sensitivity);

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
        if (published is null) return [.. Groups(by, period)];
        if (by == By.Worker) return [];
        var averages = published.Rows(by, period).ToDictionary(row => row.Group ?? "");
        return [.. Groups(by, period).Select(row => averages[row.Group ?? ""] switch
        {
            { IsWithheld: true } => row.Withheld(),
            { FewAway: true } => row.AsPrinted().WithoutPoints(),
            _ => row.AsPrinted(),
        })];
    }

    /// <summary>The workload of each month. In the public form what is withheld of a group in one month, or over the span, is withheld in all.</summary>
    public IReadOnlyList<WorkloadRow> Trend(By by)
    {
        var rows = Span.Months.SelectMany(month => Rows(by, month)).ToList();
        var told = rows.Concat(Rows(by)).ToLookup(row => row.Group ?? "");
        return [.. rows.Select(row => told[row.Group ?? ""].Any(other => other.IsWithheld) ? row.Withheld()
            : told[row.Group ?? ""].Any(other => other.PointsPerCase.State == FigureState.Withheld) ? row.WithoutPoints() : row)];
    }

    /// <summary>The same without single workers, with values as printed, and withheld as far as averages are.</summary>
    /// <param name="averages">The averages in the public form.</param>
    internal WorkloadTable Public(AverageTable averages) => new(
        Span, members, scheme, scale, completeTo, averages, Sensitivity.Public(averages.Rows(By.Team).Where(row => row.IsWithheld).Select(row => row.Group!).ToHashSet()));

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
        var sensitivity = Sensitivity.Of(known, available, scheme);
        return new WorkloadTable(
            span, members, scheme, scale, completeTo, null, completeTo < span.End ? sensitivity.AsProvisional(Phrase.Of("reason.allocations-to", completeTo.Value)) : sensitivity);
    }

    private IEnumerable<WorkloadRow> Groups(By by, Period period)
    {
        var (first, count) = (period.FirstMonth.Index - Span.FirstMonth.Index, period.LastMonth.Index - period.FirstMonth.Index + 1);
        var days = DaySpan.Of(period);
        return members.Where(member => member.Who.In(member.Team)!.DaysIn(days) > 0)
            .GroupBy(member => (by == By.Team ? member.Team : member.Who.NameBy(by)) ?? "")
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var sum = group.Aggregate(default(WorkloadSum), (total, member) => total + member.In(first, count));
                return Row(by, group.Key.Length == 0 ? null : group.Key, period, group.DistinctBy(member => member.Who.Id).Count(), sum);
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
