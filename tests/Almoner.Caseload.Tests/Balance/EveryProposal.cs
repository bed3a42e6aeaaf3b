using Almoner.Caseload.Balance;
using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Tests.Balance;

/// <summary>Looks at every way to place the cases of a small team, straight from the rules, in decimals. Slow and obvious.</summary>
internal sealed class EveryProposal(TeamStanding team, CaseFacts facts, BalanceRules rules)
{
    private readonly List<CaseStanding> cases = [.. team.Workers.SelectMany(worker => worker.Cases).Concat(team.WithoutPost)];

    /// <summary>Each way, as the worker of every case.</summary>
    public IEnumerable<string[]> All()
    {
        var choices = cases.ConvertAll(one => team.Workers.Select(worker => worker.WorkerId).Where(id => id == one.WorkerId || MayTake(one, id)).Append(one.WorkerId).Distinct().ToArray());
        var at = new int[cases.Count];
        while (true)
        {
            string[] places = [.. at.Select((choice, index) => choices[index][choice])];
            if (IsAllowed(places)) yield return places;
            var next = 0;
            while (next < at.Length && ++at[next] == choices[next].Length) at[next++] = 0;
            if (next == at.Length) yield break;
        }
    }

    public decimal Burden(string[] places) => OfLoads(places) + cases.Where((one, index) => places[index] != one.WorkerId).Sum(OfMove);

    public decimal OfLoads(string[] places)
    {
        var mean = Available.Values.Sum() == 0 ? Exact.Zero : Exact.Of(cases.Sum(Points)) / Exact.Of(Available.Values.Sum());
        return Everybody.Sum(id =>
        {
            var (load, available) = (Load(id, places), Available.GetValueOrDefault(id));
            var (from, to) = (Up(Exact.Of(available) * (mean - rules.EvenWithin)), Down(Exact.Of(available) * (mean + rules.EvenWithin)));
            var uneven = Math.Max(0, Math.Max(load - to, Math.Max(from, 0) - load));
            return Number(available > 0 ? rules.Burden.OverLimit : rules.Burden.NobodyThere) * Math.Max(0, load - Limit(id)) + Number(rules.Burden.Uneven) * uneven;
        });
    }

    /// <summary>Moves to somebody who keeps no other case in the person's area.</summary>
    public int NewToArea(string[] places) => cases.Where((one, index) => places[index] != one.WorkerId && facts.Areas.TryGetValue(one.PersonId, out var area)
        && !cases.Where((other, at) => places[at] == other.WorkerId && other.WorkerId == places[index]).Any(other => facts.Areas.GetValueOrDefault(other.PersonId) == area)).Count();

    /// <summary>The places that a proposal comes to.</summary>
    public string[] PlacesOf(BalanceProposal proposal) => [.. cases.Select(one => proposal.Moves.FirstOrDefault(move => move.Case == one)?.Taker.WorkerId ?? one.WorkerId)];

    private bool IsAllowed(string[] places)
    {
        var moving = cases.Where((one, index) => places[index] != one.WorkerId).ToList();
        if (moving.GroupBy(one => one.PersonId).Any(person => person.Count() > 1)) return false;
        return places.Where((place, index) => place != cases[index].WorkerId).GroupBy(place => place)
            .All(taker => taker.Count() <= rules.MostNewCases && Load(taker.Key, places) <= Limit(taker.Key));
    }

    private bool MayTake(CaseStanding one, string id)
    {
        var (worker, holder) = (team.Workers.Single(other => other.WorkerId == id), team.Workers.FirstOrDefault(other => other.WorkerId == one.WorkerId));
        if (rules.ProtectedRoles.ContainsKey(one.Role) || facts.States.ContainsKey(one.PersonId) || one.Points is null) return false;
        if (worker.OnLongAbsence || Number(worker.AvailablePoints) == 0 || Number(worker.Points) > Limit(id) || worker.Cases.Any(other => other.PersonId == one.PersonId)) return false;
        return rules.Skills.All(skill => !(Meant(skill.HeldBy, holder?.Profession) && skill.Weights.All(weight => Meant(weight.Value, weight.Key == "risk" ? one.Risk : one.Complexity)))
            || (Meant(skill.Professions, worker.Profession) && !(skill.Experienced && worker.NewlyQualified)));
    }

    private static bool Meant(IReadOnlyList<string> codes, string? code) => codes.Count == 0 || codes.Contains(code);

    private decimal OfMove(CaseStanding one)
    {
        var months = Enumerable.Range(1, 1000).TakeWhile(month => one.Since.AddMonths(month) <= team.AsOf).Count();
        return Number(rules.Burden.Move) + months * Number(rules.Burden.MonthHeld) + (months >= rules.LongHeld!.Months ? Number(rules.LongHeld.Move) : 0);
    }

    private Dictionary<string, decimal> Available => team.Workers.ToDictionary(worker => worker.WorkerId, worker => Number(worker.AvailablePoints));

    private IEnumerable<string> Everybody => team.Workers.Select(worker => worker.WorkerId).Union(cases.Select(one => one.WorkerId));

    private decimal Limit(string id) => Down(Exact.Of(Available.GetValueOrDefault(id)) * rules.Limit);

    private decimal Load(string id, string[] places) => cases.Where((_, index) => places[index] == id).Sum(Points);

    private static decimal Points(CaseStanding one) => one.Points is { } points ? Number(points) : 0;

    /// <summary>The finest part of a point among the cases: no load lies between two multiples of it.</summary>
    private decimal Grain => new[] { 1m, 0.5m, 0.25m }.First(grain => cases.TrueForAll(one => Points(one) % grain == 0));

    private decimal Down(Exact value) => Math.Floor(value.Round(9) / Grain) * Grain;

    private decimal Up(Exact value) => Math.Ceiling(value.Round(9) / Grain) * Grain;

    private static decimal Number(Exact value) => value.Round(9);
}
