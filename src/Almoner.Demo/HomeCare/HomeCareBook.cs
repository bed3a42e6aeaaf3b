using Almoner.Demo.Aberwen;
using Almoner.Demo.Care;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.HomeCare;

/// <summary>
/// Makes domiciliary care from April 2023: the people there at first, those referred whose packages start, those whose packages end so
/// that every quarter ends with its people, and the hours.
/// </summary>
internal sealed class HomeCareBook
{
    private const int ChangesOfProvider = 90;
    private const int WithTwoProviders = 25;
    private const int WithdrawnInAQuarter = 22;
    private const int StillToBePlanned = 34; // referred in September, and care cannot begin yet
    private const int NewcomersEndingPercent = 10; // of those who came in quarter 1, in quarter 2
    private static readonly MonthRange Recorded = new(MonthRange.Quarter1.First, MonthRange.Quarter2.Last);
    private readonly Dice dice;
    private readonly PeopleToSupport people;
    private readonly List<HomeCareReferral> referrals = new(800);
    private readonly List<HomeCarePackage> packages = new(3_000);

    private HomeCareBook(Dice dice, PeopleToSupport people)
    {
        this.dice = dice;
        this.people = people;
    }

    /// <summary>By the day referred.</summary>
    public IReadOnlyList<HomeCareReferral> Referrals { get; private set; } = [];

    public IReadOnlyList<HomeCarePackage> Packages => packages;

    public IReadOnlyList<HomeCareHours> Hours { get; private set; } = [];

    public static HomeCareBook Make(Dice dice, PeopleToSupport people)
    {
        var book = new HomeCareBook(dice, people);
        book.StartAndEnd();
        book.ChangeProviders();
        book.AddSecondProviders();
        book.LeaveWithoutPackage();
        book.Referrals = [.. book.referrals.OrderBy(referral => referral.ReferredOn)];
        book.Hours = [.. Section5.HomeCareHours.SelectMany(each => HoursDelivered.In(each.Months, each.Hours, book.packages))];
        return book;
    }

    private void StartAndEnd()
    {
        var atFirst = Section5.HomeCare[0].People;
        var (quarter1, quarter2) = (Section5.HomeCareStarted[0], Section5.HomeCareStarted[1]);
        var endingIn1 = atFirst + quarter1.Packages - Section5.HomeCare[1].People;
        var endingIn2 = Section5.HomeCare[1].People + quarter2.Packages - Section5.HomeCare[2].People;
        var newcomersEnding = quarter1.Packages * NewcomersEndingPercent / 100;
        for (var made = 0; made < atFirst; made++)
        {
            MonthRange? ending = made < endingIn1 ? quarter1.Months : made < endingIn1 + endingIn2 - newcomersEnding ? quarter2.Months : null;
            var from = Recorded.FirstDay.AddDays(-Math.Min(dice.Between(1, 2_400), dice.Between(1, 2_400)));
            Receive(from, Ending(ending));
        }

        Start(quarter1, newcomersEnding);
        Start(quarter2, 0);
    }

    /// <param name="ending">How many of the packages end in the quarter after.</param>
    private void Start((MonthRange Months, int Packages, int Days, int Longest) published, int ending)
    {
        var waits = Share.Within(1, published.Longest - 1, published.Days - published.Longest,
            [.. Enumerable.Range(1, published.Packages - 1).Select(_ => dice.Between(1, 9) * dice.Between(1, 9))]);
        var next = 0;
        WaitOverAMonthEnd(published.Months.First + 1, published.Longest);
        var byMonth = published.Months.Spread(published.Packages, Season.CaseWork);
        for (var place = 0; place < byMonth.Length; place++)
        {
            var month = published.Months.First + place;
            for (var made = place == 1 ? 1 : 0; made < byMonth[place]; made++)
            {
                var started = WorkingDays.Pick(dice, month);
                var referred = started.AddDays(-waits[next]);
                // Care usually begins on the day it can; at the latest a few days after, and in the same month.
                var ready = started.AddDays(dice.Percent(85) ? 0 : -dice.Between(1, 4));
                var earliest = referred > Months.FirstDay(month) ? referred : Months.FirstDay(month);
                var about = Receive(started, next++ < ending ? MonthRange.Quarter2.AnyDay(dice) : null, referred);
                referrals.Add(new HomeCareReferral(about, AnyOrigin(), referred, ready < earliest ? earliest : ready, started, true));
            }
        }
    }

