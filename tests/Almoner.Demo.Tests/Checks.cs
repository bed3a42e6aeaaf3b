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
        _ => true,
    };

    private static bool InOrder(Record record, string first, string second) =>
        record.Time(first) is not { } from || record.Time(second) is not { } to || from <= to;
}
