namespace Almoner.Audits;

/// <summary>The stable codes of problems with audits as reports.</summary>
public static class AuditCode
{
    /// <summary>Warning: the audit that should have followed is overdue.</summary>
    public const string Overdue = "ALM-0640";

    /// <summary>Words that are printed or kept with an audit and hold the identifier of a worker or person.</summary>
    public const string NamesSomebody = "ALM-0645";

    /// <summary>Warning: a number was typed into words on an audit instead of being bound to a figure.</summary>
    public const string TypedNumber = "ALM-0646";

    /// <summary>Warning: an action is due before the months of its audit end.</summary>
    public const string DueBeforeEnd = "ALM-0647";

    /// <summary>Warning: months of a public audit that another published one holds too, so that counts of both can be taken from each other.</summary>
    public const string Overlaps = "ALM-0648";
}
