using Almoner.Demo.Aberwen;
using Almoner.Demo.Cases;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.MentalHealth;

/// <summary>Makes the community mental health cases and plans, so that every month ends with its people open and its people with a plan.</summary>
internal sealed class MentalHealthBook
{
    private const int ClosedInAYear = 1_008;
    private const int LapsedInAMonth = 8; // plans that end while the person stays open
    private const int RenewedInAMonth = 70; // plans that follow an earlier one without a gap
    private const int WithTwoTeams = 40;
    private const int ForensicWithoutPlanAtFirst = 96;
    private static readonly int[] TeamWeights = [.. Teams.MentalHealth.Select(team => team.Weight)];
    private static readonly int Forensic = Array.FindIndex(Teams.MentalHealth, team => team.Name == Teams.Forensic);
    private readonly Dice dice;
    private readonly PeopleRegister people;
    private readonly List<MentalHealthCase> cases = new(6_000);
    private readonly List<TreatmentPlan> plans = new(9_000);
    private readonly List<MentalHealthCase> withPlan = new(3_000);
    private readonly List<MentalHealthCase> without = new(600);

    private MentalHealthBook(Dice dice, PeopleRegister people)
    {
        this.dice = dice;
        this.people = people;
    }

    public IReadOnlyList<MentalHealthCase> Cases => cases;

    public IReadOnlyList<TreatmentPlan> Plans => plans;

    /// <param name="councilCases">Cases of adult services; a few of their people are open to community mental health too.</param>
    public static MentalHealthBook Make(Dice dice, PeopleRegister people, IReadOnlyList<Case> councilCases)
    {
        var book = new MentalHealthBook(dice, people);
        book.Begin(councilCases);
        book.RunToTheEnd();
        return book;
    }

    private void Begin(IReadOnlyList<Case> councilCases)
    {
        var (_, planned, open) = Section2.CommunityMentalHealth[0];
        var both = councilCases.Where(each => each.OpenAtTheEnd && each.About.Need == Need.OldAge && each.OpenedOn < Months.Begin).Take(60).ToArray();
        for (var made = 0; made < open; made++)
        {
            var openedOn = Months.Begin.AddDays(-Math.Min(dice.Between(1, 4_000), dice.Between(1, 4_000)));
            if (made < both.Length)
                Open(both[made].About, both[made].OpenedOn);
            else
                Open(people.Add(openedOn, Need.MentalHealth), openedOn);
        }

        var unplanned = without.Where(each => each.Team == Forensic).Take(ForensicWithoutPlanAtFirst).ToHashSet();
        var left = open - planned - unplanned.Count;
        unplanned.UnionWith(without.Where(each => each.Team != Forensic).TakeLast(left));
        foreach (var each in without.Where(each => !unplanned.Contains(each)).ToArray())
        {
            var daysOpen = Months.Begin.DayNumber - each.OpenedOn.DayNumber;
            Plan(each, each.OpenedOn.AddDays(dice.Below(daysOpen)));
        }

        without.RemoveAll(each => !unplanned.Contains(each));
    }

    private void RunToTheEnd()
    {
        var openStocks = StockPath.Between([.. Section2.CommunityMentalHealth.Select(point => (point.Month, point.Open))]);
        var planStocks = StockPath.Between([.. Section2.CommunityMentalHealth.Select(point => (point.Month, point.WithPlan))]);
        int[] closings =
        [
            .. MonthRange.Year2021.Spread(ClosedInAYear, Season.CaseWork),
            .. MonthRange.Year2022.Spread(ClosedInAYear, Season.CaseWork),
            .. new MonthRange(24, 29).Spread(ClosedInAYear / 2, Season.CaseWork),
        ];
        for (var month = 0; month < Months.Count; month++)
        {
            var closing = closings[month];
            Close(withPlan, closing - (closing / 9), month);
            Close(without, closing / 9, month);
            Lapse(month);
            Renew(month);
            var toPlan = planStocks[month] - withPlan.Count;
            var toOpen = openStocks[month] - withPlan.Count - without.Count;
            BeginPlans(month, toPlan);
            for (var opened = 0; opened < toOpen; opened++)
            {
                var day = WorkingDays.Pick(dice, month);
                Open(people.Add(day, Need.MentalHealth), day);
            }
        }

        for (var made = 0; made < WithTwoTeams; made++)
            OpenSecond();

        foreach (var open in withPlan.Concat(without))
            open.About.Seen(Months.End);
    }

    private void Open(Person about, DateOnly day)
    {
        var opened = new MentalHealthCase(about, (byte)dice.Weighted(TeamWeights), day);
        about.Seen(day);
        cases.Add(opened);
        without.Add(opened);
    }

    private void Plan(MentalHealthCase each, DateOnly day)
    {
        each.Plan = new TreatmentPlan(each.About, day);
        plans.Add(each.Plan);
        withPlan.Add(each);
    }

    private void Close(List<MentalHealthCase> from, int count, int month)
    {
        for (var closed = 0; closed < count; closed++)
        {
            var closing = TakeAny(from);
            closing.ClosedOn = WorkingDays.Pick(dice, month);
            closing.About.Seen(closing.ClosedOn.Value);
            if (closing.Plan is { } plan)
                plan.EndedOn = closing.ClosedOn;
        }
    }

    private void Lapse(int month)
    {
        for (var made = 0; made < LapsedInAMonth; made++)
        {
            var lapsed = TakeAny(withPlan);
            lapsed.Plan!.EndedOn = WorkingDays.Pick(dice, month);
            lapsed.Plan = null;
            without.Add(lapsed);
        }
    }

    /// <summary>The next plan begins on the day on which the last is no longer in force.</summary>
    private void Renew(int month)
    {
        for (var made = 0; made < RenewedInAMonth; made++)
        {
            var day = WorkingDays.Pick(dice, month);
            var renewed = dice.Pick(withPlan);
            if (renewed.Plan!.BeganOn.AddDays(120) > day)
                continue;

            renewed.Plan.EndedOn = day;
            renewed.Plan = new TreatmentPlan(renewed.About, day);
            plans.Add(renewed.Plan);
        }
    }

    private void BeginPlans(int month, int count)
    {
        for (var begun = 0; begun < count;)
        {
            var place = dice.Below(without.Count);
            var chosen = without[place];
            if (chosen.Team == Forensic && dice.Percent(88))
                continue;

            without.RemoveAt(place);
            Plan(chosen, WorkingDays.Pick(dice, month));
            begun++;
        }
    }

    private MentalHealthCase TakeAny(List<MentalHealthCase> from)
    {
        var place = dice.Below(from.Count);
        var taken = from[place];
        from[place] = from[^1];
        from.RemoveAt(from.Count - 1);
        return taken;
    }

    /// <summary>A second team's spell lies wholly within the first: the person counts once.</summary>
    private void OpenSecond()
    {
        var first = dice.Pick(withPlan);
        var days = Months.End.DayNumber - first.OpenedOn.DayNumber;
        cases.Add(new MentalHealthCase(first.About, (byte)((first.Team + 1) % Forensic), first.OpenedOn.AddDays(dice.Below(days + 1))));
    }
}
