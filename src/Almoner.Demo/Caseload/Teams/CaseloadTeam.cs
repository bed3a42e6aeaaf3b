namespace Almoner.Demo.Caseload.Teams;

/// <summary>A team that the audit looks at.</summary>
/// <param name="Average">Its published average caseload in tenths of a case.</param>
/// <param name="Places">Workers when every place is filled; nothing of it was published.</param>
/// <param name="Professions">Workers to each hundred who are social workers, social care professionals and occupational therapists.</param>
internal sealed record CaseloadTeam(string Name, int Average, int Places, Casework Work, params int[] Professions)
{
    /// <summary>By how many in a hundred the open cases rise from the first day of the team's records to the last; below 0 they fall.</summary>
    public int Growth { get; init; }

    /// <summary>Names of teams that people are passed on to.</summary>
    public string[] PassesOnTo { get; init; } = [];

    /// <summary>The case-days nearest to the published average, so that it prints at its decimal.</summary>
    public int CaseDays(int workerDays) => (int)(((2L * workerDays * Average) + 10) / 20);
}
