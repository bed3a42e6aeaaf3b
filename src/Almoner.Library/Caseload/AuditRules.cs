using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>What an audit of caseloads looks at, and which earlier audits it is compared with.</summary>
public sealed record AuditRules
{
    /// <summary>Days, 1 or more: a spell of absence that lasts as long, both ends counted, is long absence.</summary>
    public required int LongAbsenceDays { get; init; }

    /// <summary>Cases: a worker who holds more is above the threshold.</summary>
    public required Exact Threshold { get; init; }

    /// <summary>Workers, 2 or more: a published figure stands on at least as many.</summary>
    public required int SmallestGroup { get; init; }

    /// <summary>Days: a held case without a contact or review for more is told.</summary>
    public required int NoContactDays { get; init; }

    /// <summary>Days: a case taken up by another worker within as many days of the end of the last allocation was reallocated.</summary>
    public required int ReallocatedWithinDays { get; init; }

    /// <summary>Months from the end of the audited span within which the next audit falls due.</summary>
    public required MonthsToNext NextAudit { get; init; }

    /// <summary>Earlier audits, in declared order.</summary>
    public required IReadOnlyList<EarlierAudit> Earlier { get; init; }

    /// <summary>Which of today's teams compare with which earlier ones, in declared order.</summary>
    public required IReadOnlyList<TeamComparison> Comparisons { get; init; }

    /// <summary>Surveys of staff of which only what was published is known, in declared order.</summary>
    public required IReadOnlyList<PublishedSurvey> Surveys { get; init; }
}

/// <summary>The first and the last month after an audit in which the next one is due.</summary>
public sealed record MonthsToNext(int From, int To);

/// <summary>An audit made before, as it was published.</summary>
/// <param name="Name">"2019/20".</param>
/// <param name="Period">The months it looked at.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Averages">The average caseload of each team, by its name then, in declared order.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record EarlierAudit(string Name, Period Period, string Source, IReadOnlyDictionary<string, PublishedAverage> Averages, Place Place);

/// <summary>An average as printed.</summary>
/// <param name="Value">Cases a worker.</param>
/// <param name="Decimals">Decimals printed, 0 to 4.</param>
public sealed record PublishedAverage(Exact Value, int Decimals);

/// <summary>What a team of today is compared with in an earlier audit; a team without an entry was not looked at.</summary>
/// <param name="With">The earlier audit's name.</param>
/// <param name="Team">The team of today, as allocations name it.</param>
/// <param name="EarlierTeam">The team of the earlier audit; null when the two cannot be compared.</param>
/// <param name="WhyNot">Why they cannot be compared; null when they can.</param>
public sealed record TeamComparison(string With, string Team, string? EarlierTeam, string? WhyNot)
{
    /// <summary>Where it is declared; null for one that stands in no file.</summary>
    public Place? Place { get; init; }
}
