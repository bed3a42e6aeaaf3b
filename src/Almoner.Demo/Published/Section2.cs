using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 2, assessments, reviews and care plans.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24. Quarters of 2021/22 and 2022/23, and the
/// numerators and denominators of percentages that were published without them, are ours.
/// </summary>
internal static class Section2
{
    /// <summary>ASM01, ASM02. The quarters of a year add up to the year published; quarter 2 of 2022/23 to the 1,397 of the text.</summary>
    public static readonly (MonthRange Months, int Full, int Proportionate)[] Assessments =
    [
        (MonthRange.Quarter(0), 548, 702),
        (MonthRange.Quarter(1), 571, 715),
        (MonthRange.Quarter(2), 580, 719),
        (MonthRange.Quarter(3), 603, 759), // 2021/22: 2,302 and 2,895
        (MonthRange.Quarter(4), 690, 741),
        (MonthRange.Quarter(5), 672, 725), // 1,397 in all
        (MonthRange.Quarter(6), 697, 751),
        (MonthRange.Quarter(7), 729, 792), // 2022/23: 2,788 and 3,009
        (MonthRange.Quarter1, 777, 930),
        (MonthRange.Quarter2, 724, 866),
    ];

    /// <summary>Outcomes of full assessments in quarter 2 of 2023/24, in the order of the library's codes.</summary>
    public static readonly int[] FullAssessmentOutcomes = [6, 24, 2, 6, 53, 594, 14, 16, 9];

    /// <summary>ASM04: people with an open case on the last day of the month. That of March 2021 is ours.</summary>
    public static readonly (int Month, int People)[] OpenCases = [(-1, 5_985), (11, 6_034), (23, 6_020), (26, 6_107), (29, 6_123)];

    /// <summary>CAR01.</summary>
    public static readonly Total[] CarerAssessments =
    [
        new(MonthRange.Year2021, 538),
        new(MonthRange.Year2022, 610),
        new(MonthRange.Quarter1, 152),
        new(MonthRange.Quarter2, 116),
    ];

    /// <summary>CAR02: eligible carers and those offered an assessment. Carers are ours.</summary>
    public static readonly Part[] CarersOffered =
    [
        new(MonthRange.Year2021, 1_230, 585, 47.6m),
        new(MonthRange.Year2022, 1_290, 622, 48.2m),
        new(MonthRange.Quarter1, 340, 284, 83.5m),
        new(MonthRange.Quarter2, 300, 249, 83m),
    ];

    /// <summary>CAR03: eligible new carers who were offered an assessment, and those who accepted. Carers are ours.</summary>
    public static readonly Part[] NewCarersAccepting =
    [
        new(MonthRange.Quarter1, 200, 108, 54m),
        new(MonthRange.Quarter2, 198, 101, 51m),
    ];

    /// <summary>REV01.</summary>
    public static readonly Total[] ReviewsCompleted =
    [
        new(MonthRange.Year2021, 2_672),
        new(MonthRange.Year2022, 2_831),
        new(MonthRange.Quarter1, 989),
        new(MonthRange.Quarter2, 916),
    ];

    /// <summary>
    /// REV02 by service area, in the order of the library's codes: reviews due and those completed no later than 28 days after.
    /// Together 681 of 833 (81.8), 649 of 820 (79.1), 776 of 829 (93.6). Reviews are ours: whole numbers that meet every area's
    /// percentage and the total's at once.
    /// </summary>
    public static readonly (MonthRange Months, (int Due, int Done)[] ByArea)[] ReviewsDue =
    [
        (MonthRange.Quarter(7), [(407, 351), (76, 70), (123, 116), (58, 51), (169, 93)]), // 86.2 92.1 94.3 87.9 55.0
        (MonthRange.Quarter1, [(444, 383), (90, 79), (87, 66), (72, 62), (127, 59)]), // 86.3 87.8 75.9 86.1 46.5
        (MonthRange.Quarter2, [(418, 402), (76, 72), (124, 118), (59, 57), (152, 127)]), // 96.2 94.7 95.2 96.6 83.6
    ];

    /// <summary>REV03, on 30 September 2023.</summary>
    public const int ReviewsOverdue = 1_868;

    /// <summary>CSP01 by month from April 2023: continue at same level, decrease, increase, start receiving services.</summary>
    public static readonly (int Month, int[] ByOutcome)[] PlanDecisions =
    [
        (24, [160, 56, 101, 203]),
        (25, [181, 57, 135, 279]),
        (26, [175, 68, 98, 271]),
        (27, [197, 48, 114, 242]),
        (28, [163, 79, 124, 209]),
        (29, [148, 55, 129, 206]),
    ];

    /// <summary>LDS01: people at the Complex Needs Day Service at any time in the quarter, in both quarters of 2023/24.</summary>
    public const int ComplexNeedsDayService = 69;

    /// <summary>
    /// CMH01 and CMH02 on the last day of the month: people with a care and treatment plan, of people open. 2,953 open in September
    /// 2023 was published; the others are ours, to come out at 94, 89 and 89; so is March 2021.
    /// </summary>
    public static readonly (int Month, int WithPlan, int Open)[] CommunityMentalHealth =
    [
        (-1, 2_585, 2_740), (11, 2_593, 2_759), (23, 2_556, 2_872), (26, 2_598, 2_919), (29, 2_625, 2_953),
    ];
}
