using Almoner.Caseload.Holding;
using Almoner.Caseload.Protection;
using Almoner.Records.Sql;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Caseload.Movement;

/// <summary>A person with a lead worker on a day, and how long ago anybody was in touch.</summary>
/// <param name="PersonId">Whose case it is.</param>
/// <param name="WorkerId">The lead worker; of two the one who has been so for longer.</param>
/// <param name="Team">The lead worker's team.</param>
/// <param name="HeldSince">Since when the case has been held without a break longer than that of a reallocation.</param>
/// <param name="LastContactOn">The last contact or review; null where none is recorded.</param>
/// <param name="Days">Days since the last contact, or since the case has been held where that is later.</param>
public sealed record QuietCase(string PersonId, string WorkerId, string Team, DateOnly HeldSince, DateOnly? LastContactOn, int Days)
{
    /// <summary>Everybody with a lead worker at the end of a day, the longest without contact first.</summary>
    internal static IReadOnlyList<QuietCase> Read(DuckDBConnection engine, DateOnly day, int reallocatedWithinDays)
    {
        var text = new SqlText();
        var on = $"CAST({text.Value(day)} AS DATE)";
        return engine.Read(text, $"""
            WITH {LastContacts.UpTo(on)},
            led AS (
              SELECT person_id, worker_id, team
              FROM allocations
              WHERE role = 'lead' AND began_on <= {on} AND (ended_on IS NULL OR ended_on >= {on})
              QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY began_on, allocation_id) = 1
            ),
            beginnings AS (
              SELECT person_id, began_on,
                  max(least(coalesce(ended_on, {on}), {on})) OVER (PARTITION BY person_id ORDER BY began_on, allocation_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
              FROM allocations
              WHERE began_on <= {on} AND (ended_on IS NULL OR ended_on >= began_on)
            ),
            held AS (
              SELECT person_id, max(began_on) AS held_since
              FROM beginnings
              WHERE before IS NULL OR began_on > before + {SqlText.Whole(reallocatedWithinDays)}
              GROUP BY person_id
            )
            SELECT led.person_id, led.worker_id, led.team, held.held_since, c.contact_on, CAST({on} - greatest(held.held_since, coalesce(c.contact_on, held.held_since)) AS INTEGER) AS days
            FROM led JOIN held ON held.person_id = led.person_id LEFT JOIN last_contacts AS c ON c.person_id = led.person_id
            ORDER BY days DESC, led.person_id
            """, row => new QuietCase(row.GetString(0), row.GetString(1), row.GetString(2), row.Day(3), row.DayOrNull(4), row.GetInt32(5)));
    }
}

/// <summary>The share of a team's cases, or of all, that have been without contact for longer than the declared days.</summary>
/// <param name="By">Whole or team.</param>
/// <param name="Team">The team; null for all.</param>
/// <param name="Share">Cases without contact for longer, as per cent of the people with a lead worker; none where no contacts are recorded at all.</param>
public sealed record QuietRow(By By, string? Team, Figure Share)
{
    /// <summary>All together and then each team in order of names.</summary>
    /// <param name="cases">Everybody with a lead worker.</param>
    /// <param name="noContactDays">The declared days.</param>
    /// <param name="nothingUpTo">The day, where no contacts of anybody are recorded up to it.</param>
    internal static IReadOnlyList<QuietRow> All(IReadOnlyList<QuietCase> cases, int noContactDays, DateOnly? nothingUpTo) =>
    [
        Row(By.Whole, null, cases, noContactDays, nothingUpTo),
        .. cases.GroupBy(one => one.Team).OrderBy(team => team.Key, StringComparer.Ordinal).Select(team => Row(By.Team, team.Key, [.. team], noContactDays, nothingUpTo)),
    ];

    /// <summary>How many cases have been without contact; 0 where that is not known.</summary>
    internal long Without => (long)(Share.Numerator ?? 0).Round(0);

    /// <summary>The same as a share that may still change.</summary>
    internal QuietRow AsProvisional(Phrase reason) => this with { Share = Share.AsProvisional(reason) };

    internal QuietRow Withheld() => this with { Share = Share.Withhold(SmallGroups.Reason) };

    private static QuietRow Row(By by, string? team, IReadOnlyList<QuietCase> cases, int noContactDays, DateOnly? nothingUpTo) => new(by, team, nothingUpTo is { } day
        ? Figure.None(Unit.Percent, 1, Phrase.Of("reason.no-contacts-to", day))
        : Figure.OfRatio(Unit.Percent, 1, cases.Count(one => one.Days > noContactDays), cases.Count, 100, cases.Count, Phrase.Of("reason.nobody-has-lead")));
}
