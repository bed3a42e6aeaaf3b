namespace Almoner.Demo.Tests;

/// <summary>Section 5, care provision.</summary>
internal sealed partial class PlainCount
{
    private Dictionary<string, DateOnly?>? born;

    private Counted? Section5(string measure, DateOnly first, DateOnly last)
    {
        switch (measure)
        {
            case "RES01":
                return Count(In("placements", "agreed_on", first, last).Where(placement => placement.Text("kind") == "residential"));
            case "RES02":
                return Count(In("placements", "agreed_on", first, last).Where(placement => placement.Text("kind") == "nursing"));
            case "RES03":
                return new Counted(People(NewToResidentialCare().Where(placement => AgeOf(placement, placement.Day("started_on")!.Value) >= 75)).Count, null);
            case "RES04":
                return new Counted(
                    People(OlderResidents()).Count,
                    Open("populations", "from_on", "to_on", last).Where(band => (decimal?)band["age_from"] >= 65).Sum(band => (decimal)band["people"]!),
                    Times: 10_000);
            case "RES05":
                return Mean(NewToResidentialCare().Select(placement => AgeOf(placement, placement.Day("started_on")!.Value)).OfType<int>());
            case "RES06":
                return Mean(OlderResidents().Select(placement => last.DayNumber - placement.Day("supported_since")!.Value.DayNumber));
            case "DOM01":
                return new Counted(People(Open("home_care_packages", "started_on", "ended_on", last)).Count, null);
            case "DOM02":
                return new Counted(In("home_care_hours", "to_on", first, last).Sum(line => (decimal)line["hours"]!), null);
            case "DOM03":
                return Mean(DaysToStart());
            case "DOM04":
                return new Counted(DaysToStart().Max(), null);
            case "DOM05":
                var monthEnds = Enumerable.Range(1, 3).Select(months => first.AddMonths(months).AddDays(-1)).ToArray();
                return new Counted(monthEnds.Sum(end => People(Open("home_care_referrals", "ready_on", "closed_on", end)).Count), null, MonthEnds: monthEnds.Length);
            case "DPY01":
                return UsersOf("adult");
            case "DPY02":
                return UsersOf("child");
            default:
                return null;
        }

        IEnumerable<Record> NewToResidentialCare() => In("placements", "started_on", first, last)
            .Where(placement => placement.Text("kind") == "residential" && placement.Day("started_on") == placement.Day("supported_since"));

        IEnumerable<Record> OlderResidents() => Open("placements", "started_on", "ended_on", last)
            .Where(placement => placement.Text("kind") == "residential" && AgeOf(placement, last) >= 65);

        IEnumerable<int> DaysToStart() => In("home_care_referrals", "closed_on", first, last)
            .Where(referral => referral.Text("outcome") == "package started")
            .Select(referral => referral.Day("closed_on")!.Value.DayNumber - referral.Day("referred_on")!.Value.DayNumber);

        Counted UsersOf(string scheme)
        {
            var yearStart = new DateOnly(first.Month < 4 ? first.Year - 1 : first.Year, 4, 1);
            return new Counted(
                People(Set("direct_payments").Where(payment => payment.Text("scheme") == scheme
                    && payment.Day("started_on") <= last && (payment.Day("ended_on") is not { } ended || ended >= yearStart))).Count,
                null);
        }
    }

    private static Counted Mean(IEnumerable<int> values)
    {
        var all = values.ToArray();
        return new Counted(all.Sum(), all.Length, Times: 1);
    }

    /// <summary>Birthdays reached; somebody born on 29 February reaches one on 1 March in common years.</summary>
    private int? AgeOf(Record record, DateOnly on)
    {
        born ??= Set("people").ToDictionary(person => person.Text("person_id")!, person => person.Day("born_on"));
        return born[record.Text("person_id")!] is not { } birth ? null
            : on.Year - birth.Year - (on.Month < birth.Month || (on.Month == birth.Month && on.Day < birth.Day) ? 1 : 0);
    }
}
