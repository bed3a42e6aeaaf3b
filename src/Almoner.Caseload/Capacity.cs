using Almoner.Terms;

namespace Almoner.Caseload;

/// <summary>Workload as a figure.</summary>
public static class Capacity
{
    /// <summary>Points carried as per cent of points available. Provisional where some cases lack weights: they carry points that nobody knows; none where all do.</summary>
    /// <param name="points">Points, or point-days over a span.</param>
    /// <param name="available">Points, or point-days, that could be carried.</param>
    /// <param name="cases">Cases, or case-days, that were looked at.</param>
    /// <param name="withoutWeights">How many of them have no weights.</param>
    public static Figure Used(Exact points, Exact available, long cases, long withoutWeights)
    {
        if (cases > 0 && withoutWeights == cases) return Figure.None(Unit.Percent, 1, Phrase.Of("reason.no-weights"));
        var used = Figure.OfRatio(Unit.Percent, 1, points, available, 100, cases, Phrase.Of("reason.nobody-to-carry"));
        return withoutWeights == 0
            ? used
            : used.AsProvisional(Phrase.Of("reason.some-without-weights", Phrase.Amount(Unit.Percent, Exact.Of(withoutWeights, cases) * 100, 1)));
    }
}
