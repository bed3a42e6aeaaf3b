namespace Almoner.Demo.Tests;

/// <summary>Section 3: reablement and Disabled Facilities Grants.</summary>
internal sealed partial class PlainCount
{
    /// <summary>Null for a measure of another section.</summary>
    private Counted? Section3(string measure, string row, DateOnly first, DateOnly last)
    {
        IEnumerable<Record> In(string set, string day) => this.In(set, day, first, last);

        switch (measure)
        {
            case "CRT01":
                return new Counted(People(In("reablement_episodes", "started_on")).Count, null);
            case "CRT02":
                return new Counted(In("reablement_hours", "week_ending").Sum(sheet => (decimal)sheet["hours"]!), null);
            case "CRT03":
                var completed = In("reablement_episodes", "ended_on").Where(episode => episode.Text("ended_as") == "completed").ToLookup(episode => episode.Text("person_id")!);
                return new Counted(completed.Count(person => person.All(episode => episode.Text("care_after") == "no long-term care")), completed.Count);
            case "CRT04":
                var groups = row.Split(',', StringSplitOptions.RemoveEmptyEntries);
                return Count(In("reablement_assessments", "assessed_on").Where(assessment => groups.All(group => group == assessment.Text("outcome") || group == assessment.Text("route"))));
            case "CRT05":
                return Part(
                    In("survey_answers", "answered_on").Where(answer => answer.Text("survey") == "reablement home care"
                        && answer.Text("question") == "satisfied with the home carers" && answer.Text("answer") is ("yes" or "no")),
                    answer => answer.Text("answer") == "yes");
            case "CRT06":
                return Part(In("reablement_assessments", "assessed_on"), assessment => assessment.Text("outcome") == "home care delivered");
            case "CRT07":
                return Part(In("reablement_episodes", "ended_on"), episode => episode.Is("aim_achieved"));
            case "CRT08":
                return Part(
                    In("discharge_hub_referrals", "received_at"),
                    referral => referral.Day("triaged_at") is { } triaged && WorkingDaysAfter(referral.Day("received_at")!.Value, triaged) <= 1);
            case "CRT09" or "CRT10":
                var care = measure == "CRT09" ? "no long-term care" : "long-term care";
                return Part(In("reablement_episodes", "ended_on").Where(episode => episode["care_after"] is not null), episode => episode.Text("care_after") == care);
            case "DFG01":
                var grants = In("adaptations", "certified_on").Where(adaptation => adaptation.Text("kind") == "disabled facilities grant").ToArray();
                return new Counted(grants.Sum(grant => grant.Day("certified_on")!.Value.DayNumber - grant.Day("first_contact_on")!.Value.DayNumber), grants.Length, Times: 1);
            default:
                return null;
        }
    }
}
