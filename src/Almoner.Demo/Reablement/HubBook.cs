using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Reablement;

/// <summary>
/// Makes the discharge hub's referrals and the assessments that came of them: first the assessments, month by month as published, each
/// with its referral; then enough other referrals; then how soon each was triaged.
/// </summary>
internal sealed class HubBook
{
    private static readonly int[] PathwayWeights = [8, 36, 13, 31, 12];
    private readonly Dice dice;
    private readonly List<HubReferral> referrals = [];
    private readonly List<ReablementAssessment> assessments = [];

    private HubBook(Dice dice) => this.dice = dice;

    /// <summary>By time received.</summary>
    public IReadOnlyList<HubReferral> Referrals { get; private set; } = [];

    /// <summary>By day.</summary>
    public IReadOnlyList<ReablementAssessment> Assessments { get; private set; } = [];

    public static HubBook Make(Dice dice, OlderAdults adults)
    {
        var book = new HubBook(dice);
        foreach (var (month, stepDown, stepUp) in Section3.Assessments)
        {
            book.Assess(month, isStepDown: true, stepDown);
            book.Assess(month, isStepDown: false, stepUp);
        }

        foreach (var part in Section3.Triaged)
        {
            book.Refer(part.Months, part.Of);
            book.Triage(part);
        }

        foreach (var early in book.referrals.Where(referral => referral.ReceivedOn < MonthRange.Quarter1.FirstDay))
            book.TriageInTime(early);

        book.NamePeople(adults);
        return book;
    }

    /// <summary>Records the deaths of those whom the assessor found to have died. Done last of all.</summary>
    public void RecordDeaths()
    {
        foreach (var assessment in assessments.Where(assessment => assessment.Outcome == AssessmentOutcome.Deceased))
            assessment.About.DieUnlessSeenAfter(assessment.AssessedOn);
    }

    private void Assess(int month, bool isStepDown, int[] outcomes)
    {
        foreach (var outcome in Share.Dealt(dice, outcomes))
        {
            var assessed = WorkingDays.Pick(dice, month);
            var received = WorkingDays.OnOrBefore(assessed.AddDays(-dice.Between(1, 6)));
            var referral = new HubReferral(isStepDown, WorkingDays.OfficeTime(dice, received), Pathway.CommunityResourceTeam);
            referral.Assessment = new ReablementAssessment(referral, isStepDown, assessed, (AssessmentOutcome)outcome);
            referrals.Add(referral);
            assessments.Add(referral.Assessment);
        }
    }

    /// <summary>Adds the referrals that no assessment by the team came of, up to the total. One in twenty comes on a Saturday.</summary>
    private void Refer(MonthRange months, int received)
    {
        var byMonth = months.Spread(received - In(months).Count(), Season.FrontDoor);
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++)
            {
                var day = WorkingDays.Pick(dice, months.First + place);
                if (day.DayOfWeek == DayOfWeek.Friday && dice.Below(4) == 0 && months.Holds(day.AddDays(3)))
                    day = day.AddDays(1);

                referrals.Add(new HubReferral(dice.Percent(68), WorkingDays.OfficeTime(dice, day), (Pathway)dice.Weighted(PathwayWeights)));
            }
        }
    }

    private void Triage(Part part)
    {
        var all = In(part.Months).ToArray();
        dice.Shuffle<HubReferral>(all);
        var late = all.Where(CanBeLate).Take(part.Of - part.Meeting).ToHashSet();
        foreach (var referral in all)
        {
            if (late.Contains(referral))
                TriageLate(referral);
            else
                TriageInTime(referral);
        }
    }

    private static bool CanBeLate(HubReferral referral) =>
        referral.Assessment is null || WorkingDays.After(referral.ReceivedOn, 2) <= referral.Assessment.AssessedOn;

    /// <summary>On the day or on the next working day.</summary>
    private void TriageInTime(HubReferral referral)
    {
        var next = WorkingDays.After(referral.ReceivedOn, 1);
        var isSameDay = WorkingDays.Holds(referral.ReceivedOn) && (dice.Percent(45) || next > Latest(referral));
        referral.TriagedAt = isSameDay ? referral.ReceivedAt.AddMinutes(dice.Between(10, 180)) : WorkingDays.OfficeTime(dice, next);
    }

    /// <summary>On the second to the seventh working day, or not yet.</summary>
    private void TriageLate(HubReferral referral)
    {
        var workingDays = dice.Between(2, 7);
        while (referral.Assessment is not null && WorkingDays.After(referral.ReceivedOn, workingDays) > referral.Assessment.AssessedOn)
            workingDays--;

        var day = WorkingDays.After(referral.ReceivedOn, workingDays);
        referral.TriagedAt = day > Months.End ? null : WorkingDays.OfficeTime(dice, day);
    }

    private static DateOnly Latest(HubReferral referral) => referral.Assessment?.AssessedOn ?? Months.End;

    private IEnumerable<HubReferral> In(MonthRange months) => referrals.Where(referral => months.Holds(referral.ReceivedOn));

    private void NamePeople(OlderAdults adults)
    {
        Referrals = [.. referrals.OrderBy(referral => referral.ReceivedAt)];
        Assessments = [.. assessments.OrderBy(assessment => assessment.AssessedOn)];
        foreach (var referral in Referrals)
        {
            referral.About = referral.Assessment?.Outcome == AssessmentOutcome.Deceased ? adults.NextNew(referral.ReceivedOn) : adults.Next(referral.ReceivedOn);
            referral.About.Seen(referral.Assessment?.AssessedOn ?? DateOnly.FromDateTime(referral.TriagedAt ?? referral.ReceivedAt));
        }
    }
}
