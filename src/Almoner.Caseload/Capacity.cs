using System.Globalization;
using Almoner.Terms;

namespace Almoner.Caseload;

/// <summary>Workload as a figure.</summary>
public static class Capacity
{
    /// <summary>Points carried as per cent of points available. Provisional where cases lack weights: they carry points that nobody knows.</summary>
    /// <param name="points">Points, or point-days over a span.</param>
    /// <param name="available">Points, or point-days, that could be carried.</param>
    /// <param name="cases">Cases, or case-days, that were looked at.</param>
    /// <param name="withoutWeights">How many of them have no weights.</param>
    public static Figure Used(Exact points, Exact available, long cases, long withoutWeights)
    {
        var used = Figure.OfRatio(Unit.Percent, 1, points, available, 100, cases, "nobody was there to carry cases");
        return withoutWeights == 0
            ? used
            : used.AsProvisional(string.Create(CultureInfo.InvariantCulture, $"{Unit.Percent.Print(Exact.Of(withoutWeights, cases) * 100, 1)} of the cases have no weights"));
    }
}
