using Almoner.Editions.Commentary;
using Almoner.Terms;

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

    /// <summary>The keys of the titles of sections, in order.</summary>
    private static readonly string[] Sections =
    [
        "audit.summary", "audit.method", "audit.averages", "audit.comparison", "audit.workload", "audit.spread", "audit.movement", "audit.survey", "audit.actions",
    ];

    /// <summary>Tables with the keys of their titles.</summary>
    private static readonly (string Name, string Key)[] Tables =
    [
        (AveragesByTeam, "audit.averages.by-team"),
        (AveragesByRole, "audit.averages.by-role"),
        (AveragesByProfession, "audit.averages.by-profession"),
        (ComparedTeams, "audit.comparison.teams"),
        (WorkloadByTeam, "audit.workload.by-team"),
        (Sensitivity, "audit.sensitivity"),
        (SpreadByTeam, "audit.spread.by-team"),
        (EveryWorker, "audit.every-worker"),
        (TrendByTeam, "audit.trend"),
        (Flow, "audit.flow"),
        (Unallocated, "audit.unallocated"),
        (WithoutContact, "audit.without-contact"),
        (SurveyShares, "audit.survey.shares"),
    ];

    /// <summary>What there is to comment on.</summary>
    public static Subjects Subjects { get; } = In(Wording.English);

    /// <summary>The same with the titles of a language.</summary>
    internal static Subjects In(Wording wording) => new(
        AuditReport.Name,
        [.. Sections.Select((key, index) => ((Subject)new Subject.OfSection(index + 1), wording[key])), .. Tables.Select(table => ((Subject)new Subject.OfTable(table.Name), wording[table.Key]))]);
}
