using Almoner.Demo.Chance;
using Almoner.Demo.Contacts;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Referrals;

/// <summary>Referrals and the contact officers' assessments of them, from April 2023.</summary>
internal sealed class FrontDoor
{
    private const int StillBeingAssessed = 24; // on the last day
    private static readonly int[] SourceWeights = [18, 25, 38, 6, 6, 7];
    private readonly Dice dice;
    private List<Referral> referrals = [];
    private List<ContactOfficerAssessment> assessments = [];

    private FrontDoor(Dice dice) => this.dice = dice;

    /// <summary>By day received.</summary>
    public IReadOnlyList<Referral> Referrals => referrals;

    /// <summary>By day started.</summary>
    public IReadOnlyList<ContactOfficerAssessment> Assessments => assessments;

    public static FrontDoor Make(Dice dice, PeopleRegister people, IReadOnlyList<Contact> contacts)
    {
        var door = new FrontDoor(dice);
        foreach (var part in Section1.ContactOfficerAssessments)
            door.Assess(part);

        for (var made = 0; made < StillBeingAssessed; made++)
            door.BeginLate();

        foreach (var total in Section1.Referrals)
            door.Refer(total.Months, total.Received, total.Urgent);

        door.referrals = [.. door.referrals.OrderBy(referral => referral.ReceivedOn)];
        door.assessments = [.. door.assessments.OrderBy(assessment => assessment.StartedOn)];
        door.NamePeople(people, contacts);
        return door;
    }

    /// <summary>The cases sent to a social worker are those whose contact officer's assessment passed them on, on the same day.</summary>
    private void Assess(Part part)
    {
        var sent = Section1.Referrals.Single(total => total.Months == part.Months).SentToSocialWorker;
        var outcomes = Share.Dealt(dice, [part.Meeting, sent, part.Of - part.Meeting - sent]);
        var byMonth = part.Months.Spread(part.Of, Season.FrontDoor);
        var done = 0;
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++)
            {
                var outcome = (ContactOfficerOutcome)outcomes[done++];
                var completed = WorkingDays.Pick(dice, part.Months.First + place);
                var started = WorkingDays.OnOrBefore(completed.AddDays(-dice.Weighted([20, 22, 18, 12, 9, 7, 5, 4, 3])));
                var referral = new Referral(WorkingDays.OnOrBefore(started.AddDays(-dice.Below(3))), (Source)dice.Weighted(SourceWeights))
                {
                    SentToSocialWorkerOn = outcome == ContactOfficerOutcome.PassedToSocialWorker ? completed : null,
                };
                referrals.Add(referral);
                assessments.Add(new ContactOfficerAssessment(referral, started, completed, outcome));
            }
        }
    }

    private void BeginLate()
    {
        var started = WorkingDays.OnOrBefore(Months.End.AddDays(-dice.Below(10)));
        var referral = new Referral(started, (Source)dice.Weighted(SourceWeights));
        referrals.Add(referral);
        assessments.Add(new ContactOfficerAssessment(referral, started, null, null));
    }

    /// <summary>Adds the referrals that no contact officer assessed, up to the total, and classes so many of all as urgent.</summary>
    private void Refer(MonthRange months, int received, int urgent)
    {
        var rest = received - referrals.Count(referral => months.Holds(referral.ReceivedOn));
        var byMonth = months.Spread(rest, Season.FrontDoor);
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++)
                referrals.Add(new Referral(WorkingDays.Pick(dice, months.First + place), (Source)dice.Weighted(SourceWeights)));
        }

        var all = referrals.Where(referral => months.Holds(referral.ReceivedOn)).ToArray();
        dice.Shuffle<Referral>(all);
        foreach (var referral in all.OrderByDescending(referral => referral.SentToSocialWorkerOn is not null && dice.Percent(45)).Take(urgent))
            referral.Urgent = true;
    }

    /// <summary>Most people referred were in contact in the fortnight before.</summary>
    private void NamePeople(PeopleRegister people, IReadOnlyList<Contact> contacts)
    {
        var waiting = new WaitingPeople([.. contacts
            .Where(contact => contact.Outcome == ContactOutcome.PassedOnForAssessment && contact.About is not null)
            .Select(contact => (DateOnly.FromDateTime(contact.At), contact.About!))]);
        foreach (var referral in referrals)
        {
            referral.About = (dice.Percent(85) ? waiting.Take(referral.ReceivedOn, longestWaitDays: 14) : null)
                ?? people.Add(referral.ReceivedOn, Need.OldAge);
            referral.About.Seen(referral.ReceivedOn);
        }

        foreach (var assessment in assessments)
            assessment.Referral.About.Seen(assessment.CompletedOn ?? Months.End);
    }
}
