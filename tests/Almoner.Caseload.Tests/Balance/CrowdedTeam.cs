using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Balance;

/// <summary>A believable team of any size: some workers far too full, some with room, part-time, away or newly qualified. The benchmark uses it too.</summary>
internal static class CrowdedTeam
{
    public static readonly DateOnly Day = new(2023, 6, 30);

    private static readonly string[] Areas = ["North", "South", "East", "West", "Town", "Coast"];

    /// <param name="share">By what a case's points are multiplied: with 0.75 a team of 20 cases a worker is about full.</param>
    public static (TeamStanding Team, CaseFacts Facts) Of(int seed, int workers, int cases, decimal share = 0.75m)
    {
        var chance = new Random(seed);
        var staff = Enumerable.Range(0, workers).Select(number => Worker(chance, FormattableString.Invariant($"W{number:D2}"))).ToList();
        var pull = staff.ConvertAll(worker => (worker.WorkerId, Weight: (0.3 + chance.NextDouble()) * (double)worker.Fte.Round(2)));
        var held = Enumerable.Range(0, cases).Select(number => Case(chance, FormattableString.Invariant($"P{number:D4}"), Drawn(chance, pull), share)).ToLookup(one => one.WorkerId);
        var people = held.SelectMany(worker => worker).Select(one => one.PersonId).Order(StringComparer.Ordinal).ToList();
        return (
            new TeamStanding("Crowded", Day, [.. staff.Select(worker => worker with { Cases = [.. held[worker.WorkerId]] })], []),
            new CaseFacts(people.ToDictionary(person => person, _ => Pick(chance, Areas)), people.Where(_ => chance.Next(5) == 0).ToDictionary(person => person, _ => "an adult protection enquiry is open")));
    }

    private static WorkerStanding Worker(Random chance, string id)
    {
        var (fte, isNew, isAway) = (Pick(chance, 1.0m, 1.0m, 1.0m, 0.8m, 0.6m, 0.5m), chance.Next(8) == 0, chance.Next(20) == 0);
        var available = isAway ? 0 : 85 * fte * (isNew ? 0.9m : 1);
        return new WorkerStanding(id, "Worker", chance.Next(5) == 0 ? "occupational therapist" : "social worker", Exact.Of(fte), isNew, isAway, Exact.Of(available), []);
    }

    private static CaseStanding Case(Random chance, string person, string worker, decimal share)
    {
        var (complexity, risk, travel) = (Pick(chance, 1m, 1m, 1m, 3m, 3m, 3m, 5m, 8m), Pick(chance, 0m, 0m, 1m, 1m, 3m), Pick(chance, 0m, 0.5m, 0.5m, 1m, 2m));
        return new CaseStanding(
            person, worker, Day.AddDays(-chance.Next(900)), "lead", Exact.Of((complexity + risk + travel) * share),
            complexity == 8 ? "very high" : "medium", risk == 3 ? "high" : "low", "short", null, null);
    }

    private static T Pick<T>(Random chance, params T[] of) => of[chance.Next(of.Length)];

    private static string Drawn(Random chance, List<(string Id, double Weight)> pull)
    {
        var left = chance.NextDouble() * pull.Sum(one => one.Weight);
        return pull.First(one => (left -= one.Weight) <= 0 || one == pull[^1]).Id;
    }
}
