namespace Almoner.Demo.Tests;

/// <summary>The quarantining checks of library/records/, written out once more by hand.</summary>
internal static class Checks
{
    public static bool Hold(string recordSet, Record record) => recordSet switch
    {
        "people" => InOrder(record, "born_on", "died_on"),
        "calls" => record["waited_seconds"] is not decimal waited || waited >= 0,
        "assessments" or "contact_assessments" or "carer_assessments" => InOrder(record, "started_on", "completed_on"),
        "referrals" => InOrder(record, "received_on", "sent_to_social_worker_on"),
        "cases" or "mental_health_cases" => InOrder(record, "opened_on", "closed_on"),
        "treatment_plans" => InOrder(record, "began_on", "ended_on"),
        "day_service_places" => InOrder(record, "started_on", "ended_on"),
        "carer_offers" => InOrder(record, "identified_on", "offered_on") && !(record.Is("accepted") && record["offered_on"] is null),
        "reablement_episodes" => InOrder(record, "started_on", "ended_on") && !(record["ended_on"] is null && record["ended_as"] is not null),
        "reablement_hours" => record["hours"] is >= 0m and <= 168m,
        "discharge_hub_referrals" => InOrder(record, "received_at", "triaged_at"),
        "adaptations" => InOrder(record, "first_contact_on", "approved_on") && InOrder(record, "first_contact_on", "certified_on"),
        "hospital_discharges" => InOrder(record, "triaged_at", "discharged_at") && !(record.Is("medically_fit") && record["triaged_at"] is null),
        "delayed_transfers" => InOrder(record, "delayed_from", "ended_on"),
        "discharge_packages" => InOrder(record, "home_on", "due_on") && InOrder(record, "home_on", "reviewed_on"),
        "placements" => InOrder(record, "started_on", "ended_on") && InOrder(record, "supported_since", "started_on"),
        "home_care_referrals" => InOrder(record, "referred_on", "ready_on") && InOrder(record, "referred_on", "closed_on")
            && record["closed_on"] is null == record["outcome"] is null,
        "home_care_packages" or "direct_payments" => InOrder(record, "started_on", "ended_on"),
        "home_care_hours" => InOrder(record, "from_on", "to_on") && (decimal)record["hours"]! >= 0,
        "provider_concerns" => InOrder(record, "entered_on", "left_on"),
        "complaints" => InOrder(record, "received_on", "answered_on") && !(record.Text("stage") == "stage 1" && record["escalated_from"] is not null),
        "safeguarding_enquiries" => InOrder(record, "received_on", "completed_on"),
        "staff" => InOrder(record, "in_post_from", "in_post_to") && Within(record, "fte", 1),
        "staff_months" => Within(record, "fte_days", 23),
        "absences" => InOrder(record, "began_on", "ended_on") && InOrder(record, "ended_on", "return_interview_on"),
        "absence_days" => Within(record, "fte_days", 1),
        "posts" => InOrder(record, "established_on", "deleted_on") && Within(record, "fte", 1),
        "vacancies" => InOrder(record, "vacant_from", "filled_on") && Within(record, "fte", 1),
        "community_events" => record["participants"] is not decimal participants || participants >= 0,
        "care_hub_sessions" => Within(record, "hours", 24),
        "ambassadors" => InOrder(record, "recruited_on", "stood_down_on"),
        "districts" => InOrder(record, "from_on", "to_on"),
        "populations" => record["age_to"] is not decimal oldest || oldest >= (decimal)record["age_from"]!,
        "allocations" or "workers" or "worker_absences" => InOrder(record, "began_on", "ended_on"),
        "worker_posts" => InOrder(record, "began_on", "ended_on") && record["fte"] is > 0m and <= 1m,
        "staff_survey" => record["score"] is not decimal score || score is >= 1 and <= 5,
        "published_figures" => Within(record, "decimals", 4),
        _ => true,
    };

    private static bool Within(Record record, string number, int most) => record[number] is not decimal value || (value >= 0 && value <= most);

    private static bool InOrder(Record record, string first, string second) =>
        record.Time(first) is not { } from || record.Time(second) is not { } to || from <= to;
}
