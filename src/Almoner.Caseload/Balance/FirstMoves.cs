namespace Almoner.Caseload.Balance;

/// <summary>
/// A fair proposal to begin a search from: one move after another, each time the one that takes most off, until none takes anything off. A search
/// that began from nothing was seen to be at twice the burden when its time was up.
/// </summary>
internal sealed class FirstMoves
{
    private readonly BalanceTask task;
    private readonly int[] places;
    private readonly long[] loads;
    private readonly int[] taken;
    private readonly HashSet<string> peopleMoved = [];

    private FirstMoves(BalanceTask task)
    {
        this.task = task;
        places = [.. task.Cases.Select(held => held.Holder)];
        loads = Burden.Loads(task, places);
        taken = new int[task.Carriers.Count];
    }

    /// <param name="task">The team.</param>
    /// <param name="movable">The cases that may move, lightest first.</param>
    /// <returns>For each case its place after the moves.</returns>
    public static int[] Of(BalanceTask task, IReadOnlyList<int> movable)
    {
        var moves = new FirstMoves(task);
        while (moves.Best(movable) is { } best) moves.Make(best.Case, best.Taker);
        return moves.places;
    }

    private (int Case, int Taker)? Best(IReadOnlyList<int> movable)
    {
        var (best, least) = (((int, int)?)null, 0L);
        foreach (var index in movable)
        {
            var held = task.Cases[index];
            if (places[index] != held.Holder || peopleMoved.Contains(held.Standing.PersonId)) continue;
            var giving = Burden.OfMove(task.Steps, held) + Change(held.Holder, -held.Load);
            foreach (var taker in held.Takers)
            {
                if (taker == held.Holder || taken[taker] == task.MostNewCases || loads[taker] + held.Load > task.Carriers[taker].Limit) continue;
                var change = giving + Change(taker, held.Load);
                if (change < least) (best, least) = ((index, taker), change);
            }
        }

        return best;
    }

    private long Change(int carrier, long by) => Burden.OfLoad(task, carrier, loads[carrier] + by) - Burden.OfLoad(task, carrier, loads[carrier]);

    private void Make(int index, int taker)
    {
        var held = task.Cases[index];
        places[index] = taker;
        loads[held.Holder] -= held.Load;
        loads[taker] += held.Load;
        taken[taker]++;
        peopleMoved.Add(held.Standing.PersonId);
    }
}
