using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Carers;

/// <summary>Makes the offers to carers and the carers' assessments.</summary>
internal sealed class CarerBook
{
    private const int NotEligiblePercent = 14; // beside every 100 eligible
    private const int StillGoingOn = 18; // on the last day
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private List<CarerOffer> offers = [];
    private readonly List<CarerAssessment> assessments = [];

    private CarerBook(Dice dice, PeopleRegister people)
    {
        this.dice = dice;
        this.people = people;
    }

    /// <summary>By day identified.</summary>
    public IReadOnlyList<CarerOffer> Offers => offers;

    /// <summary>By day started.</summary>
    public IReadOnlyList<CarerAssessment> Assessments => assessments;

    public static CarerBook Make(Dice dice, PeopleRegister people)
    {
        var book = new CarerBook(dice, people);
        foreach (var offered in Section2.CarersOffered)
        {
            book.Offer(offered);
            book.Identify(offered.Months, offered.Of * NotEligiblePercent / 100);
        }

        book.offers = [.. book.offers.OrderBy(offer => offer.IdentifiedOn)];
        book.Assess();
        return book;
    }

    private void Offer(Part offered)
    {
        var published = Section2.NewCarersAccepting.Where(part => part.Months == offered.Months).ToArray();
        // Before April 2023 nothing was published about new carers: two in three offered were new, and half of those accepted.
        var (newOffered, newAccepting) = published is [var part] ? (part.Of, part.Meeting) : (offered.Meeting * 2 / 3, offered.Meeting / 3);
        var knownOffered = offered.Meeting - newOffered;
        var notOffered = offered.Of - offered.Meeting;
        int[] kinds = [newAccepting, newOffered - newAccepting, knownOffered / 2, knownOffered - (knownOffered / 2), notOffered * 2 / 3, notOffered - (notOffered * 2 / 3)];
        var dealt = Share.Dealt(dice, kinds);
        var made = 0;
        var byMonth = offered.Months.Spread(offered.Of, Season.CaseWork);
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var number = 0; number < byMonth[place]; number++)
            {
                var kind = dealt[made++];
                var day = WorkingDays.Pick(dice, offered.Months.First + place);
                bool? accepted = kind switch { 0 or 2 => true, 1 or 3 => dice.Percent(75) ? false : null, _ => null };
                var offeredOn = kind < 4 ? WithinTheRecords(day.AddDays(dice.Weighted([40, 12, 9, 8, 6, 5, 4, 6, 4, 3, 2]))) : (DateOnly?)null;
                Add(day, eligible: true, isNew: kind is 0 or 1 or 4, offeredOn, accepted);
            }
        }
    }

    private void Identify(MonthRange months, int notEligible)
    {
        for (var made = 0; made < notEligible; made++)
            Add(WorkingDays.Pick(dice, dice.Between(months.First, months.Last)), eligible: false, dice.Percent(60), null, null);
    }

    /// <summary>A carer who is not new is somebody known from an earlier record, where there is one.</summary>
    private void Add(DateOnly day, bool eligible, bool isNew, DateOnly? offeredOn, bool? accepted)
    {
        var known = !isNew && offers.Count > 200 ? dice.Pick(offers) : null;
        var carer = known is not null && known.IdentifiedOn.AddDays(60) < day ? known.Carer : people.Add(day, Need.Caring);
        carer.Seen(offeredOn ?? day);
        offers.Add(new CarerOffer(carer, day, eligible, isNew, offeredOn, accepted, (ServiceArea)dice.Weighted([50, 10, 18, 7, 15])));
    }

    /// <summary>Of carers who accepted an offer, by and by; of others where those are too few.</summary>
    private void Assess()
    {
        var begun = new List<(DateOnly Started, DateOnly? Completed)>();
        foreach (var total in Section2.CarerAssessments)
        {
            var byMonth = total.Months.Spread(total.Count, Season.CaseWork);
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var made = 0; made < byMonth[place]; made++)
                {
                    var completed = WorkingDays.Pick(dice, total.Months.First + place);
                    begun.Add((WorkingDays.OnOrBefore(completed.AddDays(-dice.Below(35))), completed));
                }
            }
        }

        for (var made = 0; made < StillGoingOn; made++)
            begun.Add((WorkingDays.OnOrBefore(Months.End.AddDays(-dice.Below(30))), null));

        begun = [.. begun.OrderBy(each => each.Started)];
        var waiting = new WaitingPeople([.. offers
            .Where(offer => offer.Accepted == true)
            .OrderBy(offer => offer.OfferedOn)
            .Select(offer => (offer.OfferedOn!.Value, offer.Carer))]);
        foreach (var (started, completed) in begun)
        {
            var carer = waiting.Take(started, longestWaitDays: 90) ?? people.Add(started, Need.Caring);
            carer.Seen(completed ?? Months.End);
            assessments.Add(new CarerAssessment(carer, started, completed, (ServiceArea)dice.Weighted([50, 10, 18, 7, 15])));
        }
    }

    private static DateOnly WithinTheRecords(DateOnly day) => day > Months.End ? Months.End : day;
}