    /// <summary>The one who waited longest had care waiting to begin when the month before ended, and nobody else had.</summary>
    private void WaitOverAMonthEnd(int month, int days)
    {
        var started = WorkingDays.In(month)[dice.Between(1, 3)];
        var referred = started.AddDays(-days);
        var about = Receive(started, null, referred);
        referrals.Add(new HomeCareReferral(about, ReferredFrom.Community, referred, Months.LastDay(month - 1).AddDays(-dice.Below(4)), started, true));
    }

    /// <summary>Whoever it was is put down with a package.</summary>
    private People.Person Receive(DateOnly from, DateOnly? ended, DateOnly? referred = null)
    {
        var about = people.Find(AnyAge(), from, referred ?? from, ended);
        packages.Add(new HomeCarePackage(about, (byte)dice.Weighted(Providers.HomeCareWeights), from, dice.Between(3, 12) * dice.Between(1, 6)) { EndedOn = ended });
        return about;
    }

    private DateOnly? Ending(MonthRange? quarter) => quarter?.AnyDay(dice);

    /// <summary>The new package runs from the day on which the old one no longer does.</summary>
    private void ChangeProviders()
    {
        for (var changed = 0; changed < ChangesOfProvider;)
        {
            var day = Recorded.WorkingDay(dice);
            var old = dice.Pick(packages);
            if (old.EndedOn is not null || old.StartedOn.AddDays(60) > day)
                continue;

            old.EndedOn = day;
            packages.Add(old with { Provider = Another(old.Provider), StartedOn = day, EndedOn = null });
            changed++;
        }
    }

    /// <summary>A second provider's package lies within the first: the person counts once.</summary>
    private void AddSecondProviders()
    {
        for (var added = 0; added < WithTwoProviders;)
        {
            var day = Recorded.WorkingDay(dice);
            var first = dice.Pick(packages);
            if (first.EndedOn is not null || first.StartedOn > day)
                continue;

            packages.Add(first with { Provider = Another(first.Provider), StartedOn = day, Level = dice.Between(2, 10) });
            added++;
        }
    }

    private void LeaveWithoutPackage()
    {
        foreach (var (months, _, _, _) in Section5.HomeCareStarted)
        {
            for (var made = 0; made < WithdrawnInAQuarter; made++)
            {
                var closed = months.WorkingDay(dice);
                var referred = closed.AddDays(-dice.Between(0, 20));
                referrals.Add(new HomeCareReferral(people.Find(AnyAge(), referred, referred, closed), AnyOrigin(), referred, null, closed, false));
            }
        }

        for (var made = 0; made < StillToBePlanned; made++)
        {
            var referred = WorkingDays.OnOrBefore(Months.End.AddDays(-dice.Below(18)));
            referrals.Add(new HomeCareReferral(people.Find(AnyAge(), referred, referred, null), AnyOrigin(), referred, null, null, null));
        }
    }

    private int AnyAge() => dice.Percent(86) ? Math.Max(dice.Between(65, 99), dice.Between(65, 95)) : dice.Between(22, 64);

    private ReferredFrom AnyOrigin() => (ReferredFrom)dice.Weighted([48, 34, 18]);

    private byte Another(byte provider) => (byte)((provider + dice.Between(1, Providers.HomeCareAgencies.Length - 1)) % Providers.HomeCareAgencies.Length);
}
