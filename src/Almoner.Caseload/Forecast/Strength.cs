using System.Globalization;
using Almoner.Caseload.Standing;
using Almoner.Terms;

namespace Almoner.Caseload.Forecast;

/// <summary>Who is there to carry cases, as on the day of the forecast: nobody is taken to come, and only those to go that a change says.</summary>
/// <param name="Workers">Workers in post, each once.</param>
/// <param name="Fte">Their contracted time.</param>
/// <param name="AvailablePoints">The points that they can carry; those on long absence none.</param>
/// <param name="PointsACase">The mean points of the cases that are held and have weights, which those to come are taken to have too; null when none has.</param>
/// <param name="Doubt">What makes the points uncertain; null when nothing does.</param>
public sealed record Strength(int Workers, Exact Fte, Exact AvailablePoints, Exact? PointsACase, string? Doubt)
{
    /// <summary>Of one team, or of several together.</summary>
    public static Strength Of(params IReadOnlyCollection<TeamStanding> teams)
    {
        var workers = teams.SelectMany(team => team.Workers).ToList();
        var cases = teams.SelectMany(team => team.Workers.SelectMany(worker => worker.Cases).Concat(team.WithoutPost)).ToList();
        var points = cases.Select(held => held.Points).OfType<Exact>().ToList();
        return new Strength(
            workers.Select(worker => worker.WorkerId).Distinct().Count(),
            workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.Fte),
            workers.Aggregate(Exact.Zero, (sum, worker) => sum + worker.AvailablePoints),
            points.Count == 0 ? null : points.Aggregate(Exact.Zero, (sum, one) => sum + one) / points.Count,
            points.Count == cases.Count ? null : string.Create(CultureInfo.InvariantCulture, $"{cases.Count - points.Count:N0} of {cases.Count:N0} cases have no weights and are taken to weigh as much as the others"));
    }

    /// <summary>With fewer workers: those who leave take the mean time and points with them. Null when nobody would be left.</summary>
    public Strength? Without(int leavers) => leavers >= Workers
        ? null
        : this with { Workers = Workers - leavers, Fte = Fte * Exact.Of(Workers - leavers, Workers), AvailablePoints = AvailablePoints * Exact.Of(Workers - leavers, Workers) };

    /// <summary>Cases a worker; null when nobody has a post.</summary>
    public double? CasesAWorker(double cases) => Workers == 0 ? null : cases / Workers;

    /// <summary>Points carried; null when no weights are known.</summary>
    public double? Points(double cases) => PointsACase is { } each ? cases * (double)each.Numerator / (double)each.Denominator : null;

    /// <summary>Points carried as per cent of those available; null when no weights are known or nobody can carry any.</summary>
    public double? CapacityUsed(double cases) => AvailablePoints.IsZero ? null : 100 * Points(cases) / ((double)AvailablePoints.Numerator / (double)AvailablePoints.Denominator);
}
