namespace Almoner.Audits;

/// <summary>The stable codes of problems with audits as reports.</summary>
public static class AuditCode
{
    /// <summary>Warning: the audit that should have followed is overdue.</summary>
    public const string Overdue = "ALM-0640";
}
