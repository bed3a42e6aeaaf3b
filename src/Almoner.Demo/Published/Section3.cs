using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>How the episodes of one month ended, in the order of <see cref="Reablement.Ending"/>.</summary>
internal readonly record struct MonthOfEndings(
    int Month, int CompletedNoCare, int CompletedLongTermCare, int Passed, int Declined, int Hospital, int Died)
{
    public int[] Counts => [CompletedNoCare, CompletedLongTermCare, Passed, Declined, Hospital, Died];
}

/// <summary>
/// What the demonstration's records are to add up to: section 3, reablement and Disabled Facilities Grants.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24. Where a percentage was published without its
/// numerator and denominator, these are ours.
/// </summary>
internal static class Section3
{
    /// <summary>CRT01.</summary>
    public static readonly Total[] PeopleSupported = [new(MonthRange.Quarter1, 361), new(MonthRange.Quarter2, 359)];

    /// <summary>CRT02, in hours.</summary>
    public static readonly Total[] Hours = [new(MonthRange.Quarter1, 7_575), new(MonthRange.Quarter2, 7_385)];

    /// <summary>
    /// CRT04 and CRT06 by month, in the order of <see cref="Reablement.AssessmentOutcome"/>. July to September are the published table, which
    /// comes to 351 though 364 was printed as the total, and to 283 of 351 (80.63) though 80.5 was printed. April to June are ours and
    /// come to 362, of which 278 had home care (76.80).
    /// </summary>
    public static readonly (int Month, int[] StepDown, int[] StepUp)[] Assessments =
    [
        (24, [55, 1, 0, 3, 7, 1, 8], [33, 1, 0, 4, 1, 2, 3]),
        (25, [60, 0, 1, 2, 6, 1, 7], [34, 1, 0, 3, 2, 2, 4]),
        (26, [61, 1, 0, 2, 5, 1, 7], [35, 0, 1, 3, 1, 1, 2]),
        (27, [58, 0, 0, 1, 5, 0, 7], [32, 1, 0, 3, 1, 1, 4]),
        (28, [52, 1, 1, 1, 6, 0, 8], [36, 1, 0, 4, 2, 2, 0]),
        (29, [67, 0, 0, 2, 4, 2, 2], [38, 1, 1, 3, 0, 2, 2]),
    ];

    /// <summary>
    /// CRT03, people who completed their reablement and needed no care after it: 145 of 249 (58.23) and 166 of 281 (59.07). CRT09 and CRT10, of
    /// the support that ended other than in hospital or by death: July 69 of 111 (62), August 58 of 110 (53), September 60 of 113 (53). Counts are ours.
    /// </summary>
    public static readonly MonthOfEndings[] Endings =
    [
        new(24, 47, 34, 13, 8, 6, 3),
        new(25, 49, 35, 13, 8, 7, 2),
        new(26, 49, 35, 12, 8, 7, 3),
        new(27, 62, 33, 9, 7, 6, 2),
        new(28, 51, 41, 11, 7, 6, 3),
        new(29, 53, 41, 12, 7, 6, 2),
    ];

    /// <summary>CRT07: of all that ended in the quarter.</summary>
    public static readonly Part[] AimAchieved = [new(MonthRange.Quarter1, 339, 157, 46.31m), new(MonthRange.Quarter2, 359, 168, 46.8m)];

    /// <summary>CRT05.</summary>
    public static readonly Part[] Satisfied = [new(MonthRange.Quarter1, 58, 58, 100m), new(MonthRange.Quarter2, 64, 64, 100m)];

    /// <summary>CRT08: referrals to the discharge hub, and those triaged within a working day.</summary>
    public static readonly Part[] Triaged = [new(MonthRange.Quarter1, 1_124, 832, 74m), new(MonthRange.Quarter2, 1_087, 794, 73m)];

    /// <summary>DFG01: grants certified, and their calendar days from first contact added up: 189.28 and 177.75 each.</summary>
    public static readonly (MonthRange Months, int Grants, int Days)[] Grants = [(MonthRange.Quarter1, 61, 11_546), (MonthRange.Quarter2, 68, 12_087)];

    /// <summary>Results of the years before the records begin.</summary>
    public static readonly PastFigure[] History =
    [
        new("CRT01", "2021/22", 1_633m), new("CRT01", "2022/23", 1_493m),
        new("CRT02", "2021/22", 39_744m), new("CRT02", "2022/23", 35_147m),
        new("CRT03", "2021/22", 53.5m), new("CRT03", "2022/23", 50.79m),
        new("CRT04", "2021/22", 1_661m), new("CRT04", "2022/23", 1_483m),
        new("CRT06", "2021/22", 69m), new("CRT06", "2022/23", 76m),
        new("CRT07", "2021/22", 38m), new("CRT07", "2022/23", 40m),
        new("DFG01", "2021/22", 122m), new("DFG01", "2022/23", 141m),
    ];
}
