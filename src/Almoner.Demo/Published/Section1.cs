using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>A whole number for a run of months.</summary>
internal readonly record struct Total(MonthRange Months, int Count);

/// <summary>A percentage for a run of months, as whole numbers that come out at the figure printed.</summary>
/// <param name="Printed">The percentage as published.</param>
internal readonly record struct Part(MonthRange Months, int Of, int Meeting, decimal Printed);

/// <summary>
/// What the demonstration's records are to add up to: section 1, information, advice and assistance.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24. Where a percentage was published without its
/// numerator and denominator, these are ours, of a believable size.
/// </summary>
internal static class Section1
{
    /// <summary>IAA01.</summary>
    public static readonly Total[] Calls =
    [
        new(MonthRange.Year2021, 15_984),
        new(MonthRange.Year2022, 15_954),
        new(MonthRange.Quarter1, 3_684),
        new(MonthRange.Quarter2, 3_736),
    ];

    /// <summary>IAA03, with the urgent ones among them (IAA04) and the cases sent to a social worker in the same months (IAA07).</summary>
    public static readonly (MonthRange Months, int Received, int Urgent, int SentToSocialWorker)[] Referrals =
    [
        (MonthRange.Quarter1, 1_038, 107, 195),
        (MonthRange.Quarter2, 1_015, 82, 177),
    ];

    /// <summary>IAA05 and IAA06, hence IAA02 and IAA08. Quarter 2 was printed as 68 though 429 of 622 is 69.0; records follow the inputs.</summary>
    public static readonly Part[] ContactOfficerAssessments =
    [
        new(MonthRange.Quarter1, 552, 352, 64m),
        new(MonthRange.Quarter2, 622, 429, 68m),
    ];

    /// <summary>IAA09: adults given advice or assistance, and those of them who did not come back within 6 months. Adults are ours.</summary>
    public static readonly Part[] Advised =
    [
        new(MonthRange.Year2021, 5_210, 4_720, 90.6m),
        new(MonthRange.Year2022, 5_340, 4_769, 89.3m),
        new(MonthRange.Quarter1, 1_420, 1_275, 89.8m),
        new(MonthRange.Quarter2, 1_450, 1_308, 90.2m),
    ];

    /// <summary>IAA10. Answers are ours.</summary>
    public static readonly Part[] IndependentLiving =
    [
        new(MonthRange.Year2021, 880, 836, 95m),
        new(MonthRange.Year2022, 912, 894, 98m),
        new(MonthRange.Quarter1, 226, 217, 96m),
        new(MonthRange.Quarter2, 241, 236, 98m),
    ];
}
