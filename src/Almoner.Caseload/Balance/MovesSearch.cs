using Google.OrTools.Sat;

namespace Almoner.Caseload.Balance;

/// <summary>
/// Finds which cases move and how many of each kind every worker takes. Cases of the same points with the same possible takers are of one kind: to the loads
/// they are the same, so the search need not tell apart who takes which of them. That makes it about twenty times smaller.
/// </summary>
internal sealed class MovesSearch
{
    private readonly BalanceTask task;
    private readonly int[] start;
    private readonly SearchModel model = new();
    private readonly Dictionary<int, BoolVar> moves = [];
    private readonly List<Kind> kinds = [];
    private readonly List<LinearExpr>[] coming;
    private readonly List<LinearExpr>[] taken;

    private MovesSearch(BalanceTask task, int[] start)
    {
        (this.task, this.start) = (task, start);
        coming = [.. task.Carriers.Select(_ => new List<LinearExpr>())];
        taken = [.. task.Carriers.Select(_ => new List<LinearExpr>())];
    }

    /// <summary>The places of all cases after the best moves that were found, and how the search for them ended.</summary>
    public static (int[] Places, SearchEnd End) Run(BalanceTask task, SearchLimit limit)
    {
        int[] places = [.. task.Cases.Select(held => held.Holder)];
        var movable = InOrderOfMoving(task, Enumerable.Range(0, task.Cases.Count).Where(index => task.Cases[index].MayMove)).ToList();
        var burden = Burden.Of(task, places);
        if (burden == 0 || movable.Count == 0) return (places, SearchEnd.Nothing with { Bound = burden });
        places = FirstMoves.Of(task, movable);
        var search = new MovesSearch(task, [.. places]);
        search.AddMoves(movable);
        var (solver, end) = search.model.Minimize(search.AddLoads(), limit);
        if (solver is not null) search.Place(solver, places);
        return (places, end);
    }

    private void AddMoves(List<int> movable)
    {
        foreach (var index in movable) moves[index] = model.YesNo(start[index] != task.Cases[index].Holder);
        var shared = movable.GroupBy(index => task.Cases[index].Standing.PersonId).Where(cases => cases.Count() > 1).ToList();
        foreach (var ofPerson in shared) model.Constraints.AddAtMostOne(ofPerson.Select(index => moves[index]));
        var free = movable.Except(shared.SelectMany(ofPerson => ofPerson)).ToHashSet();
        foreach (var alike in movable.GroupBy(index => (task.Cases[index].Load, Takers: string.Join(' ', task.Cases[index].Takers))))
        {
            AddKind([.. alike]);
            MoreRecentFirst(alike.Where(free.Contains));
        }
    }

    private void AddKind(List<int> cases)
    {
        var first = task.Cases[cases[0]];
        var takes = new List<(int Carrier, IntVar Count)>();
        foreach (var taker in first.Takers)
        {
            var others = cases.Count(index => task.Cases[index].Holder != taker);
            var most = Math.Min(Math.Min(others, task.MostNewCases), first.Load == 0 ? int.MaxValue : task.Carriers[taker].Limit / first.Load);
            if (most == 0) continue;
            var count = model.Number(0, most, cases.Count(index => start[index] == taker && task.Cases[index].Holder != taker));
            takes.Add((taker, count));
            coming[taker].Add(count * first.Load);
            taken[taker].Add(count);
        }

        model.Constraints.Add(LinearExpr.Sum(takes.Select(take => take.Count)) == LinearExpr.Sum(cases.Select(index => moves[index])));
        kinds.Add(new Kind(cases, takes));
    }

    /// <summary>Of cases that weigh the same to everybody, the one held for the shortest time moves first; nothing better is lost, and far less has to be looked at.</summary>
    private void MoreRecentFirst(IEnumerable<int> cases)
    {
        foreach (var ofOne in cases.GroupBy(index => task.Cases[index].Holder))
        {
            var order = InOrderOfMoving(task, ofOne).ToList();
            foreach (var (recent, older) in order.Zip(order.Skip(1))) model.Constraints.AddImplication(moves[older], moves[recent]);
        }
    }

    private static IEnumerable<int> InOrderOfMoving(BalanceTask task, IEnumerable<int> cases) => cases
        .OrderBy(index => Burden.OfMove(task.Steps, task.Cases[index])).ThenByDescending(index => task.Cases[index].Standing.Since).ThenBy(index => index);

    private LinearExpr AddLoads()
    {
        var loads = Burden.Loads(task, start);
        var parts = new List<LinearExpr>(moves.Select(move => move.Value * Burden.OfMove(task.Steps, task.Cases[move.Key])));
        for (var index = 0; index < task.Carriers.Count; index++)
        {
            var carrier = task.Carriers[index];
            var going = moves.Where(move => task.Cases[move.Key].Holder == index).Select(move => move.Value * -task.Cases[move.Key].Load);
            var load = model.Number(0, Math.Max(carrier.Load, carrier.Limit), loads[index]);
            model.Constraints.Add(load == LinearExpr.Sum([LinearExpr.Constant(carrier.Load), .. coming[index], .. going]));
            if (taken[index].Count > 0) model.Constraints.Add(LinearExpr.Sum(taken[index]) <= task.MostNewCases);
            parts.AddRange(LoadBurden.Of(model, task.Steps, carrier, load, loads[index]));
        }

        return LinearExpr.Sum(parts);
    }

    /// <summary>Reads the places. Somebody who gives and takes cases of one kind keeps them instead, which weighs less.</summary>
    private void Place(CpSolver solver, int[] places)
    {
        foreach (var (cases, takes) in kinds)
        {
            foreach (var index in cases) places[index] = task.Cases[index].Holder;
            var going = InOrderOfMoving(task, cases.Where(index => solver.BooleanValue(moves[index]))).ToList();
            var takers = new List<int>();
            foreach (var (taker, count) in takes)
            {
                var own = going.Where(index => task.Cases[index].Holder == taker).Reverse().Take((int)solver.Value(count)).ToList();
                going.RemoveAll(own.Contains);
                takers.AddRange(Enumerable.Repeat(taker, (int)solver.Value(count) - own.Count));
            }

            foreach (var (index, taker) in going.Zip(takers)) places[index] = taker;
        }
    }

    private sealed record Kind(List<int> Cases, List<(int Carrier, IntVar Count)> Takes);
}
