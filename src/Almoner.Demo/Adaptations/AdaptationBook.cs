using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Adaptations;

/// <summary>Makes the adaptations: grants certified, whose days add up to what was published, grants under way, and minor works.</summary>
internal sealed class AdaptationBook
{
    private const int UnderWay = 132; // grants not certified on the last day
    private const int MinorInAMonth = 24;
    private const int ExtraDaysOfSocialTenants = 55; // the landlord has the case for weeks before the council does
    private const int ExtraDaysOfExtensions = 130;
    private static readonly int[] WorkWeights = [46, 24, 12, 8, 10];
    private static readonly int[] TenureWeights = [56, 17, 27];
    private readonly Dice dice;
    private readonly OlderAdults adults;
    private readonly List<Adaptation> all = [];

    private AdaptationBook(Dice dice, OlderAdults adults)
    {
        this.dice = dice;
        this.adults = adults;
    }

    /// <summary>By day of first contact.</summary>
    public static IReadOnlyList<Adaptation> MakeAll(Dice dice, OlderAdults adults)
    {
        var book = new AdaptationBook(dice, adults);
        foreach (var (months, grants, days) in Section3.Grants)
            book.Certify(months, grants, days);

        for (var made = 0; made < UnderWay; made++)
            book.Begin();

        for (var month = MonthRange.Quarter1.First; month <= MonthRange.Quarter2.Last; month++)
        {
            for (var made = 0; made < MinorInAMonth; made++)
                book.AddMinor(month);
        }

        return [.. book.all.OrderBy(adaptation => adaptation.FirstContactOn)];
    }

    private void Certify(MonthRange months, int grants, int days)
    {
        var kinds = Enumerable.Range(0, grants).Select(_ => (Works: (Works)dice.Weighted(WorkWeights), Tenure: (Tenure)dice.Weighted(TenureWeights))).ToArray();
        var each = kinds.Select(kind => dice.Between(60, 130) + dice.Below(90)
            + (kind.Tenure == Tenure.SocialTenant ? ExtraDaysOfSocialTenants : 0)
            + (kind.Works == Works.Extension ? ExtraDaysOfExtensions : 0)).ToArray();
        var shares = Share.Out(days, each); // as long as they are, in proportion, and the sum exactly
        var byMonth = months.Spread(grants, Season.CaseWork);
        var done = 0;
        for (var place = 0; place < byMonth.Length; place++)
        {
            for (var made = 0; made < byMonth[place]; made++, done++)
            {
                var certified = WorkingDays.Pick(dice, months.First + place);
                var enquired = certified.AddDays(-shares[done]);
                Add(grant: true, kinds[done].Works, kinds[done].Tenure, enquired, enquired.AddDays(shares[done] * dice.Between(40, 65) / 100), certified);
            }
        }
    }

    private void Begin()
    {
        var enquired = Months.End.AddDays(-dice.Between(3, 260));
        var approved = enquired.AddDays(dice.Between(60, 140));
        Add(grant: true, (Works)dice.Weighted(WorkWeights), (Tenure)dice.Weighted(TenureWeights), enquired, approved > Months.End ? null : approved, null);
    }

    private void AddMinor(int month)
    {
        var done = WorkingDays.Pick(dice, month);
        Add(grant: false, Works.RailsAndSteps, (Tenure)dice.Weighted(TenureWeights), done.AddDays(-dice.Between(4, 45)), null, done);
    }

    private void Add(bool grant, Works works, Tenure tenure, DateOnly enquired, DateOnly? approved, DateOnly? certified)
    {
        var about = adults.Next(enquired);
        about.Seen(certified ?? Months.End);
        all.Add(new Adaptation(about, grant, works, tenure, enquired, approved, certified));
    }
}
