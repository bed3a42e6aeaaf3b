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
        "placements" => InOrder(record, "started_on", "ended_on") && InOrder(record, "supported_since", "started_on"),
        "home_care_referrals" => InOrder(record, "referred_on", "ready_on") && InOrder(record, "referred_on", "closed_on")
            && record["closed_on"] is null == record["outcome"] is null,
        "home_care_packages" or "direct_payments" => InOrder(record, "started_on", "ended_on"),
        "home_care_hours" => InOrder(record, "from_on", "to_on") && (decimal)record["hours"]! >= 0,
        "provider_concerns" => InOrder(record, "entered_on", "left_on"),
        "complaints" => InOrder(record, "received_on", "answered_on") && !(record.Text("stage") == "stage 1" && record["escalated_from"] is not null),
        _ => true,
    };

    private static bool InOrder(Record record, string first, string second) =>
        record.Time(first) is not { } from || record.Time(second) is not { } to || from <= to;
}
