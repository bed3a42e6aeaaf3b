using Almoner.Caseload.Averages;
using Almoner.Terms;

namespace Almoner.Caseload.Comparison;

/// <summary>A team's average caseload in this audit, and how it went from month to month.</summary>
/// <param name="Team">The team, as allocations name it.</param>
/// <param name="Average">Cases a worker over the audit's months; it may have no value.</param>
/// <param name="MonthEnds">Cases a worker at the end of each of these months, in order; months without a value, or with a provisional one, vary nothing.</param>
public sealed record TeamAverage(string Team, Figure Average, IReadOnlyList<Figure> MonthEnds)
{
    /// <summary>Every team of an audit, in its order.</summary>
    /// <param name="table">The audit's averages.</param>
    /// <param name="kind">Which of them is compared; its month ends are taken per the same.</param>
    public static IReadOnlyList<TeamAverage> Of(AverageTable table, AverageKind kind)
    {
        var months = table.Trend(By.Team).ToLookup(row => row.Group, row => row[kind with { Method = AverageMethod.MonthEnds }]);
        return [.. table.Rows(By.Team).Select(row => new TeamAverage(row.Group!, row[kind], [.. months[row.Group]]))];
    }
}
