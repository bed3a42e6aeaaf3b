using Almoner.Editions.Commentary;

namespace Almoner.Audits;

/// <summary>The sections and tables that every audit has, whatever its figures: what words and actions stand on.</summary>
public static class AuditOutline
{
    public const int Summary = 1;
    public const int Method = 2;
    public const int Averages = 3;
    public const int Comparison = 4;
    public const int Workload = 5;
    public const int Spread = 6;
    public const int Movement = 7;
    public const int Survey = 8;
    public const int Actions = 9;

    internal const string AveragesByTeam = "averages-by-team";
    internal const string AveragesByRole = "averages-by-role";
    internal const string AveragesByProfession = "averages-by-profession";
    internal const string ComparedTeams = "compared-teams";
    internal const string WorkloadByTeam = "workload-by-team";
    internal const string Sensitivity = "sensitivity";
    internal const string SpreadByTeam = "spread-by-team";
    internal const string EveryWorker = "every-worker";
    internal const string TrendByTeam = "trend-by-team";
    internal const string Flow = "flow";
    internal const string Unallocated = "unallocated";
    internal const string WithoutContact = "without-contact";
    internal const string SurveyShares = "survey";

    private static readonly string[] Sections =
    [
        "Summary", "How it was done", "Average caseloads", "Compared with the earlier audit", "Workload", "How caseloads spread", "Movement", "What staff say", "Actions",
    ];

    private static readonly (string Name, string Title)[] Tables =
    [
        (AveragesByTeam, "Average caseloads by team"),
        (AveragesByRole, "Average caseloads by role"),
        (AveragesByProfession, "Average caseloads by profession"),
        (ComparedTeams, "Teams beside the earlier audit"),
        (WorkloadByTeam, "Capacity used by team"),
        (Sensitivity, "How far the ranking depends on the points"),
        (SpreadByTeam, "How caseloads spread by team"),
        (EveryWorker, "Every worker"),
        (TrendByTeam, "Average caseload by month"),
        (Flow, "Allocations that began and ended"),
        (Unallocated, "Cases that nobody holds"),
        (WithoutContact, "Cases without contact for long"),
        (SurveyShares, "Share of staff who agree"),
    ];

    /// <summary>What there is to comment on.</summary>
    public static Subjects Subjects { get; } = new(
        AuditReport.Name,
        [.. Sections.Select((title, index) => ((Subject)new Subject.OfSection(index + 1), title)), .. Tables.Select(table => ((Subject)new Subject.OfTable(table.Name), table.Title))]);

    internal static string TitleOf(int section) => Sections[section - 1];

    internal static string TitleOf(string table) => Tables.First(known => known.Name == table).Title;
}
