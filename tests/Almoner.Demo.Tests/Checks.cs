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
        _ => true,
    };

    private static bool InOrder(Record record, string first, string second) =>
        record.Time(first) is not { } from || record.Time(second) is not { } to || from <= to;
}
