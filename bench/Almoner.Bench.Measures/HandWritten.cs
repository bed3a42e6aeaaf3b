using System.Globalization;
using DuckDB.NET.Data;

namespace Almoner.Bench.Measures;

/// <summary>
/// One query a measure, as an analyst who knows the data would write it: by month, as a whole and by team, numerator and denominator
/// beside each other (the denominator is 1 for plain counts).
/// </summary>
internal static partial class HandWritten
{
    /// <summary>The months: April 2021 to September 2023.</summary>
    private const string From = "DATE '2021-04-01'", To = "DATE '2023-10-01'";

    /// <summary>Some measures begin with the financial year 2023/24.</summary>
    private const string Since = "DATE '2023-04-01'";

    private const string ByMonth = "GROUP BY month";
    private const string ByMonthAndTeam = "GROUP BY GROUPING SETS ((month), (month, team))";
    private const string MonthEnds = $"range({From}, {To}, INTERVAL 1 MONTH) AS months(month)";

    private static readonly Dictionary<string, string> SectionsOneAndTwo = new()
    {
        ["IAA01"] = Whole("calls", "received_at", From, "count(*)", "1"),
        ["IAA02"] = Teams("contact_assessments", "completed_on", Since, "count(*) FILTER (WHERE outcome = 'resolved')", "count(*)"),
        ["IAA03"] = Teams("referrals", "received_on", Since, "count(*)", "1"),
        ["IAA04"] = Teams("referrals", "received_on", Since, "count(*)", "1", "urgent"),
        ["IAA05"] = Teams("contact_assessments", "completed_on", Since, "count(*)", "1"),
        ["IAA06"] = Teams("contact_assessments", "completed_on", Since, "count(*)", "1", "outcome = 'resolved'"),
        ["IAA07"] = Teams("referrals", "sent_to_social_worker_on", Since, "count(*)", "1"),
        ["IAA08"] = Teams("contact_assessments", "completed_on", Since, "count(*) FILTER (WHERE outcome = 'resolved')", "count(*)"),
        ["IAA09"] = $"""
            WITH advised AS (
                SELECT date_trunc('month', received_at) AS month, team, person_id, NOT EXISTS (
                    SELECT 1 FROM contacts AS later
                    WHERE later.person_id = contacts.person_id
                      AND later.received_at > contacts.received_at
                      AND later.received_at <= contacts.received_at + INTERVAL 6 MONTH) AS stayed_away
                FROM contacts
                WHERE outcome IN ('advice given', 'assistance given') AND received_at >= {From} AND received_at < {To})
            SELECT month, team, GROUPING(team) AS whole,
                count(DISTINCT person_id) - count(DISTINCT person_id) FILTER (WHERE NOT stayed_away) AS numerator, count(DISTINCT person_id) AS denominator
            FROM advised
            {ByMonthAndTeam}
            """,
        ["IAA10"] = Whole("survey_answers", "answered_on", From, "count(*) FILTER (WHERE answer = 'yes')", "count(*)",
            "survey = 'independent living' AND question = 'able to live independently' AND answer IN ('yes', 'no')"),
        ["ASM01"] = Teams("assessments", "completed_on", From, "count(*)", "1", "kind = 'full'"),
        ["ASM02"] = Teams("assessments", "completed_on", From, "count(*)", "1", "kind = 'proportionate'"),
        ["ASM03"] = Teams("assessments", "completed_on", From, "count(*)", "1"),
        ["ASM04"] = $"""
            SELECT month, team, GROUPING(team) AS whole, count(DISTINCT person_id) AS numerator, 1 AS denominator
            FROM {MonthEnds} JOIN cases ON opened_on < month + INTERVAL 1 MONTH AND (closed_on IS NULL OR closed_on >= month + INTERVAL 1 MONTH)
            {ByMonthAndTeam}
            """,
        ["CAR01"] = Teams("carer_assessments", "completed_on", From, "count(*)", "1"),
        ["CAR02"] = Teams("carer_offers", "identified_on", From, "count(*) FILTER (WHERE offered_on IS NOT NULL)", "count(*)", "eligible"),
        ["CAR03"] = Teams("carer_offers", "identified_on", Since, "count(*) FILTER (WHERE accepted)", "count(*)", "eligible AND new_carer AND offered_on IS NOT NULL"),
        ["REV01"] = Teams("reviews", "completed_on", From, "count(*)", "1"),
        ["REV02"] = Teams("reviews", "due_on", "DATE '2023-01-01'", "count(*) FILTER (WHERE completed_on <= due_on + 28)", "count(*)"),
        ["REV03"] = $"""
            SELECT month, team, GROUPING(team) AS whole, count(*) AS numerator, 1 AS denominator
            FROM {MonthEnds} JOIN reviews ON due_on < month + INTERVAL 1 MONTH AND (completed_on IS NULL OR completed_on >= month + INTERVAL 1 MONTH)
            {ByMonthAndTeam}
            """,
        ["CSP01"] = Teams("plan_outcomes", "decided_on", Since, "count(*)", "1"),
        ["LDS01"] = $"""
            SELECT month, team, GROUPING(team) AS whole, count(DISTINCT person_id) AS numerator, 1 AS denominator
            FROM {MonthEnds} JOIN day_service_places ON started_on < month + INTERVAL 1 MONTH AND (ended_on IS NULL OR ended_on >= month)
            WHERE service = 'complex needs' AND month >= {Since}
            {ByMonthAndTeam}
            """,
        ["CMH01"] = $"""
            SELECT month, team, GROUPING(team) AS whole, count(DISTINCT person_id) AS numerator, 1 AS denominator
            FROM {MonthEnds} JOIN mental_health_cases ON opened_on < month + INTERVAL 1 MONTH AND (closed_on IS NULL OR closed_on >= month + INTERVAL 1 MONTH)
            WHERE {WithPlan}
            {ByMonthAndTeam}
            """,
        ["CMH02"] = $"""
            WITH open AS (
                SELECT month, team, person_id, {WithPlan} AS planned
                FROM {MonthEnds} JOIN mental_health_cases ON opened_on < month + INTERVAL 1 MONTH AND (closed_on IS NULL OR closed_on >= month + INTERVAL 1 MONTH))
            SELECT month, team, GROUPING(team) AS whole, count(DISTINCT person_id) FILTER (WHERE planned) AS numerator, count(DISTINCT person_id) AS denominator
            FROM open
            {ByMonthAndTeam}
            """,
    };

