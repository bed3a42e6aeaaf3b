using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 6, quality, complaints and compliments.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24.
/// </summary>
internal static class Section6
{
    /// <summary>
    /// QCC02 at stage 1, by service area in the order of the library's codes. The areas of 2022/23 add up to 126, though 124 was printed
    /// as their total. The report's second column has no heading of its own; it is read as quarter 4 of 2022/23.
    /// </summary>
    public static readonly (MonthRange Months, int[] ByArea)[] ComplaintsAtStage1 =
    [
        (MonthRange.Year2022, [51, 13, 22, 5, 10, 2, 13, 10]),
        (MonthRange.Quarter(7), [8, 3, 3, 2, 5, 0, 6, 0]),
        (MonthRange.Quarter1, [7, 3, 3, 1, 5, 0, 6, 0]),
        (MonthRange.Quarter2, [9, 5, 2, 2, 7, 0, 7, 1]),
    ];

    /// <summary>QCC02 at stage 2.</summary>
    public static readonly (MonthRange Months, int[] ByArea)[] ComplaintsAtStage2 =
    [
        (MonthRange.Quarter1, [1, 0, 0, 0, 0, 0, 0, 0]),
        (MonthRange.Quarter2, [0, 0, 1, 0, 0, 0, 0, 0]),
    ];

    /// <summary>QCC03, in the same order.</summary>
    public static readonly (MonthRange Months, int[] ByArea) Compliments = (MonthRange.Quarter2, [14, 7, 5, 3, 11, 0, 204, 0]);
}
