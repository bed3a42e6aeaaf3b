using Almoner.Demo.Adaptations;
using Almoner.Demo.Assessments;
using Almoner.Demo.Calls;
using Almoner.Demo.Care;
using Almoner.Demo.Carers;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Community;
using Almoner.Demo.Contacts;
using Almoner.Demo.DayServices;
using Almoner.Demo.DirectPayments;
using Almoner.Demo.HomeCare;
using Almoner.Demo.Hospital;
using Almoner.Demo.MentalHealth;
using Almoner.Demo.People;
using Almoner.Demo.Placements;
using Almoner.Demo.PlanDecisions;
using Almoner.Demo.Quality;
using Almoner.Demo.Reablement;
using Almoner.Demo.Referrals;
using Almoner.Demo.Reviews;
using Almoner.Demo.Safeguarding;
using Almoner.Demo.Surveys;
using Almoner.Demo.Workforce;

namespace Almoner.Demo;

/// <summary>All records of one copy of the council. Each kind of record adds up to the published figures by itself.</summary>
internal sealed class CouncilRecords
{
    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Call> Calls { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    public required FrontDoor FrontDoor { get; init; }

    public required IReadOnlyList<Assessment> Assessments { get; init; }

    public required IReadOnlyList<Case> Cases { get; init; }

    public required IReadOnlyList<Review> Reviews { get; init; }

    public required IReadOnlyList<PlanDecision> PlanDecisions { get; init; }

    public required CarerBook Carers { get; init; }

    public required MentalHealthBook MentalHealth { get; init; }

    public required IReadOnlyList<DayServicePlace> DayServicePlaces { get; init; }

    public required IReadOnlyList<SurveyAnswer> SurveyAnswers { get; init; }

    public required HubBook Hub { get; init; }

    public required EpisodeBook Episodes { get; init; }

    public required IReadOnlyList<TimeSheet> TimeSheets { get; init; }

    public required IReadOnlyList<HomeCareCard> HomeCareCards { get; init; }

    public required IReadOnlyList<Adaptation> Adaptations { get; init; }

    public required IReadOnlyList<Delay> Delays { get; init; }

    public required DischargeBook Discharges { get; init; }
    public required IReadOnlyList<Placement> Placements { get; init; }

    public required HomeCareBook HomeCare { get; init; }

    public required IReadOnlyList<DirectPayment> DirectPayments { get; init; }

    public required IReadOnlyList<ProviderConcern> ProviderConcerns { get; init; }

    public required IReadOnlyList<Complaint> Complaints { get; init; }

    public required IReadOnlyList<Compliment> Compliments { get; init; }

    public required SafeguardingBook Safeguarding { get; init; }

    public required StaffBook Staff { get; init; }

    public required IReadOnlyList<CourseTaken> CoursesTaken { get; init; }

    public required AbsenceBook Absences { get; init; }

    public required PostBook Posts { get; init; }

    public required IReadOnlyList<CommunityEvent> CommunityEvents { get; init; }

    public required IReadOnlyList<CareHubSession> CareHubSessions { get; init; }

    public required IReadOnlyList<Pledge> Pledges { get; init; }

    public required IReadOnlyList<Ambassador> Ambassadors { get; init; }

    public required IReadOnlyList<Opinion> Opinions { get; init; }

    /// <param name="copy">0 for the first copy; each has records of its own.</param>
    /// <param name="firstPerson">The number of the copy's first person.</param>
    public static CouncilRecords Make(int seed, int copy, long firstPerson)
    {
        Dice Stream(int number) => new(seed, copy, number);

        var people = new PeopleRegister(Stream(1), firstPerson);
        var cases = CaseBook.Begin(Stream(2), people);
        var contacts = ContactBook.MakeAll(Stream(3), people);
        var door = FrontDoor.Make(Stream(4), people, contacts);
        var assessments = AssessmentBook.MakeAll(Stream(5), people, contacts, door, [.. cases.All]);
        cases.RunToTheEnd(assessments);
        OlderAdults Adults(int stream) => new(Stream(stream), people, cases.All);

        var reabled = Adults(20);
        var hub = HubBook.Make(Stream(21), reabled);
        var episodes = EpisodeBook.Make(Stream(22), reabled, hub.Assessments);
        var delays = DelayBook.MakeAll(Stream(23), Adults(24));
        var toSupport = new PeopleToSupport(Stream(30), people, cases.All);
        var staff = StaffBook.Make(Stream(41));
        var records = new CouncilRecords
        {
            People = people.All,
            Calls = Call.MakeAll(Stream(6)),
            Contacts = contacts,
            FrontDoor = door,
            Assessments = assessments,
            Cases = cases.All,
            Reviews = ReviewBook.MakeAll(Stream(7), cases.All),
            PlanDecisions = PlanDecision.MakeAll(Stream(8), cases.All),
            Carers = CarerBook.Make(Stream(9), people),
            MentalHealth = MentalHealthBook.Make(Stream(10), people, cases.All),
            DayServicePlaces = DayServicePlace.MakeAll(Stream(11), cases.All),
            SurveyAnswers = SurveyAnswer.MakeAll(Stream(12)),
            Hub = hub,
            Episodes = episodes,
            TimeSheets = TimeSheet.MakeAll(Stream(25), episodes.All),
            HomeCareCards = HomeCareCard.MakeAll(Stream(26)),
            Adaptations = AdaptationBook.MakeAll(Stream(27), Adults(28)),
            Delays = delays,
            Discharges = DischargeBook.Make(Stream(29), hub.Referrals, delays),
            Placements = PlacementBook.MakeAll(Stream(31), toSupport),
            HomeCare = HomeCareBook.Make(Stream(32), toSupport),
            DirectPayments = DirectPaymentBook.MakeAll(Stream(33), toSupport, people),
            ProviderConcerns = ProviderConcern.MakeAll(Stream(34), copy),
            Complaints = Complaint.MakeAll(Stream(35)),
            Compliments = Compliment.MakeAll(Stream(36)),
            Safeguarding = SafeguardingBook.Make(Stream(40), people, cases.All),
            Staff = staff,
            CoursesTaken = CourseTaken.MakeAll(Stream(42), staff),
            Absences = AbsenceBook.Make(Stream(43), staff),
            Posts = PostBook.Make(Stream(44)),
            CommunityEvents = CommunityEvent.MakeAll(Stream(45)),
            CareHubSessions = CareHubSession.MakeAll(Stream(46), cases.All),
            Pledges = Pledge.MakeAll(Stream(47)),
            Ambassadors = Ambassador.MakeAll(Stream(48)),
            Opinions = Opinion.MakeAll(Stream(49)),
        };
        cases.RecordDeaths();
        hub.RecordDeaths();
        episodes.RecordDeaths();
        return records;
    }
}
