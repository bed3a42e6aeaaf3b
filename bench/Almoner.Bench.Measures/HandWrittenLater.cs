namespace Almoner.Bench.Measures;

/// <summary>The queries of sections 3 to 9, where most records begin in April 2023 and hardly any set has teams.</summary>
internal static partial class HandWritten
{
    private const string MonthEnd = "(month + INTERVAL 1 MONTH)";

    private const string Person = "LEFT JOIN people USING (person_id)";

    private const string AgedAtMonthEnd = $"completed_years(born_on, CAST({MonthEnd} AS DATE) - 1) >= 65";

    private const string Placements = "DATE '2023-01-01'", Sickness = "DATE '2022-04-01'";

    private const string Reconnected = "survey = 'day opportunities' AND question = 'reconnected with the community' AND answer IN ('yes', 'no')";

    private const string Satisfied = "survey = 'reablement home care' AND question = 'satisfied with the home carers' AND answer IN ('yes', 'no')";

    private static Dictionary<string, string> SectionsThreeToNine() => new()
    {
        ["CRT01"] = Teams("reablement_episodes", "started_on", Since, "count(DISTINCT person_id)", "1"),
        ["CRT02"] = Teams("reablement_hours", "week_ending", Since, "sum(hours)", "1"),
        ["CRT03"] = Teams("reablement_episodes", "ended_on", Since,
            "count(DISTINCT person_id) - count(DISTINCT person_id) FILTER (WHERE care_after IS DISTINCT FROM 'no long-term care')", "count(DISTINCT person_id)", "ended_as = 'completed'"),
        ["CRT04"] = Teams("reablement_assessments", "assessed_on", Since, "count(*)", "1"),
        ["CRT05"] = Whole("survey_answers", "answered_on", Since, "count(*) FILTER (WHERE answer = 'yes')", "count(*)", Satisfied),
        ["CRT06"] = Teams("reablement_assessments", "assessed_on", Since, "count(*) FILTER (WHERE outcome = 'home care delivered')", "count(*)"),
        ["CRT07"] = Teams("reablement_episodes", "ended_on", Since, "count(*) FILTER (WHERE aim_achieved)", "count(*)"),
        ["CRT08"] = Whole("discharge_hub_referrals", "received_at", Since, "count(*) FILTER (WHERE working_days(CAST(received_at AS DATE), CAST(triaged_at AS DATE)) <= 1)", "count(*)"),
        ["CRT09"] = Teams("reablement_episodes", "ended_on", Since, "count(*) FILTER (WHERE care_after = 'no long-term care')", "count(*)", "care_after IS NOT NULL"),
        ["CRT10"] = Teams("reablement_episodes", "ended_on", Since, "count(*) FILTER (WHERE care_after = 'long-term care')", "count(*)", "care_after IS NOT NULL"),
        ["DFG01"] = Whole("adaptations", "certified_on", Since, "sum(date_diff('day', first_contact_on, certified_on))", "count(first_contact_on)", "kind = 'disabled facilities grant'"),
        ["DIS01"] = Stock("delayed_transfers", "delayed_from", "ended_on", Since, "count(DISTINCT person_id)", Population(75), "reason_group = 'social care'"),
        ["DIS02"] = Stock("delayed_transfers", "delayed_from", "ended_on", Since, "count(DISTINCT person_id)", "1", "reason_group = 'social care'"),
        ["DIS03"] = Whole("hospital_discharges", "discharged_at", Since, "count(*) FILTER (WHERE date_diff('second', triaged_at, discharged_at) <= 72 * 3600)", "count(*)", "medically_fit"),
        ["DIS04"] = Whole("discharge_packages", "due_on", Since, "count(*) FILTER (WHERE reviewed_on - home_on <= 10)", "count(*)"),
        ["DIS05"] = Whole("hospital_discharges", "discharged_at", Since, "count(*)", "1"),
        ["RES01"] = Whole("placements", "agreed_on", Placements, "count(*)", "1", "kind = 'residential'"),
        ["RES02"] = Whole("placements", "agreed_on", Placements, "count(*)", "1", "kind = 'nursing'"),
        ["RES03"] = Whole($"placements {Person}", "started_on", Placements, "count(DISTINCT person_id)", "1",
            "kind = 'residential' AND started_on = supported_since AND completed_years(born_on, started_on) >= 75"),
        ["RES04"] = Stock("placements", "started_on", "ended_on", Placements, "count(DISTINCT person_id)", Population(65), $"kind = 'residential' AND {AgedAtMonthEnd}", Person),
        ["RES05"] = Whole($"placements {Person}", "started_on", Placements, "sum(completed_years(born_on, started_on))", "count(born_on)", "kind = 'residential' AND started_on = supported_since"),
        ["RES06"] = Stock("placements", "started_on", "ended_on", Placements, $"sum(date_diff('day', supported_since, CAST({MonthEnd} AS DATE) - 1))", "count(supported_since)", $"kind = 'residential' AND {AgedAtMonthEnd}", Person),
        ["DOM01"] = Stock("home_care_packages", "started_on", "ended_on", Since, "count(DISTINCT person_id)", "1"),
        ["DOM02"] = Whole("home_care_hours", "to_on", Since, "sum(hours)", "1"),
        ["DOM03"] = Whole("home_care_referrals", "closed_on", Since, "sum(date_diff('day', referred_on, closed_on))", "count(referred_on)", "outcome = 'package started'"),
        ["DOM04"] = Whole("home_care_referrals", "closed_on", Since, "max(date_diff('day', referred_on, closed_on))", "1", "outcome = 'package started'"),
        ["DOM05"] = Stock("home_care_referrals", "ready_on", "closed_on", Since, "count(DISTINCT person_id)", "1"),
        ["DPY01"] = SoFarThisYear("direct_payments", "started_on", "ended_on", "count(DISTINCT person_id)", "scheme = 'adult'"),
        ["DPY02"] = SoFarThisYear("direct_payments", "started_on", "ended_on", "count(DISTINCT person_id)", "scheme = 'child'"),
        ["QCC01"] = Stock("provider_concerns", "entered_on", "left_on", Placements, "count(*)", "1"),
        ["QCC02"] = Whole("complaints", "received_on", Sickness, "count(*)", "1"),
        ["QCC03"] = Whole("compliments", "received_on", "DATE '2023-07-01'", "count(*)", "1"),
        ["SAF01"] = Teams("safeguarding_enquiries", "completed_on", Since, "count(*) FILTER (WHERE working_days(received_on, completed_on) <= 7)", "count(*)"),
        ["SAF02"] = Whole("safeguarding_contacts", "received_on", Since, "count(*)", "1"),
        ["SAF03"] = Trained("Safeguarding Awareness", "NOT casual AND setting <> 'school'"),
        ["COM01"] = Whole("survey_answers", "answered_on", Since, "count(*) FILTER (WHERE answer = 'yes')", "count(*)", Reconnected),
        ["COM02"] = Trained("Dementia Friends", "true"),
        ["COM03"] = SoFarThisYear("pledges", "pledged_on", "pledged_on", "count(*)", "true"),
        ["COM04"] = $"""
            SELECT month, NULL AS team, 1 AS whole,
                (SELECT count(*) FROM ambassadors WHERE recruited_on < {MonthEnd} AND (stood_down_on IS NULL OR stood_down_on >= {MonthEnd})) AS numerator,
                (SELECT count(*) FROM districts WHERE from_on < {MonthEnd} AND (to_on IS NULL OR to_on >= {MonthEnd})) AS denominator
            FROM {MonthEnds}
            WHERE month >= {Since}
            """,
        ["COM05"] = Whole("community_events", "held_on", Since, "count(*)", "1", "purpose = 'active and mobile'"),
        ["COM06"] = Whole("community_events", "held_on", Since, "sum(participants)", "1", "purpose = 'active and mobile'"),
        ["COM07"] = Whole("community_events", "held_on", Since, "count(*)", "1", "purpose = 'connected and social'"),
        ["COM08"] = Whole("community_events", "held_on", Since, "sum(participants)", "1", "purpose = 'connected and social'"),
        ["COM09"] = Whole("care_hub_sessions", "attended_on", Since, "count(*)", "1"),
        ["COM10"] = Whole("care_hub_sessions", "attended_on", Since, "sum(hours)", "1"),
        ["COM11"] = Whole("community_events", "held_on", Since, "count(*)", "1", "purpose = 'dementia friendly'"),
        ["COM12"] = Whole("training", "completed_on", Since, "count(DISTINCT staff_id)", "1", "course = 'Dementia Friends'"),
        ["WKF01"] = Whole("supplied_figures", "as_of", From, "arg_max(value, as_of)", "1", "name = 'registered_domiciliary_workers'"),
        ["WKF02"] = Whole("supplied_figures", "as_of", From, "arg_max(value, as_of) FILTER (WHERE name = 'registered_domiciliary_workers')",
            "arg_max(value, as_of) FILTER (WHERE name = 'registered_domiciliary_workers_wales')", "name LIKE 'registered_domiciliary_workers%'"),
        ["WKF03"] = $"""
            SELECT month, NULL AS team, 1 AS whole,
                (SELECT sum(fte) FROM vacancies WHERE role = 'social worker' AND vacant_from < {MonthEnd} AND (filled_on IS NULL OR filled_on >= {MonthEnd})) AS numerator,
                (SELECT sum(fte) FROM posts WHERE role = 'social worker' AND established_on < {MonthEnd} AND (deleted_on IS NULL OR deleted_on >= {MonthEnd})) AS denominator
            FROM {MonthEnds}
            WHERE month >= {Since}
            """,
        ["WKF04"] = Lost("CASE WHEN month < DATE '2023-04-01' THEN DATE '2022-04-01' ELSE DATE '2023-04-01' END"),
        ["WKF05"] = Teams("absences", "ended_on", Since, "count(*) FILTER (WHERE return_interview_on IS NOT NULL)", "count(*)", "reason_group = 'sickness'"),
        ["WKF06"] = Teams("absences", "began_on", Since, "count(*)", "1", "reason = 'infection'"),
        ["WKF07"] = Stock("vacancies", "vacant_from", "filled_on", Since, "sum(fte)", "1", "role = 'social worker'"),
        ["WKF08"] = Lost("month"),
        ["WKF09"] = Stock("posts", "established_on", "deleted_on", Since, "sum(fte)", "1", "role = 'social worker'"),
    };

