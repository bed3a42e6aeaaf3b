using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Balance;

/// <summary>A believable team of any size: some workers far too full, some with room, part-time, away or newly qualified.</summary>
internal static class LargeTeam
{
    public static (TeamStanding Team, CaseFacts Facts) Of(int seed, int workers, int cases)
    {
        var chance = new Random(seed);
        var team = new TeamOf();
        var pull = new List<(string Id, double Weight)>();
        for (var number = 0; number < workers; number++)
        {
            var id = FormattableString.Invariant($"W{number:D2}");
            var fte = Pick(chance, 1.0m, 1.0m, 1.0m, 0.8m, 0.6m, 0.5m);
            var isNew = chance.Next(8) == 0;
            team.Worker(id, 85 * fte * (isNew ? 0.9m : 1), chance.Next(5) == 0 ? "occupational therapist" : "social worker", isNew, away: chance.Next(20) == 0);
            pull.Add((id, (0.3 + chance.NextDouble()) * (double)fte));
        }

        for (var number = 0; number < cases; number++)
        {
            var points = Pick(chance, 1m, 1m, 1m, 3m, 3m, 3m, 5m, 8m) + Pick(chance, 0m, 0m, 1m, 1m, 3m) + Pick(chance, 0m, 0.5m, 0.5m, 1m, 2m);
            team.Case(
                FormattableString.Invariant($"P{number:D4}"), Drawn(chance, pull), points * 0.75m, chance.Next(30), area: Pick(chance, "North", "South", "East", "West", "Town", "Coast"),
                state: chance.Next(5) == 0 ? "an adult protection enquiry is open" : null);
        }

        return (team.Standing, team.Facts);
    }

    private static T Pick<T>(Random chance, params T[] of) => of[chance.Next(of.Length)];

    private static string Drawn(Random chance, List<(string Id, double Weight)> pull)
    {
        var left = chance.NextDouble() * pull.Sum(one => one.Weight);
        return pull.First(one => (left -= one.Weight) <= 0 || one == pull[^1]).Id;
    }
}
