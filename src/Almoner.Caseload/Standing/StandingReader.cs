using Almoner.Caseload.Days;
using Almoner.Caseload.Holding;
using Almoner.Caseload.Workers;
using Almoner.Library.Caseload;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Standing;

/// <summary>Reads how teams stand at the end of a day.</summary>
public static class StandingReader
{
    /// <summary>Every team that has a worker in post or a case held on the day, in order of names.</summary>
    /// <param name="engine">A connection with one view a record set.</param>
    /// <param name="rules">What a case weighs, and when absence is long.</param>
    /// <param name="day">The day; allocations and posts that end on it still count.</param>
    public static IReadOnlyList<TeamStanding> All(DuckDBConnection engine, CaseloadRules rules, DateOnly day)
    {
        var workers = WorkforceReader.Read(engine, new DaySpan(day, day), rules.Audit.LongAbsenceDays);
        var cases = Cases(engine, rules.Weighting, day, null).ToLookup(held => held.Team, held => held.Case);
        var byTeam = workers.SelectMany(worker => worker.Teams.Select(team => (team, worker))).ToLookup(post => post.team, post => post.worker);
        return [.. byTeam.Select(team => team.Key).Union(cases.Select(team => team.Key)).Order(StringComparer.Ordinal).Select(team => Of(team, day, byTeam[team], cases[team], rules.Weighting))];
    }

    /// <summary>One team; without workers and cases when nobody knows it.</summary>
    public static TeamStanding Of(DuckDBConnection engine, CaseloadRules rules, string team, DateOnly day) => Of(
        team, day, WorkforceReader.Read(engine, new DaySpan(day, day), rules.Audit.LongAbsenceDays).Where(worker => worker.In(team) is not null),
        Cases(engine, rules.Weighting, day, team).Select(held => held.Case), rules.Weighting);

    /// <summary>The last day on which a worker had a post, before the day; null for somebody who has one on it, or had none.</summary>
    public static DateOnly? LeftOn(DuckDBConnection engine, string workerId, DateOnly day)
    {
        var text = new SqlText();
        var on = $"CAST({text.Value(day)} AS DATE)";
        return engine.Read(text, $"SELECT max(ended_on) FROM worker_posts WHERE worker_id = {text.Value(workerId)} AND began_on <= {on} HAVING bool_and(coalesce(ended_on < {on}, FALSE))", row => row.DayOrNull(0)).FirstOrDefault();
    }

    private static TeamStanding Of(string team, DateOnly day, IEnumerable<Worker> workers, IEnumerable<CaseStanding> cases, WeightingScheme scheme)
    {
        var held = cases.ToLookup(one => one.WorkerId);
        var standings = workers.Select(worker =>
        {
            var fte = Exact.Of(worker.In(team)!.FteDaysIn(new DaySpan(day, day)));
            var (isNew, isAway) = (worker.IsNewlyQualified(day), worker.LongAbsence.Holds(day));
            return new WorkerStanding(worker.Id, worker.Role, worker.Profession, fte, isNew, isAway, isAway ? 0 : scheme.Available(fte, isNew), [.. held[worker.Id]]);
        }).ToList();
        var inPost = standings.Select(worker => worker.WorkerId).ToHashSet();
        return new TeamStanding(team, day, standings, [.. held.Where(worker => !inPost.Contains(worker.Key)).SelectMany(worker => worker).OrderBy(one => one.PersonId, StringComparer.Ordinal)]);
    }

    private static List<(string Team, CaseStanding Case)> Cases(DuckDBConnection engine, WeightingScheme scheme, DateOnly day, string? team)
    {
        var text = new SqlText();
        var on = $"CAST({text.Value(day)} AS DATE)";
        return engine.Read(text, $"""
            WITH {LastContacts.UpTo(on)},
            weights AS (
              SELECT person_id, complexity, risk, travel
              FROM case_weights
              WHERE from_on <= {on}
              QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY from_on DESC, weight_id DESC) = 1
            )
            SELECT a.team, a.person_id, a.worker_id, a.began_on, a.role, w.complexity, w.risk, w.travel, c.contact_on, c.review_on
            FROM allocations AS a LEFT JOIN weights AS w ON w.person_id = a.person_id LEFT JOIN last_contacts AS c ON c.person_id = a.person_id
            WHERE a.began_on <= {on} AND (a.ended_on IS NULL OR a.ended_on >= {on}){(team is null ? "" : $" AND a.team = {text.Value(team)}")}
            ORDER BY a.person_id, a.allocation_id
            """, row =>
        {
            var (role, complexity, risk, travel) = (row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7));
            return (row.GetString(0), new CaseStanding(
                row.GetString(1), row.GetString(2), row.Day(3), role, scheme.PointsIfKnown(complexity, risk, travel, role), complexity, risk, travel, row.DayOrNull(8), row.DayOrNull(9)));
        });
    }
}
