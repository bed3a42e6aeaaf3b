using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 4, hospital discharge.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24. Numerators and denominators of percentages are ours.
/// </summary>
internal static class Section4
{
    /// <summary>DIS02: people delayed for social care reasons on the last day of the month. That of March 2023 is ours.</summary>
    public static readonly (int Month, int People)[] Delayed = [(23, 178), (24, 185), (25, 159), (26, 163), (27, 132), (28, 115), (29, 124)];

    /// <summary>DIS03: discharges of people medically fit at triage, and those within 72 hours.</summary>
    public static readonly Part[] WithinThreeDays = [new(MonthRange.Quarter1, 452, 416, 92m), new(MonthRange.Quarter2, 409, 401, 98m)];

    /// <summary>DIS04: care packages whose tenth day at home came, and those reviewed by then.</summary>
    public static readonly Part[] PackagesReviewed = [new(MonthRange.Quarter1, 220, 187, 85m), new(MonthRange.Quarter2, 208, 181, 87m)];

    /// <summary>DIS05.</summary>
    public static readonly Total[] Discharges = [new(MonthRange.Quarter1, 590), new(MonthRange.Quarter2, 550)];
}
