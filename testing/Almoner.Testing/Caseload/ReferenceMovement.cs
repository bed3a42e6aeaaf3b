using Almoner.Terms;

namespace Almoner.Testing.Caseload;

/// <summary>How cases move, person by person.</summary>
public sealed partial class ReferenceCaseload
{
    /// <summary>The pairs of allocations of which the second took the case over from the first.</summary>
    public IEnumerable<(Row From, Row To)> Reallocations()
    {
        var within = rules.Audit.ReallocatedWithinDays;
        foreach (var person in Allocations.Where(allocation => (string)allocation["role"]! == "lead").GroupBy(allocation => allocation.Person))
        {
            var inOrder = person.OrderBy(Began).ThenBy(Id, StringComparer.Ordinal).ToList();
            var pairs = new List<(Row From, Row To)>();
            for (var index = 0; index < inOrder.Count; index++)
            {
                var from = inOrder[index];
                if (Ended(from) is not { } ended || ended < span.Start.AddDays(-within) || ended > span.End) continue;
                var next = inOrder.Skip(index + 1).FirstOrDefault(to => Began(to) >= ended && Began(to) <= ended.AddDays(within));
                if (next is not null && (string)next["worker_id"]! != (string)from["worker_id"]!) pairs.Add((from, next));
            }

            foreach (var to in pairs.GroupBy(pair => Id(pair.To)))
            {
                var pair = to.OrderBy(one => Ended(one.From)).ThenBy(one => Id(one.From), StringComparer.Ordinal).Last();
                if (Ended(pair.From) >= span.Start || span.Holds(Began(pair.To))) yield return pair;
            }
        }
    }

    /// <summary>Allocations that began and ended in some months, and how many of them took a case over or gave one up, within the team and across.</summary>
    /// <param name="period">Months of the span.</param>
    /// <param name="team">Only this team; null for all.</param>
    public (int Began, int Ended, int FromSame, int FromOther, int ToSame, int ToOther) Flow(Period period, string? team)
    {
        var pairs = Reallocations().Select(pair => (pair.From, pair.To, Stays: (string)pair.From["team"]! == (string)pair.To["team"]!)).ToList();
        var (taken, given) = (pairs.Where(pair => Is(pair.To) && period.Holds(Began(pair.To))).ToList(), pairs.Where(pair => Is(pair.From) && period.Holds(Ended(pair.From)!.Value)).ToList());
        return (
            Allocations.Count(one => Is(one) && period.Holds(Began(one))), Allocations.Count(one => Is(one) && Ended(one) is { } ended && period.Holds(ended)),
            taken.Count(pair => pair.Stays), taken.Count(pair => !pair.Stays), given.Count(pair => pair.Stays), given.Count(pair => !pair.Stays));

        bool Is(Row allocation) => team is null || (string)allocation["team"]! == team;
    }

    /// <summary>For each number of changes from 0 to the most that anybody had, the people with a lead worker who changed so often in the span.</summary>
    public IEnumerable<int> PeopleByChanges()
    {
        var changes = Reallocations().Where(pair => span.Holds(Began(pair.To))).CountBy(pair => pair.To.Person!).ToDictionary();
        yield return PeopleWithLead() - changes.Count;
        for (var often = 1; often <= changes.Values.DefaultIfEmpty().Max(); often++) yield return changes.Values.Count(own => own == often);
    }

    /// <summary>People with a lead worker on some day.</summary>
    public int PeopleWithLead() => Allocations
        .Where(allocation => (string)allocation["role"]! == "lead" && Began(allocation) <= span.End && (Ended(allocation) is not { } ended || ended >= span.Start))
        .DistinctBy(allocation => allocation.Person).Count();

    /// <summary>Who waits for a worker at the end of a day: person, team, first day of the wait, whether the case was held before.</summary>
    public IEnumerable<(string Person, string? Team, DateOnly Since, bool WasHeld)> Waiting(DateOnly day)
    {
        var cases = book.Rows(library.RecordSets["cases"]);
        foreach (var person in Allocations.Concat(cases).Select(row => row.Person!).Distinct())
        {
            var own = Allocations.Where(allocation => allocation.Person == person).ToList();
            if (own.Exists(allocation => Holds(allocation, day))) continue;
            var last = own.Where(allocation => Ended(allocation) < day).OrderBy(Ended).ThenBy(Id, StringComparer.Ordinal).LastOrDefault();
            var lastDay = last is null ? null : Ended(last);
            var open = cases.Where(one => one.Person == person && (DateOnly)one["opened_on"]! <= day && !((DateOnly?)one["closed_on"] <= day))
                .OrderBy(one => (DateOnly)one["opened_on"]!).ThenBy(one => (string)one["case_id"]!, StringComparer.Ordinal)
                .FirstOrDefault();
            if (open is not null)
            {
                var opened = (DateOnly)open["opened_on"]!;
                yield return (person, (string?)open["team"] ?? (string?)last?["team"], lastDay >= opened ? lastDay.Value.AddDays(1) : opened, lastDay >= opened);
            }
            else if (last is not null && (string?)last["end_reason"] is "reallocated" or "worker left" && !cases.Any(one => one.Person == person && (DateOnly?)one["closed_on"] <= day && (DateOnly?)one["closed_on"] >= lastDay))
            {
                yield return (person, (string?)last["team"], lastDay!.Value.AddDays(1), true);
            }
        }
    }

    /// <summary>Every contact and completed review up to a day.</summary>
    private IEnumerable<(string? Person, DateOnly On)> Contacts(DateOnly day) => book.Rows(library.RecordSets["case_contacts"]).Select(row => (row.Person, On: (DateOnly?)row["on_day"]))
        .Concat(book.Rows(library.RecordSets["reviews"]).Select(row => (row.Person, On: (DateOnly?)row["completed_on"])))
        .Where(contact => contact.On <= day)
        .Select(contact => (contact.Person, contact.On!.Value));

    /// <summary>Whether anybody's contacts are known up to a day.</summary>
    public bool KnowsContacts(DateOnly day) => Contacts(day).Any();

    /// <summary>For everybody with a lead worker on a day, the days since the last contact, or since the case has been held where that is later.</summary>
    public IEnumerable<(string Person, string Worker, DateOnly HeldSince, DateOnly? LastContact, int Days)> Quiet(DateOnly day)
    {
        foreach (var person in Allocations.Where(allocation => (string)allocation["role"]! == "lead" && Holds(allocation, day)).GroupBy(allocation => allocation.Person!))
        {
            var lead = person.OrderBy(Began).ThenBy(Id, StringComparer.Ordinal).First();
            var own = Allocations.Where(allocation => allocation.Person == person.Key).ToList();
            var heldSince = own.Where(allocation => Holds(allocation, day)).Min(Began);
            while (own.Find(allocation => Began(allocation) < heldSince && !(Ended(allocation) < heldSince.AddDays(-rules.Audit.ReallocatedWithinDays))) is { } earlier) heldSince = Began(earlier);

            var contact = Contacts(day).Where(one => one.Person == person.Key).Select(one => (DateOnly?)one.On).Max();
            var since = contact > heldSince ? contact.Value : heldSince;
            yield return (person.Key, (string)lead["worker_id"]!, heldSince, contact, day.DayNumber - since.DayNumber);
        }
    }

    private static DateOnly Began(Row allocation) => (DateOnly)allocation["began_on"]!;

    private static DateOnly? Ended(Row allocation) => (DateOnly?)allocation["ended_on"];

    private static string Id(Row allocation) => (string)allocation["allocation_id"]!;
}
