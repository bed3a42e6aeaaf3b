using Almoner.Editions.Frozen;
using Almoner.Records.Store;

namespace Almoner.Audits.Figures;

/// <summary>Turns an audit into data that lasts.</summary>
public static class AuditFreezing
{
    /// <param name="report">The audit; it stands in the register.</param>
    /// <param name="dataset">The dataset version that it was worked out from.</param>
    public static FrozenEdition Freeze(AuditReport report, DatasetVersion dataset) =>
        Freezing.Freeze(AuditFigures.WithMeasures(report), dataset, report.Ground.YearStart, null, report.Commentary, report.Actions);
}
