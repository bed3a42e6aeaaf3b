using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Quality;

/// <summary>One compliment.</summary>
/// <param name="Area">The place of the service area among the library's codes.</param>
/// <param name="PaidBy">The place of who paid it among the library's codes.</param>
internal readonly record struct Compliment(int Area, int PaidBy, DateOnly ReceivedOn)
{
    private static readonly int[] PaidByWeights = [46, 38, 12, 4];

    /// <summary>Every compliment, by day.</summary>
    public static IReadOnlyList<Compliment> MakeAll(Dice dice)
    {
        var (months, byArea) = Section6.Compliments;
        return
        [
            .. Share.Dealt(dice, byArea)
                .Select(area => new Compliment(area, dice.Weighted(PaidByWeights), months.WorkingDay(dice)))
                .OrderBy(compliment => compliment.ReceivedOn),
        ];
    }
}
