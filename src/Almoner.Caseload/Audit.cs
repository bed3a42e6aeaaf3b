using Almoner.Caseload.Averages;
using Almoner.Caseload.Distribution;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Movement;
using Almoner.Caseload.Protection;
using Almoner.Caseload.Standing;
using Almoner.Caseload.Workload;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload;

/// <summary>Everything that an audit of caseloads works out from the records.</summary>
public sealed record Audit
{
    /// <summary>The months audited.</summary>
    public required Period Span { get; init; }

    /// <summary>The day for which standings, waits and contacts are told; usually the last of the span.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rules it was made by.</summary>
    public required CaseloadRules Rules { get; init; }

    /// <summary>Cases by worker and by full-time equivalent, in all eight ways.</summary>
    public required AverageTable Averages { get; init; }

    /// <summary>Points carried of points available, and how far the findings depend on the points.</summary>
    public required WorkloadTable Workload { get; init; }

    /// <summary>How caseloads spread over workers.</summary>
    public required DistributionTable Distribution { get; init; }

    /// <summary>How cases came, went and changed hands.</summary>
    public required MovementTable Movement { get; init; }

    /// <summary>Every team as it stands on the day, by name; none in the public form.</summary>
    public required IReadOnlyList<TeamStanding> Standings { get; init; }

    /// <summary>Case-days that stand in no average; none in the public form.</summary>
    public required IReadOnlyList<DaysWithoutPost> WithoutPost { get; init; }

    /// <summary>
    /// The form that may be published: no worker and no person is told apart, and the figures of groups smaller than the rules allow are withheld,
    /// with as many others as keep them from being found by subtraction.
    /// </summary>
    public Audit Public()
    {
        var smallest = Rules.Audit.SmallestGroup;
        var (averages, rules) = (Averages.Public(smallest), new SmallGroups(smallest));
        var small = Hidden(averages.Rows(By.Team));
        return this with
        {
            Averages = averages,
            Workload = Workload.Public(averages),
            Distribution = Distribution.Public(rules, small),
            Movement = Movement.Public(Span, small, Hidden(averages.Trend(By.Team)), rules),
            Standings = [],
            WithoutPost = [],
        };

        static HashSet<string> Hidden(IEnumerable<AverageRow> rows) => [.. rows.Where(row => row.IsWithheld).Select(row => row.Group!)];
    }
}

/// <summary>What an audit may be told beside its span.</summary>
/// <param name="AsOf">The day for standings, waits and contacts; null for the last of the span.</param>
/// <param name="CompleteTo">The last day to which allocations are complete; figures of months beyond it are provisional. Null: not known.</param>
/// <param name="NamesNobody">Whether warnings about records only count, because they are told beside what is published.</param>
public sealed record AuditOptions(DateOnly? AsOf = null, DateOnly? CompleteTo = null, bool NamesNobody = false);
