namespace Almoner.Caseload;

/// <summary>The stable codes of problems in auditing caseloads.</summary>
public static class CaseloadCode
{
    /// <summary>The library does not say how caseloads are audited, or lacks a record set that the audit reads.</summary>
    public const string NoRules = "ALM-0601";

    /// <summary>Warning: cases were held on days on which their worker had no post in the team.</summary>
    public const string WithoutPost = "ALM-0602";

    /// <summary>Warning: workers have posts and stand in no row of workers, so that their role and profession are not known.</summary>
    public const string UnknownWorkers = "ALM-0603";

    /// <summary>Warning: a worker held the case of one person in two allocations on the same days.</summary>
    public const string HeldTwice = "ALM-0604";

    /// <summary>Warning: cases have no weights on some of the days on which they were held.</summary>
    public const string WithoutWeights = "ALM-0605";

    /// <summary>Warning: nobody has a post in the months asked for, so that there are no averages.</summary>
    public const string NoPosts = "ALM-0606";

    /// <summary>Warning: no cases are loaded, so that the unallocated are known from allocations alone.</summary>
    public const string NoCases = "ALM-0607";

    /// <summary>Days for which nobody's allocations are loaded, although there are some before or after.</summary>
    public const string Silence = "ALM-0608";

    /// <summary>Days are looked at that lie after the one that allocations are complete to: some of them a warning, all of them nothing to audit.</summary>
    public const string AfterRecords = "ALM-0609";

    /// <summary>Warning: days are looked at for which a team's allocations are not loaded, although there are some before or after.</summary>
    public const string SilentTeam = "ALM-0610";

    /// <summary>Warning: records name workers, people or teams that the records of workers, posts or people do not know.</summary>
    public const string UnknownNames = "ALM-0611";

    /// <summary>Warning: a comparison with an earlier audit names a team of today that no record has.</summary>
    public const string UnknownTeam = "ALM-0612";
}
