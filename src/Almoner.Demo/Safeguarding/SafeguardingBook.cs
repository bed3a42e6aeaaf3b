using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Safeguarding;

/// <summary>Makes the enquiries, and the contacts that led to them and to nothing.</summary>
internal sealed class SafeguardingBook
{
    private const int StillGoingOn = 9; // on the last day
    private const int LastInTime = 7; // working days
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly Case[] known;
    private readonly List<SafeguardingContact> contacts = [];
    private readonly List<Enquiry> enquiries = [];

    private SafeguardingBook(Dice dice, PeopleRegister people, IReadOnlyList<Case> cases)
    {
        this.dice = dice;
        this.people = people;
        known = [.. cases.Where(each => each.OpenThroughout(Months.FirstDay(22), Months.End))];
    }

    /// <summary>By day received.</summary>
    public IEnumerable<SafeguardingContact> Contacts => contacts.OrderBy(contact => contact.ReceivedOn);

    /// <summary>By day received.</summary>
    public IEnumerable<Enquiry> Enquiries => enquiries.OrderBy(enquiry => enquiry.ReceivedOn);

    public static SafeguardingBook Make(Dice dice, PeopleRegister people, IReadOnlyList<Case> cases)
    {
        var book = new SafeguardingBook(dice, people, cases);
        foreach (var part in Section7.Enquiries)
            book.Enquire(part);

        var lastDay = WorkingDays.OnOrBefore(Months.End);
        for (var made = 0; made < StillGoingOn; made++)
            book.Enquire(WorkingDays.Before(lastDay, dice.Below(LastInTime)), null);

        foreach (var total in Section7.Contacts)
            book.Hear(total);

        return book;
    }

    private void Enquire(Part part)
    {
        var inTime = Share.Dealt(dice, [part.Of - part.Meeting, part.Meeting]);
        var byMonth = part.Months.Spread(part.Of, Season.CaseWork);
        var made = 0;
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var number = 0; number < byMonth[place]; number++)
            {
                var completed = WorkingDays.Pick(dice, part.Months.First + place);
                var days = inTime[made++] == 1 ? dice.Weighted([3, 8, 12, 16, 19, 22, 13, 7]) : LastInTime + dice.Between(1, 9);
                Enquire(WorkingDays.Before(completed, days), completed);
            }
        }
    }

    /// <param name="received">A working day. A report of the next day, where that is none, leaves as many working days.</param>
    private void Enquire(DateOnly received, DateOnly? completed)
    {
        var next = received.AddDays(1);
        if (received != completed && !WorkingDays.Holds(next) && next <= Months.End && dice.Percent(30))
            received = next;

        var about = Somebody(received);
        about.Seen(completed ?? Months.End);
        enquiries.Add(new Enquiry(about, received, completed, (byte)dice.Weighted([70, 18, 12]), (byte)dice.Weighted([38, 21, 17, 19, 5])));
        // What came in before April 2023 is not in the module.
        if (received >= MonthRange.Quarter1.FirstDay)
            contacts.Add(new SafeguardingContact(about, received, Source(), Decision.EnquiryBegun));
    }

    /// <summary>Beside the contacts that led to enquiries, as many as make the total.</summary>
    private void Hear(Total total)
    {
        var byMonth = total.Months.Spread(total.Count - contacts.Count(contact => total.Months.Holds(contact.ReceivedOn)), Season.Even);
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++)
            {
                var month = total.Months.First + place;
                var day = dice.DayBetween(Months.FirstDay(month), Months.LastDay(month));
                contacts.Add(new SafeguardingContact(dice.Percent(4) ? null : Somebody(day), day, Source(), (Decision)dice.Weighted([0, 34, 27, 39])));
            }
        }
    }

    private byte Source() => (byte)dice.Weighted([14, 26, 31, 12, 13, 4]);

    private Person Somebody(DateOnly day)
    {
        var person = dice.Percent(55) ? dice.Pick(known).About : people.Add(day, dice.Percent(80) ? Need.OldAge : Need.LearningDisability);
        person.Seen(day);
        return person;
    }
}
