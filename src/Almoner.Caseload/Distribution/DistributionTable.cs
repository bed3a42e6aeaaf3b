using Almoner.Caseload.Averages;
using Almoner.Caseload.Protection;
using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Distribution;

/// <summary>What each worker's value is.</summary>
public enum CaseloadOf
{
    /// <summary>The worker's own average over the span: case-days by days in post.</summary>
    Span,

    /// <summary>The same by full-time equivalent.</summary>
    SpanPerFte,

    /// <summary>The cases held on one day.</summary>
    Day,
}

/// <summary>How caseloads spread over workers, by team and in all.</summary>
/// <param name="Rows">For each of what values are, everybody together and then each team in order of names.</param>
/// <param name="Threshold">Cases: a worker with more is above it.</param>
public sealed record DistributionTable(IReadOnlyList<DistributionRow> Rows, Exact Threshold)
{
    public IReadOnlyList<DistributionRow> Of(CaseloadOf values, By by) => [.. Rows.Where(row => row.Values == values && row.By == by)];

    /// <summary>
    /// The same with the figures of small teams withheld, and everywhere the smallest and the largest value: each is one person's. Of single workers the means
    /// of neighbours are left, and the quartiles are those of these means, where there are enough: a quartile of odd teams is somebody's own caseload. How many are above the threshold
    /// is told where neither they nor the others are few.
    /// </summary>
    /// <param name="rules">How many workers a figure has to stand on.</param>
    /// <param name="hidden">The teams that are withheld among averages.</param>
    internal DistributionTable Public(SmallGroups rules, IReadOnlySet<string> hidden) => this with
    {
        Rows = [.. Rows.GroupBy(row => (row.Values, row.By)).SelectMany(table =>
        {
            var small = rules.Hidden(table.Select(row => new GroupSize(row.Group, row.Workers!.Value)), hidden);
            var few = rules.HiddenCounts(
                table.Select(row => new GroupSize(row.Group, row.Above)),
                table.Where(row => small.Contains(row.Group ?? "") || rules.IsFew(row.Workers!.Value - row.Above)).Select(row => row.Group ?? "").ToHashSet());
            return table.Select(row => small.Contains(row.Group ?? "") ? row.Withheld()
                : few.Contains(row.Group ?? "") ? row.Public(rules) with { AboveThreshold = row.AboveThreshold.Withhold(SmallGroups.Reason) }
                : row.Public(rules));
        })],
    };

    /// <summary>The same, provisional where the records end before the day that it goes to.</summary>
    internal DistributionTable CompleteTo(DateOnly? day, DateOnly last) => day < last
        ? this with { Rows = [.. Rows.Select(row => row.AsProvisional(Phrase.Of("reason.allocations-to", day.Value)))] }
        : this;

    internal static DistributionTable Of(AverageTable averages, IReadOnlyList<TeamStanding> standings, Exact threshold)
    {
        var spans =
            from values in new[] { CaseloadOf.Span, CaseloadOf.SpanPerFte }
            from told in new[] { By.Whole, By.Team }
            from part in averages.Parts(told, averages.Span)
            let divisor = values == CaseloadOf.Span ? part.Sum.WorkerDays : Exact.Of(part.Sum.FteDays)
            where divisor.Sign > 0
            select (values, told, part.Group, new OwnCaseload(part.Sum.CaseDays, divisor));
        var workers = standings.SelectMany(team => team.Workers.Select(worker => (team.Team, worker.WorkerId, Cases: worker.Cases.Count))).ToList();
        var day = workers.GroupBy(worker => worker.WorkerId).Select(worker => (CaseloadOf.Day, By.Whole, (string?)null, new OwnCaseload(worker.Sum(team => team.Cases), 1)))
            .Concat(workers.Select(worker => (CaseloadOf.Day, By.Team, (string?)worker.Team, new OwnCaseload(worker.Cases, 1))));
        return new DistributionTable(
            [.. spans.Concat(day)
                .GroupBy(one => (one.Item1, one.Item2, one.Item3))
                .OrderBy(group => group.Key.Item1).ThenBy(group => group.Key.Item2).ThenBy(group => group.Key.Item3, StringComparer.Ordinal)
                .Select(group => DistributionRow.Of(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Select(one => one.Item4), threshold))],
            threshold);
    }
}

