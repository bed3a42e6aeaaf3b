namespace Almoner.Caseload.Holding;

/// <summary>When people were last seen or spoken to.</summary>
internal static class LastContacts
{
    /// <summary>
    /// <c>last_contacts</c>: for each person the last contact of any kind and the last review, up to a day, as part of a statement. A review that is
    /// recorded as completed is a contact too.
    /// </summary>
    /// <param name="day">The day, as SQL.</param>
    public static string UpTo(string day) => $"""
        last_contacts AS (
          SELECT person_id, max(on_day) AS contact_on, max(CASE WHEN kind = 'review' THEN on_day END) AS review_on
          FROM (
            SELECT person_id, on_day, kind FROM case_contacts WHERE on_day <= {day}
            UNION ALL
            SELECT person_id, completed_on, 'review' FROM reviews WHERE completed_on <= {day}
          )
          GROUP BY person_id
        )
        """;
}
