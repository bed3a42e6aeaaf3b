using Almoner.Caseload.Days;
using Almoner.Records.Sql;
using Almoner.Terms;

namespace Almoner.Caseload.Holding;

/// <summary>
/// The parts that statements over held cases share. Days are worked out as overlaps of spans with their ends cut; no statement makes a row a day.
/// </summary>
internal sealed class HeldSql(SqlText text, DaySpan within)
{
    private string First => Day(within.First);

    private string Last => Day(within.Last);

    public string Day(DateOnly day) => $"CAST({text.Value(day)} AS DATE)";

    /// <summary>Allocations in force on some day of the span, as a condition on <c>a</c>.</summary>
    public string InForce => $"a.began_on <= {Last} AND (a.ended_on IS NULL OR a.ended_on >= {First} AND a.ended_on >= a.began_on)";

    /// <summary>
    /// <c>in_post</c>: for each worker and team the days in post, cut to the span, as spans that neither overlap nor touch.
    /// <c>past</c> is the day after the last.
    /// </summary>
    public string InPost => $"""
        in_post AS (
          SELECT worker_id, team, min(first) AS first, max(past) AS past
          FROM (
            SELECT worker_id, team, first, past,
                sum(CASE WHEN first <= before THEN 0 ELSE 1 END) OVER (PARTITION BY worker_id, team ORDER BY first, past ROWS UNBOUNDED PRECEDING) AS spell
            FROM (
              SELECT worker_id, team, first, past, max(past) OVER (PARTITION BY worker_id, team ORDER BY first, past ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
              FROM (
                SELECT a.worker_id, a.team, greatest(a.began_on, {First}) AS first, least(coalesce(a.ended_on, {Last}), {Last}) + 1 AS past
                FROM worker_posts AS a
                WHERE {InForce}
              )
            )
          )
          GROUP BY worker_id, team, spell
        )
        """;

    /// <summary><c>held</c>: each allocation cut to the days on which its worker has a post in its team; <c>past</c> is the day after the last.</summary>
    /// <param name="columns">Columns of the allocation <c>a</c> to keep beside worker, team and days: ", a.person_id".</param>
    public string Held(string columns) => $"""
        held AS (
          SELECT a.worker_id, a.team{columns}, greatest(a.began_on, p.first) AS first, least(coalesce(a.ended_on + 1, p.past), p.past) AS past
          FROM allocations AS a JOIN in_post AS p ON p.worker_id = a.worker_id AND p.team = a.team
          WHERE {InForce} AND a.began_on < p.past AND (a.ended_on IS NULL OR a.ended_on >= p.first)
        )
        """;

    /// <summary>
    /// <c>weighed</c>: for each person the spans in which one judgement holds; <c>past</c> is the day from which the next one does, empty for the last.
    /// </summary>
    public static string Weighed => """
        weighed AS (
          SELECT person_id, complexity, risk, travel, from_on AS first, lead(from_on) OVER (PARTITION BY person_id ORDER BY from_on, weight_id) AS past
          FROM case_weights
        )
        """;

    /// <summary>Allocations in force in the span that began while the same worker held the case of the same person already, as a statement.</summary>
    public string HeldAlready => $"""
        SELECT person_id, worker_id, team, began_on AS first, ended_on AS last, CAST(NULL AS BIGINT) AS days, _file, _line
        FROM (
          SELECT a.*, max(coalesce(a.ended_on, {Last})) OVER (PARTITION BY a.person_id, a.worker_id ORDER BY a.began_on, a.allocation_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
          FROM allocations AS a
          WHERE {InForce}
        )
        WHERE began_on <= before
        """;

    /// <summary>For each month the days of the rows up to its end: months are the differences.</summary>
    public IEnumerable<string> DaysUpTo(IEnumerable<Month> months) =>
        months.Select(month => $"CAST(sum(greatest(least(past, {Day(month.End.AddDays(1))}) - first, 0)) AS BIGINT)");

    /// <summary>For each month the rows that hold its last day.</summary>
    public IEnumerable<string> AtEndOf(IEnumerable<Month> months) =>
        months.Select(month => $"CAST(sum(CASE WHEN first <= {Day(month.End)} AND past > {Day(month.End)} THEN 1 ELSE 0 END) AS BIGINT)");
}