    private static string Population(int from) =>
        $"(SELECT sum(people) FROM populations WHERE age_from >= {from} AND from_on < {MonthEnd} AND (to_on IS NULL OR to_on >= {MonthEnd}))";

    private static string Stock(string table, string from, string to, string since, string numerator, string denominator, string where = "true", string join = "") => $"""
        SELECT month, NULL AS team, 1 AS whole, {numerator} AS numerator, {denominator} AS denominator
        FROM {MonthEnds} JOIN {table} ON {from} < {MonthEnd} AND ({to} IS NULL OR {to} >= {MonthEnd}) {join}
        WHERE month >= {since} AND {where}
        GROUP BY month
        """;

    private static string SoFarThisYear(string table, string from, string to, string numerator, string where) => $"""
        SELECT month, NULL AS team, 1 AS whole, {numerator} AS numerator, 1 AS denominator
        FROM {MonthEnds} JOIN {table} ON {from} < {MonthEnd} AND ({to} IS NULL OR {to} >= {Since})
        WHERE month >= {Since} AND {where}
        GROUP BY month
        """;

    private static string Trained(string course, string where) => $"""
        WITH open AS (
            SELECT month, team, staff_id, EXISTS (
                SELECT 1 FROM training WHERE training.staff_id = staff.staff_id AND course = '{course}' AND completed_on < {MonthEnd}) AS trained
            FROM {MonthEnds} JOIN staff ON in_post_from < {MonthEnd} AND (in_post_to IS NULL OR in_post_to >= {MonthEnd})
            WHERE month >= {Since} AND {where})
        SELECT month, team, GROUPING(team) AS whole, count(DISTINCT staff_id) FILTER (WHERE trained) AS numerator, count(DISTINCT staff_id) AS denominator
        FROM open
        {ByMonthAndTeam}
        """;

    /// <summary>Days lost to sickness of those that could be worked, from a day of each month's choice to its end.</summary>
    private static string Lost(string firstDay) => $"""
        WITH lost AS (
            SELECT month, team, GROUPING(team) AS whole, sum(fte_days) AS days
            FROM {MonthEnds} JOIN absence_days ON day >= {firstDay} AND day < {MonthEnd}
            WHERE reason_group = 'sickness' AND month >= {Sickness}
            {ByMonthAndTeam}),
        available AS (
            SELECT month, team, GROUPING(team) AS whole, sum(fte_days) AS days
            FROM {MonthEnds} JOIN staff_months ON month_end >= {firstDay} AND month_end < {MonthEnd}
            WHERE month >= {Sickness}
            {ByMonthAndTeam})
        SELECT available.month, available.team, available.whole, coalesce(lost.days, 0) AS numerator, available.days AS denominator
        FROM available LEFT JOIN lost ON lost.month = available.month AND lost.whole = available.whole AND lost.team IS NOT DISTINCT FROM available.team
        """;
}
