using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Community;

/// <summary>A business's pledge to become dementia friendly.</summary>
/// <param name="District">The place in <see cref="Districts.Names"/>.</param>
internal readonly record struct Pledge(string Business, Sector Sector, byte District, DateOnly PledgedOn)
{
    private static readonly (string Trade, Sector Sector)[] Trades =
    [
        ("Bakery", Sector.FoodAndDrink), ("Café", Sector.FoodAndDrink), ("Pharmacy", Sector.HealthAndCare), ("Opticians", Sector.HealthAndCare),
        ("Stores", Sector.Shops), ("Books", Sector.Shops), ("Hardware", Sector.Shops), ("Taxis", Sector.Transport), ("Leisure Centre", Sector.Leisure),
        ("Credit Union", Sector.Other),
    ];

    /// <summary>Every pledge, by day.</summary>
    public static IReadOnlyList<Pledge> MakeAll(Dice dice)
    {
        var made = new List<Pledge>();
        foreach (var total in Section8.Pledges)
        {
            for (var number = 0; number < total.Count; number++)
            {
                var (trade, sector) = dice.Pick(Trades);
                var district = dice.Weighted(Districts.Weights);
                made.Add(new Pledge($"{Districts.Names[district]} {trade}", sector, (byte)district, WorkingDays.Pick(dice, dice.Between(total.Months.First, total.Months.Last))));
            }
        }

        return [.. made.OrderBy(pledge => pledge.PledgedOn)];
    }
}

/// <summary>What a business does, in the order of the library's codes.</summary>
internal enum Sector
{
    Shops,
    FoodAndDrink,
    HealthAndCare,
    Transport,
    Leisure,
    Other,
}
