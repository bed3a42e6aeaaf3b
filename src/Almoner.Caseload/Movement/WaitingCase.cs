using Almoner.Caseload.Distribution;
using Almoner.Caseload.Protection;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>A person whose case nobody holds on a day although it is open, or although the last allocation ended for another worker to follow.</summary>
/// <param name="PersonId">Who waits.</param>
/// <param name="Team">The team of the open case, otherwise of the last allocation; null where neither says.</param>
/// <param name="Since">The first day without a worker: of the open case, or after the last allocation.</param>
/// <param name="Days">Days waited since then; 0 on the first.</param>
/// <param name="WasHeld">Whether a worker held the case before.</param>
public sealed record WaitingCase(string PersonId, string? Team, DateOnly Since, int Days, bool WasHeld)
{
    /// <summary>Everybody who waits at the end of a day, the longest wait first.</summary>
    internal static IReadOnlyList<WaitingCase> Read(DuckDBConnection engine, DateOnly day)
    {
        var text = new SqlText();
        var on = $"CAST({text.Value(day)} AS DATE)";
        return engine.Read(text, $"""
            WITH now_held AS (
              SELECT DISTINCT person_id FROM allocations WHERE began_on <= {on} AND (ended_on IS NULL OR ended_on >= {on})
            ),
            last_held AS (
              SELECT person_id, team, ended_on, end_reason
              FROM allocations
              WHERE ended_on < {on} AND ended_on >= began_on
              QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY ended_on DESC, allocation_id DESC) = 1
            ),
            open_cases AS (
              SELECT person_id, team, opened_on
              FROM cases
              WHERE opened_on <= {on} AND (closed_on IS NULL OR closed_on > {on})
              QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY opened_on, case_id) = 1
            ),
            last_closed AS (
              SELECT person_id, max(closed_on) AS closed_on FROM cases WHERE closed_on <= {on} GROUP BY person_id
            ),
            waiting AS (
              SELECT o.person_id, coalesce(o.team, l.team) AS team, greatest(o.opened_on, coalesce(l.ended_on + 1, o.opened_on)) AS since, coalesce(l.ended_on >= o.opened_on, false) AS was_held
              FROM open_cases AS o LEFT JOIN last_held AS l ON l.person_id = o.person_id
              UNION ALL
              SELECT l.person_id, l.team, l.ended_on + 1, true
              FROM last_held AS l LEFT JOIN last_closed AS c ON c.person_id = l.person_id
              WHERE l.end_reason IN ('reallocated', 'worker left')
                AND (c.closed_on IS NULL OR c.closed_on < l.ended_on)
                AND l.person_id NOT IN (SELECT person_id FROM open_cases)
            )
            SELECT person_id, team, since, CAST({on} - since AS INTEGER), was_held
            FROM waiting
            WHERE person_id NOT IN (SELECT person_id FROM now_held)
            ORDER BY since, person_id
            """, row => new WaitingCase(row.GetString(0), row.TextOrNull(1), row.Day(2), row.GetInt32(3), row.GetBoolean(4)));
    }
}

/// <summary>The cases of a team, or in all, that nobody holds on a day.</summary>
/// <param name="By">Whole or team.</param>
/// <param name="Team">The team; null for all, and for cases of which none is known.</param>
/// <param name="Waiting">How many.</param>
/// <param name="MedianDays">The wait of the middle one, of two the mean.</param>
/// <param name="LongestDays">The longest wait.</param>
public sealed record WaitingRow(By By, string? Team, Figure Waiting, Figure MedianDays, Figure LongestDays)
{
    /// <summary>Every wait, the shortest first; none in the public form.</summary>
    private IReadOnlyList<OwnCaseload> Waits { get; init; } = [];

    /// <summary>All together and then each team that has any, in order of names; those without a team last.</summary>
    internal static IReadOnlyList<WaitingRow> All(IReadOnlyList<WaitingCase> cases) =>
    [
        Row(By.Whole, null, cases),
        .. cases.GroupBy(one => one.Team ?? "").OrderBy(team => team.Key.Length == 0).ThenBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => Row(By.Team, team.Key.Length == 0 ? null : team.Key, [.. team])),
    ];

    /// <summary>The same as figures that may still change.</summary>
    internal WaitingRow AsProvisional(Phrase reason) => this with { Waiting = Waiting.AsProvisional(reason), MedianDays = MedianDays.AsProvisional(reason), LongestDays = LongestDays.AsProvisional(reason) };

    internal WaitingRow Withheld() => this with { Waiting = Hide(Waiting), MedianDays = Hide(MedianDays), LongestDays = Hide(LongestDays), Waits = [] };

    /// <summary>The same without the longest wait, which is one person's, and with the middle of means of neighbours, since the middle one is somebody's too.</summary>
    internal WaitingRow Public(SmallGroups rules)
    {
        if (LongestDays.Value is null) return this with { Waits = [] };
        if (!rules.HaveQuartiles(Waits.Count)) return this with { MedianDays = MedianDays.Withhold(rules.FewValues), LongestDays = LongestDays.Withhold(SmallGroups.OnePerson), Waits = [] };
        var middle = Figure.Of(Unit.Days, 0, Quartiles.At(Neighbours.Means(Waits, rules.Fewest, 0), 2), Waits.Count).AsPrinted();
        return this with
        {
            MedianDays = MedianDays is { State: FigureState.Provisional, Reason: { } reason } ? middle.AsProvisional(reason) : middle,
            LongestDays = LongestDays.Withhold(SmallGroups.OnePerson),
            Waits = [],
        };
    }

    private static Figure Hide(Figure figure) => figure.State == FigureState.None ? figure : figure.Withhold(SmallGroups.Reason);

    private static WaitingRow Row(By by, string? team, IReadOnlyList<WaitingCase> cases)
    {
        var days = cases.Select(one => (Exact)one.Days).Order().ToList();
        return new WaitingRow(by, team, Figure.Of(Unit.Count, 0, days.Count, days.Count), At(2), At(4)) { Waits = days.ConvertAll(wait => new OwnCaseload(wait, 1)) };

        Figure At(int quarter) => days.Count == 0 ? Figure.None(Unit.Days, 0, Phrase.Of("reason.nobody-waits")) : Figure.Of(Unit.Days, 0, Quartiles.At(days, quarter), days.Count);
    }
}
