using Google.OrTools.Sat;

namespace Almoner.Caseload.Balance;

/// <summary>
/// Finds who takes which of the cases that move, so that as few as possible go to a worker without another case in the person's area. The loads stay as good
/// as they were found to be.
/// </summary>
internal static class TakersSearch
{
    /// <summary>Changes the places of cases that move, and says how the search ended; its bound is the fewest that can go to somebody new to the area.</summary>
    public static SearchEnd Run(BalanceTask task, int[] places, SearchLimit limit)
    {
        var moving = Enumerable.Range(0, task.Cases.Count).Where(index => places[index] != task.Cases[index].Holder).ToList();
        var known = KnownAreas(task, places);
        var start = moving.Count(index => IsNew(task.Cases[index], places[index], known));
        if (start == 0) return SearchEnd.Nothing;
        var model = new SearchModel();
        var (coming, taken) = (task.Carriers.Select(_ => new List<LinearExpr>()).ToArray(), task.Carriers.Select(_ => new List<LinearExpr>()).ToArray());
        var chosen = new List<(int Case, int Taker, BoolVar Choice)>();
        foreach (var index in moving)
        {
            var held = task.Cases[index];
            var choices = held.Takers.Where(taker => taker != held.Holder).Select(taker => (index, taker, model.YesNo(places[index] == taker))).ToList();
            model.Constraints.AddExactlyOne(choices.Select(choice => choice.Item3));
            chosen.AddRange(choices);
            foreach (var (_, taker, choice) in choices)
            {
                coming[taker].Add(choice * held.Load);
                taken[taker].Add(choice);
            }
        }

        AddLoads(task, model, places, moving, coming, taken);
        var (solver, end) = model.Minimize(LinearExpr.Sum(chosen.Where(choice => IsNew(task.Cases[choice.Case], choice.Taker, known)).Select(choice => choice.Choice)), limit);
        if (solver is null) return end;
        foreach (var (index, taker, choice) in chosen)
        {
            if (solver.BooleanValue(choice)) places[index] = taker;
        }

        return end;
    }

    /// <summary>The areas in which each carrier keeps a case.</summary>
    public static HashSet<(int Carrier, string Area)> KnownAreas(BalanceTask task, int[] places) =>
        [.. task.Cases.Where((held, index) => held.Area is not null && places[index] == held.Holder).Select(held => (held.Holder, held.Area!))];

    /// <summary>Whether a case would go to somebody who keeps no other in the person's area. A case whose area is not known goes anywhere.</summary>
    public static bool IsNew(HeldCase held, int taker, HashSet<(int Carrier, string Area)> known) => held.Area is { } area && !known.Contains((taker, area));

    private static void AddLoads(BalanceTask task, SearchModel model, int[] places, List<int> moving, List<LinearExpr>[] coming, List<LinearExpr>[] taken)
    {
        var found = Burden.Loads(task, places);
        var parts = new List<LinearExpr>();
        for (var index = 0; index < task.Carriers.Count; index++)
        {
            var carrier = task.Carriers[index];
            var kept = carrier.Load - moving.Where(moved => task.Cases[moved].Holder == index).Sum(moved => task.Cases[moved].Load);
            var load = model.Number(0, Math.Max(carrier.Load, carrier.Limit), found[index]);
            model.Constraints.Add(load == LinearExpr.Sum([LinearExpr.Constant(kept), .. coming[index]]));
            if (taken[index].Count > 0) model.Constraints.Add(LinearExpr.Sum(taken[index]) <= task.MostNewCases);
            parts.AddRange(LoadBurden.Of(model, task.Steps, carrier, load, found[index]));
        }

        model.Constraints.Add(LinearExpr.Sum(parts) <= Burden.OfLoads(task, found));
    }
}
