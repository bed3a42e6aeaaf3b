using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;
using Almoner.Demo.Reablement;

namespace Almoner.Demo.Hospital;

/// <summary>
/// Makes the discharges: of people fit at the hub's triage, in time or late; of people whom triage found not fit yet; and of people whose
/// delay was over. Then the care packages of those who went home with support.
/// </summary>
internal sealed class DischargeBook
{
    private const int NotFitAtTriage = 40; // discharges in a quarter
    private const int StillInHospital = 24; // fit and triaged in the last days
    private const int DueInOctober = 18; // packages begun in the last ten days
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);
    private static readonly int[] DestinationWeights = [44, 4, 25, 27];
    private readonly Dice dice;
    private readonly List<HubReferral> triaged;
    private readonly List<Discharge> discharges = [];
    private readonly List<CarePackage> packages = [];

    private DischargeBook(Dice dice, IEnumerable<HubReferral> referrals)
    {
        this.dice = dice;
        HubReferral[] fromHospital =
        [
            .. referrals.Where(referral => referral is { FromHospital: true, TriagedAt: not null }
                && referral.Assessment?.Outcome is not (AssessmentOutcome.Deceased or AssessmentOutcome.DischargeCancelled)),
        ];
        dice.Shuffle<HubReferral>(fromHospital);
        triaged = [.. fromHospital];
    }

    /// <summary>By time discharged; those still in hospital first.</summary>
    public IReadOnlyList<Discharge> Discharges { get; private set; } = [];

    /// <summary>By day of coming home.</summary>
    public IReadOnlyList<CarePackage> Packages { get; private set; } = [];

    public static DischargeBook Make(Dice dice, IReadOnlyList<HubReferral> referrals, IReadOnlyList<Delay> delays)
    {
        var book = new DischargeBook(dice, referrals);
        foreach (var total in Section4.Discharges)
        {
            var fit = Section4.WithinThreeDays.Single(part => part.Months == total.Months);
            book.DischargeFit(fit);
            foreach (var referral in book.TakeTriaged(total.Months.FirstDay, total.Months.LastDay.AddDays(-21), NotFitAtTriage))
                book.Leave(referral, isFit: false, book.DaysLater(referral, dice.Between(4, 20)));

            book.EndDelays(total.Months, total.Count - fit.Of - NotFitAtTriage, delays);
        }

        foreach (var referral in book.TakeTriaged(Months.End.AddDays(-5), Months.End, StillInHospital))
            book.Leave(referral, isFit: true, null);

        foreach (var part in Section4.PackagesReviewed)
            book.BeginPackages(part.Months, part.Of, part.Meeting);

        book.BeginPackages(new(Months.Count, Months.Count), DueInOctober, 0);
        foreach (var other in book.discharges.Where(discharge => discharge is { DischargedAt: not null, Destination: null }))
            other.Destination = (Destination)dice.Weighted(DestinationWeights);

        book.Discharges = [.. book.discharges.OrderBy(discharge => discharge.DischargedAt)];
        book.Packages = [.. book.packages.OrderBy(package => package.HomeOn)];
        return book;
    }

    /// <summary>The first in time takes exactly 72 hours, the first late one a minute more.</summary>
    private void DischargeFit(Part part)
    {
        foreach (var (place, referral) in TakeTriaged(part.Months.FirstDay, part.Months.LastDay.AddDays(-3), part.Meeting).Index())
        {
            var at = referral.TriagedAt!.Value;
            Leave(referral, isFit: true, place == 0 ? at + ThreeDays : dice.Percent(30) ? at.AddMinutes(dice.Between(60, 240)) : DaysLater(referral, dice.Between(1, 2)));
        }

        foreach (var (place, referral) in TakeTriaged(part.Months.FirstDay, part.Months.LastDay.AddDays(-18), part.Of - part.Meeting).Index())
            Leave(referral, isFit: true, place == 0 ? referral.TriagedAt!.Value + ThreeDays + TimeSpan.FromMinutes(1) : DaysLater(referral, dice.Between(4, 17)));
    }

    /// <summary>Referrals triaged from one day to the other, both included, that no discharge was made of.</summary>
    private HubReferral[] TakeTriaged(DateOnly first, DateOnly last, int count)
    {
        HubReferral[] taken = [.. triaged.Where(referral => DateOnly.FromDateTime(referral.TriagedAt!.Value) is var day && day >= first && day <= last).Take(count)];
        if (taken.Length < count)
            throw new InvalidOperationException($"{count - taken.Length} more people are to be discharged than were triaged.");

        var leaving = taken.ToHashSet();
        triaged.RemoveAll(leaving.Contains);
        return taken;
    }

    /// <summary>Between half past nine and half past six, so many days after triage.</summary>
    private DateTime DaysLater(HubReferral referral, int days) =>
        referral.TriagedAt!.Value.Date.AddDays(days).AddMinutes((9 * 60) + 30 + dice.Below(540));

    private void Leave(HubReferral referral, bool isFit, DateTime? at)
    {
        referral.About.Seen(at is { } day ? DateOnly.FromDateTime(day) : Months.End);
        discharges.Add(new Discharge(referral.About, (byte)dice.Weighted(Hospitals.Weights), referral.TriagedAt, isFit, at));
    }

    private void EndDelays(MonthRange months, int count, IReadOnlyList<Delay> delays)
    {
        var over = delays.Where(delay => delay.EndedOn is { } day && months.Holds(day)).ToArray();
        dice.Shuffle<Delay>(over);
        foreach (var delay in over.Take(count))
            discharges.Add(new Discharge(delay.About, delay.Hospital, null, null, WorkingDays.OfficeTime(dice, delay.EndedOn!.Value)));
    }

    /// <summary>For some of those whose tenth day at home lies in the months: reviewed in time, or later if the records run so far.</summary>
    private void BeginPackages(MonthRange due, int count, int inTime)
    {
        var home = discharges
            .Where(discharge => discharge.DischargedOn is { } day && due.Holds(day.AddDays(CarePackage.DaysToReview)))
            .ToArray();
        dice.Shuffle<Discharge>(home);
        foreach (var (place, discharge) in home.Take(count).Index())
        {
            var homeOn = discharge.DischargedOn!.Value;
            var reviewed = homeOn.AddDays(place < inTime ? dice.Between(2, CarePackage.DaysToReview) : CarePackage.DaysToReview + dice.Between(1, 15));
            DateOnly? known = reviewed > Months.End ? null : reviewed;
            discharge.Destination = Destination.HomeWithSupport;
            discharge.About.Seen(known ?? homeOn);
            packages.Add(new CarePackage(discharge, homeOn, known));
        }
    }
}
