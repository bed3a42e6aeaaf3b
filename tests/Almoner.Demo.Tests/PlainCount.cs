namespace Almoner.Demo.Tests;

/// <summary>What a measure comes to: a count or sum, or a part of a whole.</summary>
/// <param name="Of">Null for a count or sum.</param>
/// <param name="Times">What a part of a whole is multiplied by: 100 for a percentage, 1 for a mean.</param>
/// <param name="MonthEnds">For the mean of a stock: the month ends whose counts were added up.</param>
internal readonly record struct Counted(decimal Count, decimal? Of, int Times = 100, int MonthEnds = 1)
{
    public decimal Figure(int decimals) =>
        Math.Round(Of is { } whole ? Times * Count / whole : Count / MonthEnds, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>Counts what was published straight from the records, apart from the engine and its definitions. Sections 1 and 2 stand here.</summary>
internal sealed partial class PlainCount(WrittenCouncil council)
{
    private readonly Dictionary<string, IReadOnlyList<Record>> read = [];
    private ILookup<string, DateTime>? contactTimes;
    private ILookup<string, Record>? plans;

    public Counted Of(PublishedCell cell) =>
        Published(cell) is { } past ? new Counted(past, null)
        : cell.IsShare ? new Counted(Of(cell.Measure, cell.Row, cell.Days.First, cell.Days.Last).Count, Of(cell.Measure, "", cell.Days.First, cell.Days.Last).Count)
        : Of(cell.Measure, cell.Row, cell.Days.First, cell.Days.Last);

    /// <summary>The figure of an earlier period that no records exist for; null where records do.</summary>
    public decimal? Published(PublishedCell cell) => (decimal?)Set("published_figures")
        .SingleOrDefault(past => past.Text("measure") == cell.Measure && past.Text("period_name") == cell.Period && (past.Text("group") ?? "") == cell.Row)?["value"];

    public Counted Of(string measure, string row, DateOnly first, DateOnly last)
    {
        IEnumerable<Record> In(string set, string day) => this.In(set, day, first, last);
        IEnumerable<Record> Open(string set, string from, string to) => this.Open(set, from, to, last);

        switch (measure)
        {
            case "IAA01":
                return Count(In("calls", "received_at"));
            case "IAA02" or "IAA08":
                return Part(In("contact_assessments", "completed_on"), record => record.Text("outcome") == "resolved");
            case "IAA03":
                return Count(In("referrals", "received_on"));
            case "IAA04":
                return Count(In("referrals", "received_on").Where(record => record.Is("urgent")));
            case "IAA05":
                return Count(In("contact_assessments", "completed_on"));
            case "IAA06":
                return Count(In("contact_assessments", "completed_on").Where(record => record.Text("outcome") == "resolved"));
            case "IAA07":
                return Count(In("referrals", "sent_to_social_worker_on"));
            case "IAA09":
                return NotComingBack(In("contacts", "received_at"));
            case "IAA10":
                return Part(
                    In("survey_answers", "answered_on").Where(record => record.Text("survey") == "independent living"
                        && record.Text("question") == "able to live independently" && record.Text("answer") is ("yes" or "no")),
                    record => record.Text("answer") == "yes");
            case "ASM01":
                return Count(In("assessments", "completed_on").Where(record => record.Text("kind") == "full" && (row.Length == 0 || record.Text("outcome") == row)));
            case "ASM02":
                return Count(In("assessments", "completed_on").Where(record => record.Text("kind") == "proportionate"));
            case "ASM03":
                return Count(In("assessments", "completed_on"));
            case "ASM04":
                return new Counted(People(Open("cases", "opened_on", "closed_on")).Count, null);
            case "CAR01":
                return Count(In("carer_assessments", "completed_on"));
            case "CAR02":
                return Part(In("carer_offers", "identified_on").Where(record => record.Is("eligible")), record => record["offered_on"] is not null);
            case "CAR03":
                return Part(
                    In("carer_offers", "identified_on").Where(record => record.Is("eligible") && record.Is("new_carer") && record["offered_on"] is not null),
                    record => record.Is("accepted"));
            case "REV01":
                return Count(In("reviews", "completed_on"));
            case "REV02":
                return Part(
                    In("reviews", "due_on").Where(record => row.Length == 0 || record.Text("service_area") == row),
                    record => record.Day("completed_on") <= record.Day("due_on")!.Value.AddDays(28));
            case "REV03":
                return Count(Open("reviews", "due_on", "completed_on"));
            case "CSP01":
                return Count(In("plan_outcomes", "decided_on").Where(record => record.Text("outcome") == row));
            case "LDS01":
                return new Counted(
                    People(Set("day_service_places").Where(record => record.Text("service") == "complex needs"
                        && record.Day("started_on") <= last && (record.Day("ended_on") is not { } ended || ended >= first))).Count,
                    null);
            case "CMH01" or "CMH02":
                var open = People(Open("mental_health_cases", "opened_on", "closed_on"));
                plans ??= Set("treatment_plans").ToLookup(record => record.Text("person_id")!);
                var planned = open.Count(person => plans[person].Any(plan => plan.Day("began_on") <= last && (plan.Day("ended_on") is not { } ended || ended > last)));
                return new Counted(planned, measure == "CMH02" ? open.Count : null);
            default:
                return Section3(measure, row, first, last) ?? Section4(measure, first, last) ?? Section5(measure, first, last) ?? Section6(measure, row, first, last)
                    ?? Section7(measure, first, last) ?? Section8(measure, first, last) ?? Section9(measure, row, first, last)
                    ?? throw new InvalidOperationException($"Nobody wrote down how to count {measure}.");
        }
    }

    /// <summary>Events of the days from first to last, both included.</summary>
    private IEnumerable<Record> In(string set, string day, DateOnly first, DateOnly last) =>
        Set(set).Where(record => record.Day(day) is { } on && on >= first && on <= last);

    /// <summary>What is open at the end of the last day.</summary>
    private IEnumerable<Record> Open(string set, string from, string to, DateOnly last) =>
        Set(set).Where(record => record.Day(from) <= last && (record.Day(to) is not { } ended || ended > last));

    private static Counted Count(IEnumerable<Record> records) => new(records.Count(), null);

    private static Counted Part(IEnumerable<Record> records, Func<Record, bool> meeting)
    {
        var all = records.ToArray();
        return new Counted(all.Count(meeting), all.Length);
    }

    private static HashSet<string> People(IEnumerable<Record> records) => [.. records.Select(record => record.Text("person_id")!)];

    private Counted NotComingBack(IEnumerable<Record> contacts)
    {
        contactTimes ??= Set("contacts").Where(record => record["person_id"] is not null).ToLookup(record => record.Text("person_id")!, record => record.Time("received_at")!.Value);
        var advised = contacts
            .Where(record => record.Text("outcome") is ("advice given" or "assistance given") && record["person_id"] is not null)
            .GroupBy(record => record.Text("person_id")!)
            .ToArray();
        var stayedAway = advised.Count(person => !person.Any(contact =>
            contactTimes[person.Key].Any(other => other > contact.Time("received_at") && other <= contact.Time("received_at")!.Value.AddMonths(6))));
        return new Counted(stayedAway, advised.Length);
    }

    private IReadOnlyList<Record> Set(string name)
    {
        if (!read.TryGetValue(name, out var records))
            read.Add(name, records = council.Records(name));

        return records;
    }
}
