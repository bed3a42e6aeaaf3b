namespace Almoner.Demo.Tests;

/// <summary>Average caseloads counted straight from written extracts, one day after the other.</summary>
internal sealed class CaseloadCount(WrittenCouncil council)
{
    private readonly ILookup<string, Spell> allocations = Spells(council, "allocations");
    private readonly ILookup<string, Spell> posts = Spells(council, "worker_posts");

    /// <summary>Allocations of workers who hold a post in the team in the period, and workers in post, each summed over its days.</summary>
    public (int CaseDays, int WorkerDays) Of(string team, DateOnly first, DateOnly last)
    {
        Spell[] held = [.. posts[team].Where(post => post.Began <= last && !(post.Ended < first))];
        var workers = held.Select(post => post.Worker).ToHashSet();
        Spell[] counted = [.. allocations[team].Where(allocation => workers.Contains(allocation.Worker) && allocation.Began <= last && !(allocation.Ended < first))];
        var (caseDays, workerDays) = (0, 0);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            caseDays += counted.Count(allocation => allocation.Holds(day));
            workerDays += held.Where(post => post.Holds(day)).Select(post => post.Worker).Distinct().Count();
        }

        return (caseDays, workerDays);
    }

    public decimal Average(PublishedAverage audited)
    {
        var (caseDays, workerDays) = Of(audited.Team, audited.First, audited.Last);
        return Math.Round((decimal)caseDays / workerDays, audited.Decimals, MidpointRounding.AwayFromZero);
    }

    private static ILookup<string, Spell> Spells(WrittenCouncil council, string recordSet) => council.Records(recordSet)
        .Select(record => (Team: record.Text("team")!, Spell: new Spell(record.Text("worker_id")!, record.Day("began_on")!.Value, record.Day("ended_on"))))
        .ToLookup(each => each.Team, each => each.Spell);

    /// <summary>A worker's time with a case or in a post; both ends included.</summary>
    private readonly record struct Spell(string Worker, DateOnly Began, DateOnly? Ended)
    {
        public bool Holds(DateOnly day) => Began <= day && !(Ended < day);
    }
}
