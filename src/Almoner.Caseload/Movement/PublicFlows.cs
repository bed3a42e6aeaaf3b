using Almoner.Caseload.Protection;
using Almoner.Terms;

namespace Almoner.Caseload.Movement;

/// <summary>
/// Flows as they may be published. Each kind of flow is a table of teams and months that adds up both ways: a count of few is withheld, and with it the
/// counts that it could be found from. Over the span these are the next smallest teams. By month a team with few in one month is withheld in all, and so are
/// the next smallest teams until in every month enough is left.
/// </summary>
internal static class PublicFlows
{
    /// <param name="flows">All flows.</param>
    /// <param name="span">The span.</param>
    /// <param name="small">The teams that are withheld over the span.</param>
    /// <param name="smallInAMonth">The teams that are withheld by month.</param>
    /// <param name="rules">How many a count has to be.</param>
    public static IReadOnlyList<FlowRow> Of(IReadOnlyList<FlowRow> flows, Period span, IReadOnlySet<string> small, IReadOnlySet<string> smallInAMonth, SmallGroups rules)
    {
        var columns = Enumerable.Range(0, flows[0].Counts.Count).Select(place => new Column(flows, span, place, small, smallInAMonth, rules)).ToList();
        return [.. flows.Select(row => row.Withheld(place => columns[place].Hides(row)))];
    }

    /// <summary>One kind of flow.</summary>
    private sealed class Column
    {
        private readonly Period span;
        private readonly int place;
        private readonly SmallGroups rules;
        private readonly HashSet<string> teams;
        private readonly HashSet<string> teamsByMonth;
        private readonly HashSet<string> months;

        public Column(IReadOnlyList<FlowRow> flows, Period span, int place, IReadOnlySet<string> small, IReadOnlySet<string> smallInAMonth, SmallGroups rules)
        {
            (this.span, this.place, this.rules) = (span, place, rules);
            var (ofSpan, ofMonths) = (flows.Where(row => row.Period == span).DistinctBy(row => row.Team).ToList(), flows.Where(row => row.Period != span).ToList());
            teams = [.. small, .. rules.HiddenCounts(ofSpan.Where(row => row.Team is not null).Select(row => new GroupSize(row.Team, Count(row))), small)];
            months = rules.HiddenCounts(ofMonths.Where(row => row.Team is null).Select(row => new GroupSize(row.Period.Name, Count(row))));
            var byTeam = ofMonths.Where(row => row.Team is not null).ToLookup(row => row.Team!);
            teamsByMonth = [.. smallInAMonth, .. teams, .. byTeam.Where(team => team.Any(row => rules.IsFew(Count(row)))).Select(team => team.Key)];
            if (months.Count > 0) teamsByMonth.UnionWith(byTeam.Select(team => team.Key));
            var next = new Queue<string>(byTeam.Where(team => !teamsByMonth.Contains(team.Key)).OrderBy(team => team.Sum(Count)).ThenBy(team => team.Key, StringComparer.Ordinal).Select(team => team.Key));
            while (next.Count > 0 && GivesAway(byTeam)) teamsByMonth.Add(next.Dequeue());
        }

        public bool Hides(FlowRow row) => row.Team is { } team
            ? (row.Period == span ? teams : teamsByMonth).Contains(team)
            : row.Period == span ? rules.IsFew(Count(row)) : months.Contains(row.Period.Name);

        /// <summary>Whether the months of one team alone are withheld, or few are left in one month.</summary>
        private bool GivesAway(ILookup<string, FlowRow> byTeam)
        {
            var withheld = byTeam.Where(team => teamsByMonth.Contains(team.Key) && team.Any(row => Count(row) > 0)).ToList();
            return withheld.Count == 1 || withheld.SelectMany(team => team).GroupBy(row => row.Period.Name).Any(month => rules.IsFew(month.Sum(Count)));
        }

        private long Count(FlowRow row) => row.Counts[place].Rows;
    }
}