/// <summary>How caseloads spread over the workers of one group.</summary>
/// <param name="Values">What each worker's value is.</param>
/// <param name="By">Whole or team.</param>
/// <param name="Group">The team; null for everybody together.</param>
/// <param name="Workers">How many workers; null where withheld.</param>
/// <param name="Smallest">The smallest value.</param>
/// <param name="LowerQuartile">By the inclusive method: in proportion between the two values that it falls between.</param>
/// <param name="AboveThreshold">The workers above the threshold as per cent of all.</param>
/// <param name="InOrder">Every worker's value, the smallest first; no worker is named. In the public form the mean of each worker's neighbours. None where withheld.</param>
public sealed record DistributionRow(
    CaseloadOf Values, By By, string? Group, int? Workers,
    Figure Smallest, Figure LowerQuartile, Figure Median, Figure UpperQuartile, Figure Largest, Figure AboveThreshold, IReadOnlyList<Exact> InOrder)
{
    /// <summary>Whether it is kept back to protect people.</summary>
    public bool IsWithheld => Workers is null;

    /// <summary>Whether <see cref="InOrder"/> holds means of neighbours, of which the quartiles are too: the public form.</summary>
    public bool AreMeans { get; private init; }

    /// <summary>What <see cref="InOrder"/> came from; none in the public form.</summary>
    private IReadOnlyList<OwnCaseload> Own { get; init; } = [];

    /// <summary>How many workers are above the threshold; 0 where withheld.</summary>
    internal long Above => (long)(AboveThreshold.Numerator ?? 0).Round(0);

    internal static DistributionRow Of(CaseloadOf values, By by, string? group, IEnumerable<OwnCaseload> workers, Exact threshold)
    {
        var own = workers.OrderBy(worker => worker.Value).ToList();
        var inOrder = own.ConvertAll(worker => worker.Value);
        var unit = values == CaseloadOf.SpanPerFte ? CaseloadUnit.CasesPerFte : CaseloadUnit.CasesPerWorker;
        return new DistributionRow(
            values, by, group, inOrder.Count, At(0), At(1), At(2), At(3), At(4),
            Figure.OfRatio(Unit.Percent, 1, inOrder.Count(value => value > threshold), inOrder.Count, 100, inOrder.Count), inOrder)
        {
            Own = own,
        };

        Figure At(int quarter) => Figure.Of(unit, values == CaseloadOf.Day ? quarter is 0 or 4 ? 0 : 1 : unit.Decimals, Quartiles.At(inOrder, quarter), inOrder.Count);
    }

    /// <summary>Why its figures may still change; null where they may not.</summary>
    private Phrase? Provisional { get; init; }

    internal DistributionRow AsProvisional(Phrase reason) => this with
    {
        Provisional = reason,
        Smallest = Smallest.AsProvisional(reason),
        LowerQuartile = LowerQuartile.AsProvisional(reason),
        Median = Median.AsProvisional(reason),
        UpperQuartile = UpperQuartile.AsProvisional(reason),
        Largest = Largest.AsProvisional(reason),
        AboveThreshold = AboveThreshold.AsProvisional(reason),
    };

    /// <summary>Where the row stands among others: its median, or the mean of its values where no median is told.</summary>
    public Exact Centre => Median.Value ?? InOrder.Aggregate((sum, one) => sum + one) / InOrder.Count;

    /// <summary>One worker's value, or the mean of neighbours, as the row's figures are told.</summary>
    public Figure Told(Exact value) => Like(Figure.Of(Median.Unit, Median.Decimals, value, 1));

    private Figure Like(Figure figure) => Provisional is { } reason ? figure.AsProvisional(reason) : figure;

    internal DistributionRow Withheld() => this with
    {
        Workers = null,
        Smallest = Hide(Smallest),
        LowerQuartile = Hide(LowerQuartile),
        Median = Hide(Median),
        UpperQuartile = Hide(UpperQuartile),
        Largest = Hide(Largest),
        AboveThreshold = Hide(AboveThreshold),
        InOrder = [],
        Own = [],
    };

    internal DistributionRow Public(SmallGroups rules)
    {
        var means = Neighbours.Means(Own, rules.Fewest, Median.Decimals);
        var isTold = rules.HaveQuartiles(Own.Count);
        return this with
        {
            Smallest = Smallest.Withhold(SmallGroups.OnePerson),
            LowerQuartile = isTold ? At(1) : LowerQuartile.Withhold(rules.FewValues),
            Median = isTold ? At(2) : Median.Withhold(rules.FewValues),
            UpperQuartile = isTold ? At(3) : UpperQuartile.Withhold(rules.FewValues),
            Largest = Largest.Withhold(SmallGroups.OnePerson),
            AboveThreshold = AboveThreshold.AsPrinted(),
            InOrder = means,
            AreMeans = true,
            Own = [],
        };

        Figure At(int quarter) => Like(Figure.Of(Median.Unit, Median.Decimals, Quartiles.At(means, quarter), means.Count)).AsPrinted();
    }

    private static Figure Hide(Figure figure) => figure.Withhold(SmallGroups.Reason);
}
