using System.Numerics;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Workload;

/// <summary>What capacity used is divided from and by; sums of workers, teams and months add up.</summary>
internal readonly record struct WorkloadSum
{
    /// <summary>Point-days in the units of a <see cref="PointScale"/>.</summary>
    public BigInteger Units { get; init; }

    /// <summary>Case-days that have weights.</summary>
    public long WeighedDays { get; init; }

    public long CaseDays { get; init; }

    /// <summary>FTE-days without long absence.</summary>
    public decimal FteDays { get; init; }

    /// <summary>Those of them on which workers were newly qualified.</summary>
    public decimal NewFteDays { get; init; }

    public static WorkloadSum operator +(WorkloadSum a, WorkloadSum b) => new()
    {
        Units = a.Units + b.Units,
        WeighedDays = a.WeighedDays + b.WeighedDays,
        CaseDays = a.CaseDays + b.CaseDays,
        FteDays = a.FteDays + b.FteDays,
        NewFteDays = a.NewFteDays + b.NewFteDays,
    };

    /// <summary>The point-days that the workers could carry.</summary>
    public Exact Available(WeightingScheme scheme) =>
        scheme.Available(Exact.Of(FteDays - NewFteDays), newlyQualified: false) + scheme.Available(Exact.Of(NewFteDays), newlyQualified: true);
}
