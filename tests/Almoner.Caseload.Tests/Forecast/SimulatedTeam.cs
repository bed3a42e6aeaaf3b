using Almoner.Caseload.Forecast;

namespace Almoner.Caseload.Tests.Forecast;

/// <summary>A team whose ways are known: cases come in at a rate that differs from month to month, and half of them stay five times as long as the others.</summary>
internal static class SimulatedTeam
{
    public static readonly DateOnly Today = new(2023, 6, 30);

    private static readonly DateOnly First = new(2019, 7, 1);
    private static readonly DateOnly Last = new(2024, 6, 30);

    /// <param name="random">Its chance.</param>
    /// <param name="aMonth">Cases that come in, on average.</param>
    /// <param name="unevenness">By what part of that a month may be busier or quieter, 0 to 1.</param>
    /// <param name="briefDays">How long the brief half stays, on average.</param>
    public static TeamHistory Live(Random random, double aMonth, double unevenness, double briefDays = 60)
    {
        var allocations = new List<AllocationSpell>();
        double rate = 0;
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (day.Day == 1) rate = aMonth * (1 + unevenness * (2 * random.NextDouble() - 1)) * 12 / 365.25;
            for (var gap = Exponential(random, 1 / rate); gap < 1; gap += Exponential(random, 1 / rate))
            {
                var length = (int)Exponential(random, random.Next(2) == 0 ? briefDays : 5 * briefDays);
                allocations.Add(new AllocationSpell($"p{allocations.Count}", day, day.AddDays(length), random.Next(4) == 0));
            }
        }

        return new TeamHistory("Team", allocations);
    }

    private static double Exponential(Random random, double mean) => -mean * Math.Log(1 - random.NextDouble());
}
