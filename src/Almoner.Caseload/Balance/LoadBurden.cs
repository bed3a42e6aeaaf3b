using Google.OrTools.Sat;

namespace Almoner.Caseload.Balance;

/// <summary>The burden of a load as a part of a model.</summary>
internal static class LoadBurden
{
    /// <param name="model">The model.</param>
    /// <param name="steps">What a step weighs.</param>
    /// <param name="carrier">Whose load it is.</param>
    /// <param name="load">The load, from 0 to the larger of the limit and the load today.</param>
    /// <param name="start">The load at the start of the search.</param>
    public static IEnumerable<LinearExpr> Of(SearchModel model, Steps steps, Carrier carrier, IntVar load, long start)
    {
        var most = Math.Max(carrier.Load, carrier.Limit);
        if (carrier.Load > carrier.Limit)
        {
            var over = model.Number(0, carrier.Load - carrier.Limit, Burden.Over(carrier, start));
            model.Constraints.Add(load - over <= carrier.Limit);
            yield return over * Burden.OfStepOver(steps, carrier);
        }

        var uneven = model.Number(0, Math.Max(Math.Max(most - carrier.EvenTo, carrier.EvenFrom), 0), Burden.Uneven(carrier, start));
        model.Constraints.Add(load - uneven <= carrier.EvenTo);
        model.Constraints.Add(load + uneven >= carrier.EvenFrom);
        yield return uneven * steps.Uneven;
    }
}