    public static IReadOnlyDictionary<string, string> Queries => All.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> All = new(() => SectionsOneAndTwo.Concat(SectionsThreeToNine()).ToDictionary());

    private const string WithPlan = """
        EXISTS (
            SELECT 1 FROM treatment_plans
            WHERE treatment_plans.person_id = mental_health_cases.person_id
              AND began_on < month + INTERVAL 1 MONTH AND (ended_on IS NULL OR ended_on >= month + INTERVAL 1 MONTH))
        """;

    public static Dictionary<Cell, (decimal Numerator, decimal Denominator)> Answer(DuckDBConnection connection, string code)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Queries[code];
        using var reader = command.ExecuteReader();
        var cells = new Dictionary<Cell, (decimal, decimal)>();
        while (reader.Read())
        {
            if (reader.IsDBNull(3) || reader.IsDBNull(4)) continue;
            var month = reader.GetDateTime(0);
            var whole = Whole(reader.GetValue(2));
            cells.Add(new Cell(month.Year * 12 + month.Month - 1, whole ? "" : reader.IsDBNull(1) ? null : reader.GetString(1), whole), (Number(reader.GetValue(3)), Number(reader.GetValue(4))));
        }

        return cells;

        static decimal Number(object value) => value is System.Numerics.BigInteger whole ? (decimal)whole : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

        static bool Whole(object value) => Number(value) == 1;
    }

    private static string Teams(string table, string date, string since, string numerator, string denominator, string where = "true") =>
        Counted(table, date, since, $"team, GROUPING(team) AS whole, {numerator}", denominator, where, ByMonthAndTeam);

    private static string Whole(string table, string date, string since, string numerator, string denominator, string where = "true") =>
        Counted(table, date, since, $"NULL AS team, 1 AS whole, {numerator}", denominator, where, ByMonth);

    private static string Counted(string table, string date, string since, string numerator, string denominator, string where, string grouping) => $"""
        SELECT date_trunc('month', {date}) AS month, {numerator} AS numerator, {denominator} AS denominator
        FROM {table}
        WHERE {date} >= {since} AND {date} < {To}{(where == "true" ? "" : $" AND {where}")}
        {grouping}
        """;
}

/// <summary>One month as a whole, or of one team.</summary>
internal sealed record Cell(int Month, string? Team, bool Whole);
