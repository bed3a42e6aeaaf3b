using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 7, safeguarding.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24.
/// </summary>
internal static class Section7
{
    /// <summary>SAF01: enquiries completed, and those of them within 7 working days. Enquiries are ours.</summary>
    public static readonly Part[] Enquiries =
    [
        new(MonthRange.Quarter1, 223, 219, 98.2m),
        new(MonthRange.Quarter2, 202, 200, 99m),
    ];

    /// <summary>SAF02.</summary>
    public static readonly Total[] Contacts =
    [
        new(MonthRange.Quarter1, 660),
        new(MonthRange.Quarter2, 621),
    ];

    /// <summary>SAF03: 1,658 of 1,800 staff on 30 June (92.1), 1,738 of 1,810 on 30 September (96). Staff are ours.</summary>
    public static readonly CourseTakers SafeguardingAwareness = new(1_608, 50, 90, 40, 0);

    public static readonly PastFigure[] History =
    [
        new("SAF01", "2021/22", 99.1m),
        new("SAF01", "2022/23", 93m),
        new("SAF02", "2021/22", 1_739m),
        new("SAF02", "2022/23", 1_696m),
        new("SAF03", "2021/22", 78m),
        new("SAF03", "2022/23", 85m),
    ];
}
