namespace Almoner.Demo.Tests;

/// <summary>Section 8, community support.</summary>
internal sealed partial class PlainCount
{
    private Counted? Section8(string measure, DateOnly first, DateOnly last)
    {
        IEnumerable<Record> Events(string purpose) => In("community_events", "held_on", first, last).Where(held => held.Text("purpose") == purpose);

        return measure switch
        {
            "COM01" => Part(
                In("survey_answers", "answered_on", first, last).Where(reply => reply.Text("survey") == "day opportunities"
                    && reply.Text("question") == "reconnected with the community" && reply.Text("answer") is ("yes" or "no")),
                reply => reply.Text("answer") == "yes"),
            "COM02" => Trained(Open("staff", "in_post_from", "in_post_to", last), "Dementia Friends", last),
            "COM03" => Count(In("pledges", "pledged_on", YearOf(first), last)),
            "COM04" => new Counted(Open("ambassadors", "recruited_on", "stood_down_on", last).Count(), Open("districts", "from_on", "to_on", last).Count(), Times: 1),
            "COM05" => Count(Events("active and mobile")),
            "COM06" => Sum(Events("active and mobile"), "participants"),
            "COM07" => Count(Events("connected and social")),
            "COM08" => Sum(Events("connected and social"), "participants"),
            "COM09" => Count(In("care_hub_sessions", "attended_on", first, last)),
            "COM10" => Sum(In("care_hub_sessions", "attended_on", first, last), "hours"),
            "COM11" => Count(Events("dementia friendly")),
            "COM12" => new Counted(
                In("training", "completed_on", first, last).Where(taken => taken.Text("course") == "Dementia Friends").Select(taken => taken.Text("staff_id")).Distinct().Count(), null),
            _ => null,
        };
    }

    private static Counted Sum(IEnumerable<Record> records, string number) => new(records.Sum(record => (decimal)record[number]!), null);

    /// <summary>The first day of the financial year that a day lies in.</summary>
    private static DateOnly YearOf(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1);
}
