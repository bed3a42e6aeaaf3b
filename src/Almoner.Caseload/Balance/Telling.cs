using Almoner.Caseload.Standing;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Balance;

/// <summary>Puts what a search found into a proposal that explains itself.</summary>
internal static class Telling
{
    private const string NobodyFits = "nobody else may take it: skills, limits, or they hold the person already";
    private const string NoRoom = "nobody who may take it has room left under the limit";
    private const string NotWorthIt = "moving it would weigh more than it takes off";

    private static string TakesEnough(int most) => $"whoever has room for it takes {MoveInWords.Count(most, "case")} already, the most that the rules allow (most_new_cases)";

    public static BalanceProposal Of(TeamStanding team, BalanceTask task, int[] places, BalanceRules rules, SearchEnd moves, SearchEnd takers)
    {
        var stayed = task.Cases.Select(held => held.Holder).ToArray();
        var workers = Workers(task, places);
        var (before, after) = (Burden.Of(task, stayed), Burden.Of(task, places));
        var known = TakersSearch.KnownAreas(task, places);
        var newToArea = rules.Area is null ? (int?)null : task.Cases.Where((held, index) => places[index] != held.Holder && TakersSearch.IsNew(held, places[index], known)).Count();
        return new BalanceProposal(
            team.Team, team.AsOf, Moves(task, places), workers, Reasons(task.Cases, held => held.Stays), StillOver(task, places, workers),
            new BalanceProof(
                task.Steps.Burden(before), task.Steps.Burden(after), task.Steps.Burden(moves.IsProven ? after : Math.Min(moves.Bound, after)),
                newToArea, (int)takers.Bound, moves.ClockEndedIt || takers.ClockEndedIt));
    }

    private static List<WorkerBalance> Workers(BalanceTask task, int[] places)
    {
        var loads = Burden.Loads(task, places);
        return [.. task.Carriers.Select((carrier, index) => new WorkerBalance(
            carrier.WorkerId, carrier.Standing, task.Steps.Points(carrier.Limit),
            task.Cases.Count(held => held.Holder == index), places.Count(place => place == index),
            task.Steps.Points(carrier.Load), task.Steps.Points(loads[index]), task.Cases.Count(held => held.Holder == index && held.Standing.Points is null)))];
    }

    private static List<CaseMove> Moves(BalanceTask task, int[] places)
    {
        var loads = task.Carriers.Select(carrier => carrier.Load).ToArray();
        var kept = task.Cases.Where((held, index) => places[index] == held.Holder).ToLookup(held => (held.Holder, held.Area));
        return
        [
            .. InOrder(task, places)
                .Select(index =>
                {
                    var (held, taker) = (task.Cases[index], places[index]);
                    var (giver, change) = (held.Holder, held.Load);
                    var (gave, took) = (Change(giver, -change), Change(taker, change));
                    return new CaseMove(
                        held.Standing, task.Steps.Points(change), held.Months, held.IsLongHeld, held.Area, held.Area is null ? 0 : kept[(taker, held.Area)].Count(), held.Skills, gave, took);
                }),
        ];

        LoadChange Change(int carrier, long change)
        {
            var before = loads[carrier];
            loads[carrier] += change;
            return new LoadChange(task.Carriers[carrier].WorkerId, task.Carriers[carrier].Standing, task.Steps.Points(task.Carriers[carrier].Limit), task.Steps.Points(before), task.Steps.Points(loads[carrier]));
        }
    }

    /// <summary>The moves, those from the fullest first, except that a worker who makes room for a case gives before taking it.</summary>
    private static IEnumerable<int> InOrder(BalanceTask task, int[] places)
    {
        var loads = task.Carriers.Select(carrier => carrier.Load).ToArray();
        var left = Enumerable.Range(0, places.Length).Where(index => places[index] != task.Cases[index].Holder)
            .OrderByDescending(index => Fullness(task.Carriers[task.Cases[index].Holder])).ThenBy(index => task.Cases[index].Holder).ThenBy(index => index).ToList();
        while (left.Count > 0)
        {
            var fits = left.FindIndex(index => loads[places[index]] + task.Cases[index].Load <= task.Carriers[places[index]].Limit);
            // Where two workers wait for each other, one of them is above the limit for a moment.
            var next = left[Math.Max(fits, 0)];
            left.Remove(next);
            loads[task.Cases[next].Holder] -= task.Cases[next].Load;
            loads[places[next]] += task.Cases[next].Load;
            yield return next;
        }
    }

    /// <summary>Load of limit; those who cannot carry anything come first.</summary>
    private static Exact Fullness(Carrier carrier) => carrier.Limit == 0 ? long.MaxValue : Exact.Of(carrier.Load, carrier.Limit);

    private static List<WorkerStillOver> StillOver(BalanceTask task, int[] places, List<WorkerBalance> workers)
    {
        var loads = Burden.Loads(task, places);
        var taken = task.Carriers.Select((_, index) => task.Cases.Where((held, at) => held.Holder != index && places[at] == index).Count()).ToArray();
        return
        [
            .. workers.Select((worker, index) => (Worker: worker, Index: index)).Where(each => each.Worker.PointsAfter > each.Worker.Limit).Select(each => new WorkerStillOver(
                each.Worker, each.Worker.PointsAfter - each.Worker.Limit,
                Reasons(task.Cases.Where((held, at) => held.Holder == each.Index && places[at] == each.Index), WhyKept))),
        ];

        string WhyKept(HeldCase held)
        {
            if (held.Stays is { } stays) return stays;
            if (!held.MayMove) return NobodyFits;
            var withRoom = held.Takers.Where(taker => taker != held.Holder && loads[taker] + held.Load <= task.Carriers[taker].Limit).ToList();
            return withRoom.Count == 0 ? NoRoom : withRoom.Exists(taker => taken[taker] < task.MostNewCases) ? NotWorthIt : TakesEnough(task.MostNewCases);
        }
    }

    private static List<StayingCases> Reasons(IEnumerable<HeldCase> cases, Func<HeldCase, string?> why) =>
    [
        .. cases.Select(held => (Why: why(held), Points: held.Standing.Points ?? 0)).Where(held => held.Why is not null).GroupBy(held => held.Why!)
            .Select(reason => new StayingCases(reason.Key, reason.Count(), reason.Aggregate(Exact.Zero, (sum, held) => sum + held.Points)))
            .OrderByDescending(reason => reason.Cases).ThenBy(reason => reason.Because, StringComparer.Ordinal),
    ];
}
