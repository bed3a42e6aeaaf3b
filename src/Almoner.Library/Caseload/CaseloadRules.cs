namespace Almoner.Library.Caseload;

/// <summary>How a council audits caseloads: what a case weighs, and what an audit looks at.</summary>
public sealed record CaseloadRules(WeightingScheme Weighting, AuditRules Audit)
{
    /// <summary>How workload is evened out; null when the library does not say.</summary>
    public BalanceRules? Balance { get; init; }
}
