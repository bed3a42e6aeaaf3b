using Almoner.Demo.Care;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Placements;

/// <summary>
/// Makes the stays in residential homes. Newcomers come first, with their ages; how long the others had been there on 31 March 2023
/// follows from the three sums of days published: for those who stay to the end, those who leave in quarter 2 and those who leave in
/// quarter 1, in this order.
/// </summary>
internal sealed class ResidentialStays
{
    private const int LeavingInQuarter4 = 41; // from January to March 2023, and no newcomers
    private const int YoungerThroughout = 27; // people under 65 who were there all the time
    private const int GoingOnToNursing = 7; // of those who leave in a quarter
    private const int FewestDays = 91; // on 31 March 2023 of whoever was there before January
    private const int MostDays = 4_200;
    private const int OldestNewcomer = 101;

    /// <summary>Newcomers from 65 who leave again, by the quarter in which they came and that in which they leave.</summary>
    private static readonly (MonthRange Came, MonthRange Leave, int Count)[] LeavingAgain =
    [
        (MonthRange.Quarter(7), MonthRange.Quarter1, 2),
        (MonthRange.Quarter(7), MonthRange.Quarter2, 2),
        (MonthRange.Quarter1, MonthRange.Quarter2, 1),
    ];

    private readonly Dice dice;
    private readonly PeopleToSupport people;
    private readonly List<Stay> stays = [];

    /// <summary>Stays of newcomers who were 65 or over when they came.</summary>
    private readonly List<Stay> newcomers = [];

    private ResidentialStays(Dice dice, PeopleToSupport people)
    {
        this.dice = dice;
        this.people = people;
    }

    public static IReadOnlyList<Stay> MakeAll(Dice dice, PeopleToSupport people)
    {
        var made = new ResidentialStays(dice, people);
        foreach (var (months, from75, from65, younger) in Section5.NewToResidentialCare)
            made.Come(months, from75, from65, younger);

        made.WereThereBefore();
        made.LeaveBeforeApril();
        for (var count = 0; count < YoungerThroughout; count++)
            made.Stay(dice.Between(32, 60), Months.End, Months.Begin.AddDays(dice.Between(-3_600, 600)), null);

        return [.. made.stays, .. made.newcomers];
    }

    private void Come(MonthRange months, (int People, int Years) from75, (int People, int Years) from65, (int People, int Years) younger)
    {
        int[] older = [.. Ages(75, OldestNewcomer, from75), .. Ages(65, 74, from65)];
        dice.Shuffle<int>(older);
        var leaving = LeavingAgain.Where(each => each.Came == months).SelectMany(each => Enumerable.Repeat(each.Leave, each.Count)).ToArray();
        for (var place = 0; place < older.Length; place++)
        {
            var came = months.AnyDay(dice);
            DateOnly? until = place < leaving.Length ? leaving[place].AnyDay(dice) : null;
            newcomers.Add(new Stay(people.Find(older[place], came, came, until), PlacementKind.Residential, came, came, until));
        }

        foreach (var age in Ages(35, 60, younger))
        {
            var came = months.AnyDay(dice);
            Stay(age, came, came, null);
        }
    }

    private int[] Ages(int youngest, int oldest, (int People, int Years) group) =>
        Share.Within(youngest, oldest, group.Years, [.. Enumerable.Range(0, group.People).Select(_ => dice.Between(1, 10) + dice.Between(1, 10))]);

    private void WereThereBefore()
    {
        var (march, june, september) = (Section5.OlderResidents[0], Section5.OlderResidents[1], Section5.OlderResidents[2]);
        var before = march.People - NewcomersOn(march.Month).Count();
        var leavingIn1 = before + NewcomersOn(june.Month).Count() - june.People;
        var leavingIn2 = before - leavingIn1 + NewcomersOn(september.Month).Count() - september.People;
        var staying = before - leavingIn1 - leavingIn2;

        var daysOfStaying = september.Days - NewcomersDays(september.Month) - (staying * DaysBetween(march.Month, september.Month));
        var daysOfLeavingIn2 = june.Days - NewcomersDays(june.Month) - ((leavingIn2 + staying) * DaysBetween(march.Month, june.Month)) - daysOfStaying;
        var daysOfLeavingIn1 = march.Days - NewcomersDays(march.Month) - daysOfLeavingIn2 - daysOfStaying;
        Before(leavingIn1, daysOfLeavingIn1, MonthRange.Quarter1);
        Before(leavingIn2, daysOfLeavingIn2, MonthRange.Quarter2);
        Before(staying, daysOfStaying, null);
    }

    /// <param name="days">Days up to 31 March 2023 of all together.</param>
    private void Before(int count, int days, MonthRange? leaving)
    {
        var march = MonthRange.Year2022.LastDay;
        var weights = Enumerable.Range(0, count).Select(_ => dice.Between(1, 12) * dice.Between(1, 12)).ToArray();
        var each = Share.Within(FewestDays, MostDays, days, weights);
        for (var place = 0; place < count; place++)
        {
            DateOnly? until = leaving is { } quarter ? quarter.AnyDay(dice) : null;
            Stay(AgeOfOlder(), march, march.AddDays(-each[place]), until, goesOn: until is not null && place < GoingOnToNursing);
        }
    }

    private void LeaveBeforeApril()
    {
        var quarter = MonthRange.Quarter(7);
        for (var place = 0; place < LeavingInQuarter4; place++)
        {
            var until = quarter.AnyDay(dice);
            Stay(AgeOfOlder(), quarter.FirstDay, quarter.FirstDay.AddDays(-dice.Between(1, 50) * dice.Between(1, 50)), until, goesOn: place < GoingOnToNursing);
        }
    }

    private void Stay(int age, DateOnly ageOn, DateOnly since, DateOnly? until, bool goesOn = false) => stays.Add(
        new Stay(people.Find(age, ageOn, since, goesOn ? null : until), PlacementKind.Residential, since, since, until) { GoesOnToNursing = goesOn });

    /// <summary>Far enough past 65 not to come of that age between two published days.</summary>
    private int AgeOfOlder() => Math.Max(dice.Between(67, 99), dice.Between(67, 98));

    private IEnumerable<Stay> NewcomersOn(int month) =>
        newcomers.Where(stay => stay.From <= Months.LastDay(month) && (stay.Until is not { } until || until > Months.LastDay(month)));

    private int NewcomersDays(int month) => NewcomersOn(month).Sum(stay => Months.LastDay(month).DayNumber - stay.From.DayNumber);

    private static int DaysBetween(int month, int later) => Months.LastDay(later).DayNumber - Months.LastDay(month).DayNumber;
}
