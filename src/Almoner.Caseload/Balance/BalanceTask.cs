using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>A worker, as far as evening out goes. Loads are in steps.</summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="Standing">How the worker stands; null for one without a post in the team, whose cases need somebody else.</param>
/// <param name="Load">What the worker holds.</param>
/// <param name="Limit">The most that somebody who takes a case may hold; 0 for those who are away or have no post.</param>
/// <param name="EvenFrom">The least load of the even range.</param>
/// <param name="EvenTo">The largest load of the even range.</param>
/// <param name="IsThere">Whether the worker is in post and not away.</param>
/// <param name="Takes">Whether the worker may take cases: there, and not above the limit.</param>
internal sealed record Carrier(string WorkerId, WorkerStanding? Standing, long Load, long Limit, long EvenFrom, long EvenTo, bool IsThere, bool Takes);

/// <summary>A case, as far as evening out goes.</summary>
/// <param name="Standing">The case.</param>
/// <param name="Holder">Which carrier holds it.</param>
/// <param name="Load">Its points, in steps.</param>
/// <param name="Months">Whole months for which its worker has held it.</param>
/// <param name="IsLongHeld">Whether it moves only where nothing else helps.</param>
/// <param name="Area">Where the person lives; null where that is not recorded or does not count.</param>
/// <param name="Stays">Why it stays where it is whatever the load; null when it may move.</param>
/// <param name="Skills">What a worker must be to take it.</param>
/// <param name="Takers">The carriers who might take it if they had room; it may name the holder, so that like cases have like takers.</param>
internal sealed record HeldCase(
    CaseStanding Standing, int Holder, long Load, int Months, bool IsLongHeld, string? Area, string? Stays, IReadOnlyList<SkillNeeded> Skills, IReadOnlyList<int> Takers)
{
    public bool MayMove => Stays is null && Takers.Any(taker => taker != Holder);
}

/// <summary>A team to be evened out: its carriers in order of identifiers and its cases in order of person, holder and role.</summary>
internal sealed record BalanceTask(IReadOnlyList<Carrier> Carriers, IReadOnlyList<HeldCase> Cases, Steps Steps, int MostNewCases)
{
    /// <summary>Why a case stays of which nobody knows what it weighs.</summary>
    public const string NotWeighed = "no weights are recorded, so nobody can say whom it would even out";

    /// <summary>The task of a team; null when its points are finer than a search can add up.</summary>
    public static BalanceTask? Of(TeamStanding team, CaseFacts facts, BalanceRules rules)
    {
        var held = team.Workers.SelectMany(worker => worker.Cases).Concat(team.WithoutPost)
            .OrderBy(one => one.PersonId, StringComparer.Ordinal).ThenBy(one => one.WorkerId, StringComparer.Ordinal).ThenBy(one => one.Role, StringComparer.Ordinal).ThenBy(one => one.Since)
            .ToList();
        if (Steps.For(held.Select(one => one.Points ?? 0), rules) is not { } steps) return null;
        var standings = team.Workers.ToDictionary(worker => worker.WorkerId);
        var loads = held.ToLookup(one => one.WorkerId, one => steps.Of(one.Points ?? 0));
        var mean = team.AvailablePoints.IsZero ? 0 : held.Aggregate(Exact.Zero, (sum, one) => sum + (one.Points ?? 0)) / team.AvailablePoints;
        var carriers = standings.Keys.Union(held.Select(one => one.WorkerId)).Order(StringComparer.Ordinal)
            .Select(id => CarrierOf(id, standings.GetValueOrDefault(id), loads[id].Sum(), mean, steps, rules))
            .ToList();
        var holders = held.ToLookup(one => one.PersonId, one => carriers.FindIndex(carrier => carrier.WorkerId == one.WorkerId));
        var cases = held.ConvertAll(one => CaseOf(one, team.AsOf, carriers, holders[one.PersonId], facts, steps, rules));
        return new BalanceTask(carriers, cases, steps, rules.MostNewCases);
    }

    /// <summary>Whole months from one day to another.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to) => Math.Max(0, (to.Year - from.Year) * 12 + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));

    private static Carrier CarrierOf(string id, WorkerStanding? standing, long load, Exact mean, Steps steps, BalanceRules rules)
    {
        var available = standing?.AvailablePoints ?? 0;
        var limit = steps.Down(available * rules.Limit);
        var (from, to) = (steps.Up(available * (mean - rules.EvenWithin)), steps.Down(available * (mean + rules.EvenWithin)));
        return new Carrier(id, standing, load, limit, Math.Max(0, from), to, available.Sign > 0, available.Sign > 0 && load <= limit);
    }

    private static HeldCase CaseOf(
        CaseStanding one, DateOnly day, IReadOnlyList<Carrier> carriers, IEnumerable<int> holders, CaseFacts facts, Steps steps, BalanceRules rules)
    {
        var all = holders.ToList();
        var holder = all.Find(index => carriers[index].WorkerId == one.WorkerId);
        var (load, months) = (steps.Of(one.Points ?? 0), MonthsBetween(one.Since, day));
        var skills = rules.Skills.Where(skill => AsksFor(skill, one, carriers[holder].Standing?.Profession)).ToList();
        var takers = Enumerable.Range(0, carriers.Count)
            .Where(index => carriers[index] is { Takes: true, Standing: { } worker } taker && load <= taker.Limit
                && (index == holder || !all.Contains(index)) && skills.TrueForAll(skill => Has(worker, skill)))
            .ToList();
        return new HeldCase(
            one, holder, load, months, rules.LongHeld is { } longHeld && months >= longHeld.Months, facts.Areas.GetValueOrDefault(one.PersonId),
            rules.ProtectedRoles.GetValueOrDefault(one.Role) ?? facts.States.GetValueOrDefault(one.PersonId) ?? (one.Points is null ? NotWeighed : null), skills, takers);
    }

    private static bool AsksFor(SkillNeeded skill, CaseStanding one, string? profession) =>
        Among(skill.Roles, one.Role) && Among(skill.HeldBy, profession) && skill.Weights.All(weight => Among(weight.Value, weight.Key switch
        {
            "complexity" => one.Complexity,
            "risk" => one.Risk,
            "travel" => one.Travel,
            _ => throw new InvalidOperationException($"Unknown weight {weight.Key}."),
        }));

    private static bool Has(WorkerStanding worker, SkillNeeded skill) =>
        Among(skill.Professions, worker.Profession) && !(skill.Experienced && worker.NewlyQualified);

    private static bool Among(IReadOnlyList<string> codes, string? code) => codes.Count == 0 || (code is not null && codes.Contains(code));
}
