namespace Almoner.Caseload.Balance;

/// <summary>What a proposal weighs: the one number by which proposals are compared. Less is better.</summary>
internal static class Burden
{
    /// <param name="task">The team.</param>
    /// <param name="places">For each case the carrier who holds it after the moves.</param>
    public static long Of(BalanceTask task, IReadOnlyList<int> places)
    {
        var moves = task.Cases.Where((held, index) => places[index] != held.Holder).Sum(held => OfMove(task.Steps, held));
        return moves + OfLoads(task, Loads(task, places));
    }

    public static long OfMove(Steps steps, HeldCase held) => steps.Move + held.Months * steps.MonthHeld + (held.IsLongHeld ? steps.LongHeld : 0);

    /// <summary>What the loads weigh, without the moves that led to them.</summary>
    public static long OfLoads(BalanceTask task, IReadOnlyList<long> loads) => loads.Select((load, carrier) => OfLoad(task, carrier, load)).Sum();

    public static long OfLoad(BalanceTask task, int carrier, long load) =>
        Over(task.Carriers[carrier], load) * OfStepOver(task.Steps, task.Carriers[carrier]) + Uneven(task.Carriers[carrier], load) * task.Steps.Uneven;

    /// <summary>The burden of a step above the carrier's limit.</summary>
    public static long OfStepOver(Steps steps, Carrier carrier) => carrier.IsThere ? steps.OverLimit : steps.NobodyThere;

    public static long Over(Carrier carrier, long load) => Math.Max(0, load - carrier.Limit);

    public static long Uneven(Carrier carrier, long load) => Math.Max(0, Math.Max(load - carrier.EvenTo, carrier.EvenFrom - load));

    public static long[] Loads(BalanceTask task, IReadOnlyList<int> places)
    {
        var loads = new long[task.Carriers.Count];
        for (var index = 0; index < places.Count; index++) loads[places[index]] += task.Cases[index].Load;
        return loads;
    }
}
