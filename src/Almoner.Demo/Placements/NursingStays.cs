using Almoner.Demo.Care;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;

namespace Almoner.Demo.Placements;

/// <summary>Makes the stays in nursing homes, of which only the contracts were published: of people who come from residential homes and of others.</summary>
internal static class NursingStays
{
    private const int Before = 425; // people there at the end of 2022
    private const int NewInAQuarter = 46;
    private const int LeavingPercent = 13; // of those there at the end of 2022, in a quarter

    public static IEnumerable<Stay> MakeAll(Dice dice, PeopleToSupport people, IReadOnlyList<Stay> residential)
    {
        MonthRange[] quarters = [MonthRange.Quarter(7), MonthRange.Quarter1, MonthRange.Quarter2];
        int Age() => dice.Percent(90) ? Math.Max(dice.Between(65, 99), dice.Between(65, 98)) : dice.Between(45, 64);

        foreach (var stay in residential.Where(stay => stay.GoesOnToNursing))
            yield return new Stay(stay.About, PlacementKind.Nursing, stay.SupportedSince, stay.Until!.Value, null);

        for (var made = 0; made < Before; made++)
        {
            var leaving = dice.Below(100) / LeavingPercent;
            DateOnly? until = leaving < quarters.Length ? quarters[leaving].AnyDay(dice) : null;
            var since = quarters[0].FirstDay.AddDays(-dice.Between(1, 45) * dice.Between(1, 50));
            yield return new Stay(people.Find(Age(), quarters[0].FirstDay, since, until), PlacementKind.Nursing, since, since, until);
        }

        foreach (var quarter in quarters)
        {
            for (var made = 0; made < NewInAQuarter; made++)
            {
                var since = quarter.AnyDay(dice);
                yield return new Stay(people.Find(Age(), since, since, null), PlacementKind.Nursing, since, since, null);
            }
        }
    }
}
