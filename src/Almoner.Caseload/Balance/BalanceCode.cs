namespace Almoner.Caseload.Balance;

/// <summary>The stable codes of problems in evening workload out.</summary>
public static class BalanceCode
{
    /// <summary>The library does not say how workload is evened out.</summary>
    public const string NoRules = "ALM-0620";

    /// <summary>Points of the weighting, time contracted for or burdens with so many decimals that no search can add them exactly.</summary>
    public const string TooFine = "ALM-0621";

    /// <summary>Warning: nobody of the team can take a case.</summary>
    public const string NobodyTakes = "ALM-0622";

    /// <summary>Warning: whether a rule protects cases cannot be told, since the records that would say so are not loaded or end before the day.</summary>
    public const string ProtectionNotKnown = "ALM-0623";
}
