using Almoner.Library.Caseload;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Comparison;

/// <summary>Holds the teams of today that comparisons name against the records: a library alone cannot know how allocations and posts spell them.</summary>
public static class TeamsOfToday
{
    /// <summary>A warning for each team that is compared with an earlier audit and that no allocation or post has.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="rules">The comparisons.</param>
    /// <param name="with">The earlier audit.</param>
    public static IReadOnlyList<Problem> Unknown(DuckDBConnection engine, AuditRules rules, EarlierAudit with)
    {
        var teams = engine.Read(new SqlText(), "SELECT team FROM allocations UNION SELECT team FROM worker_posts", row => row.GetString(0)).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. rules.Comparisons.Where(comparison => comparison.With == with.Name && !teams.Contains(comparison.Team)).Select(comparison => Problem.Warning(
                CaseloadCode.UnknownTeam, $"no allocation and no post is of {comparison.Team}, which is compared with {with.Name}", Nearest.Remedy(comparison.Team, teams, "teams"), comparison.Place)),
        ];
    }
}
