using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 5, care provision.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24, whose column for 2022/23 of residential care is
/// that year's quarter 4. Numbers of people behind averages that were published alone are ours.
/// </summary>
internal static class Section5
{
    /// <summary>RES01 and RES02.</summary>
    public static readonly (MonthRange Months, int Residential, int Nursing)[] ContractsAgreed =
    [
        (MonthRange.Quarter(7), 65, 64),
        (MonthRange.Quarter1, 75, 82),
        (MonthRange.Quarter2, 74, 77),
    ];

    /// <summary>
    /// RES03, those from 75, and RES05, all together: people new to residential care and their ages added up. Means of 85 (2,887 years
    /// of 34 people), 82.9 (3,067 of 37) and 82.6 (4,047 of 49).
    /// </summary>
    public static readonly (MonthRange Months, (int People, int Years) From75, (int People, int Years) From65, (int People, int Years) Younger)[] NewToResidentialCare =
    [
        (MonthRange.Quarter(7), (30, 2_605), (4, 282), (0, 0)),
        (MonthRange.Quarter1, (31, 2_689), (4, 281), (2, 97)),
        (MonthRange.Quarter2, (41, 3_544), (5, 352), (3, 151)),
    ];

    /// <summary>
    /// RES04 and RES06 on the last day of the month: people from 65 in residential care, who are 67.6, 66.7 and 67.3 of every 10,000 of
    /// 51,300, and the days since each first came into care, which are 902, 901.5 and 818.9 on average.
    /// </summary>
    public static readonly (int Month, int People, int Days)[] OlderResidents = [(23, 347, 313_020), (26, 342, 308_310), (29, 345, 282_517)];

    /// <summary>DOM01 on the last day of the month.</summary>
    public static readonly (int Month, int People)[] HomeCare = [(23, 2_136), (26, 2_189), (29, 2_235)];

    /// <summary>DOM02.</summary>
    public static readonly (MonthRange Months, decimal Hours)[] HomeCareHours = [(MonthRange.Quarter1, 33_907.5m), (MonthRange.Quarter2, 35_819m)];

    /// <summary>DOM03 and DOM04: packages started, days from referral to start added up (12.05 and 11.78 on average), and the longest.</summary>
    public static readonly (MonthRange Months, int Packages, int Days, int Longest)[] HomeCareStarted =
    [
        (MonthRange.Quarter1, 312, 3_761, 55),
        (MonthRange.Quarter2, 305, 3_594, 38),
    ];

    /// <summary>DPY01 and DPY02: everybody on the scheme since 1 April.</summary>
    public static readonly (MonthRange Months, int Adults, int Children)[] DirectPayments = [(MonthRange.Quarter1, 632, 158), (MonthRange.Quarter2, 633, 168)];

    public static readonly PastFigure[] History =
    [
        new("RES01", "2021/22", 371m),
        new("RES02", "2021/22", 268m),
        new("RES03", "2021/22", 134m),
        new("RES04", "2021/22", 63.2m),
        new("RES04", "2022/23", 67.6m),
        new("RES05", "2021/22", 88m),
        new("RES06", "2021/22", 956m),
        new("RES06", "2022/23", 902m),
        new("DOM01", "2022/23", 2_136m),
        new("DOM02", "2022/23", 121_910m),
        new("DOM03", "2021/22", 17m),
        new("DOM03", "2022/23", 15m),
        new("DOM04", "2021/22", 148m),
        new("DOM04", "2022/23", 148m),
        new("DOM05", "2022/23", 14m),
        new("DPY01", "2021/22", 787m),
        new("DPY01", "2022/23", 725m),
        new("DPY02", "2021/22", 185m),
        new("DPY02", "2022/23", 176m),
    ];
}
