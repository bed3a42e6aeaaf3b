namespace Almoner.Caseload;

/// <summary>What figures of caseloads are told by.</summary>
public enum By
{
    /// <summary>Everybody together.</summary>
    Whole,

    /// <summary>The team for which cases are held.</summary>
    Team,

    /// <summary>The worker's role.</summary>
    Role,

    /// <summary>The worker's profession.</summary>
    Profession,

    /// <summary>Each worker; never in the public form.</summary>
    Worker,
}
