using Almoner.Caseload.Protection;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Workload;

/// <summary>The workload of one group over some months, every day counted the same.</summary>
/// <param name="By">What it is told by.</param>
/// <param name="Group">The team, role, profession or worker; null for everybody together, and for a role or profession that is not recorded.</param>
/// <param name="Period">The months.</param>
/// <param name="Workers">How many had a post on some day of them; null where withheld.</param>
/// <param name="CapacityUsed">Point-days carried as per cent of the point-days that could be carried. Days of long absence could carry none.</param>
/// <param name="PointsPerCase">The mean points of a case that has weights.</param>
/// <param name="Band">The band that capacity used lies in; null where it is not known.</param>
public sealed record WorkloadRow(By By, string? Group, Period Period, int? Workers, Figure CapacityUsed, Figure PointsPerCase, CapacityBand? Band)
{
    /// <summary>Whether it is kept back to protect people.</summary>
    public bool IsWithheld => Workers is null;

    /// <summary>As it may be published: values as printed, without what was divided by what.</summary>
    internal WorkloadRow AsPrinted() => this with { CapacityUsed = CapacityUsed.AsPrinted(), PointsPerCase = PointsPerCase.AsPrinted() };

    /// <summary>
    /// As it may be published where few were on long absence. Capacity leaves their days out, and beside the average per full-time equivalent the points of a case
    /// would tell how many days these are.
    /// </summary>
    internal WorkloadRow WithoutPoints() => this with { PointsPerCase = PointsPerCase.Withhold(SmallGroups.FewAway) };

    internal WorkloadRow Withheld() =>
        this with { Workers = null, CapacityUsed = CapacityUsed.Withhold(SmallGroups.Reason), PointsPerCase = PointsPerCase.Withhold(SmallGroups.Reason), Band = null };
}
