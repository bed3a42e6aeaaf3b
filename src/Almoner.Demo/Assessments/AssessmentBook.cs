using Almoner.Demo.Aberwen;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Contacts;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;
using Almoner.Demo.Referrals;

namespace Almoner.Demo.Assessments;

/// <summary>Makes the wellbeing assessments and says whom each is about.</summary>
internal static class AssessmentBook
{
    private const int StillGoingOn = 140; // on the last day

    /// <summary>Findings of proportionate assessments, to each hundred, in the order of the library's codes. Invented.</summary>
    private static readonly int[] ProportionateOutcomes = [6, 4, 1, 12, 29, 27, 10, 3, 8];

    /// <summary>By day started.</summary>
    public static IReadOnlyList<Assessment> MakeAll(
        Dice dice, PeopleRegister people, IReadOnlyList<Contact> contacts, FrontDoor door, IReadOnlyList<Case> openAtFirst)
    {
        var made = new List<Assessment>(15_000);
        foreach (var (months, full, proportionate) in Section2.Assessments)
        {
            Complete(dice, made, months, full, isFull: true, Section2.FullAssessmentOutcomes);
            Complete(dice, made, months, proportionate, isFull: false, ProportionateOutcomes);
        }

        for (var begun = 0; begun < StillGoingOn; begun++)
            made.Add(new Assessment(dice.Percent(55), WorkingDays.OnOrBefore(Months.End.AddDays(-dice.Below(50))), null, null));

        IReadOnlyList<Assessment> inOrder = [.. made.OrderBy(assessment => assessment.StartedOn)];
        NamePeople(dice, people, inOrder, new WaitingPeople(PassedOn(contacts, door)), openAtFirst);
        return inOrder;
    }

    private static void Complete(Dice dice, List<Assessment> made, MonthRange months, int count, bool isFull, int[] outcomeWeights)
    {
        var outcomes = Share.Dealt(dice, count, outcomeWeights);
        var byMonth = months.Spread(count, Season.CaseWork);
        var done = 0;
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var number = 0; number < byMonth[place]; number++)
            {
                var completed = WorkingDays.Pick(dice, months.First + place);
                var days = isFull ? dice.Between(4, 30) + dice.Below(28) : dice.Below(21);
                var started = WorkingDays.OnOrBefore(completed.AddDays(-days));
                made.Add(new Assessment(isFull, started, completed, (AssessmentOutcome)outcomes[done++]));
            }
        }
    }

    /// <summary>Before April 2023 from contacts passed on; from then on from referrals that were not resolved.</summary>
    private static IReadOnlyList<(DateOnly, Person)> PassedOn(IReadOnlyList<Contact> contacts, FrontDoor door)
    {
        var referralsFrom = MonthRange.Quarter1.FirstDay;
        var resolved = door.Assessments.Where(assessment => assessment.Outcome is null or ContactOfficerOutcome.Resolved).Select(assessment => assessment.Referral).ToHashSet();
        return
        [
            .. contacts
                .Where(contact => contact.Outcome == ContactOutcome.PassedOnForAssessment && contact.About is not null)
                .Select(contact => (Day: DateOnly.FromDateTime(contact.At), Person: contact.About!))
                .Where(passed => passed.Day < referralsFrom),
            .. door.Referrals
                .Where(referral => referral.ReceivedOn >= referralsFrom && !resolved.Contains(referral))
                .Select(referral => (referral.SentToSocialWorkerOn ?? referral.ReceivedOn, referral.About))
                .OrderBy(passed => passed.Item1),
        ];
    }

    private static void NamePeople(
        Dice dice, PeopleRegister people, IReadOnlyList<Assessment> assessments, WaitingPeople waiting, IReadOnlyList<Case> openAtFirst)
    {
        foreach (var assessment in assessments)
        {
            assessment.About = (dice.Percent(90) ? waiting.Take(assessment.StartedOn, longestWaitDays: 60) : null)
                ?? (dice.Percent(55) ? dice.Pick(openAtFirst).About : null)
                ?? people.Add(assessment.StartedOn, dice.Percent(14) ? Need.LearningDisability : Need.OldAge);
            assessment.About.Seen(assessment.CompletedOn ?? Months.End);
            var area = CaseBook.AreaOf(dice, assessment.About);
            assessment.Team = dice.Pick(Teams.Of(area));
        }
    }
}
