using Almoner.Terms;

namespace Almoner.Caseload.Comparison;

/// <summary>A team's average caseload in this audit, and how it went from month to month.</summary>
/// <param name="Team">The team, as allocations name it.</param>
/// <param name="Average">Cases a worker over the audit's months; it may have no value.</param>
/// <param name="MonthEnds">Cases a worker at the end of each of these months, in order; months without a value vary nothing.</param>
public sealed record TeamAverage(string Team, Figure Average, IReadOnlyList<Figure> MonthEnds);
