using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>Full-time equivalents of social workers in one service and grade, in hundredths.</summary>
/// <param name="Service">The place in the library's codes of services.</param>
/// <param name="Grade">7 or 8.</param>
internal readonly record struct PostCell(int Service, int Grade, int Fte, int VacantFte);

/// <summary>
/// What the demonstration's records are to add up to: section 9, workforce.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24.
/// </summary>
internal static class Section9
{
    /// <summary>
    /// WKF01 and WKF02: domiciliary care workers registered here and in all Wales. The Welsh totals are ours: they come out at 8.7, 13.5 and
    /// 14.5. That of March 2023 is of a believable size: 4,676 would be the 4.3% that was published of 108,744, five times all there are.
    /// </summary>
    public static readonly (DateOnly AsOf, int Here, int Wales)[] RegisteredWorkers =
    [
        (new(2022, 3, 31), 2_566, 29_490),
        (new(2023, 3, 31), 4_676, 21_480),
        (new(2023, 6, 30), 2_830, 20_960),
        (new(2023, 9, 30), 3_032, 20_910),
    ];

    /// <summary>WKF03, WKF07 and WKF09 on 30 September 2023: 27.96 of 127.23 vacant.</summary>
    public static readonly PostCell[] Posts =
    [
        new(0, 7, 32_79, 14_00),
        new(0, 8, 17_08, 1_42),
        new(1, 7, 15_77, 2_22),
        new(1, 8, 5_99, 0),
        new(2, 7, 16_74, 6_82),
        new(2, 8, 38_86, 3_50),
    ];

    /// <summary>WKF07 by progress in the order of the library's codes, hundredths: 25, 55, 9 and 11% of the 27.96. Full-time equivalents are ours.</summary>
    public static readonly int[] VacantByProgress = [6_99, 15_38, 2_52, 3_07];

    /// <summary>
    /// Of the 27.96 vacant on 30 September, what was vacant on 30 June already, and what fell vacant since; then what was vacant on 30 June
    /// and filled since. 19.84 and 6.00 of 127.23 were the 20.31% of WKF03 in quarter 1. Ours, in hundredths.
    /// </summary>
    public static readonly int[] VacantBeforeAndSince = [19_84, 8_12];

    public const int FilledSince = 6_00;

    /// <summary>The first month of <see cref="Sickness"/>: April 2022.</summary>
    public const int FirstMonthOfSickness = 12;

    /// <summary>
    /// WKF08 by month from April 2022, in hundredths of a day. Those of 2023/24 were published, and 16.86 for them together; those of
    /// 2022/23 are ours, to come to 20.23 by September and 20.80 for the year.
    /// </summary>
    public static readonly int[] Sickness =
    [
        18_46, 17_20, 18_95, 22_87, 21_64, 21_96, 20_94, 21_38, 23_71, 22_65, 20_42, 19_30,
        13_86, 11_40, 15_73, 19_45, 21_73, 18_11,
    ];

    /// <summary>Working days in a year, to which sickness is scaled; source: the report's own note.</summary>
    public const int WorkingDaysInAYear = 224;

    /// <summary>WKF06: absences through infection that began in quarters 1 and 2 of 2023/24.</summary>
    public static readonly Total[] Infections = [new(MonthRange.Quarter1, 33), new(MonthRange.Quarter2, 46)];

    /// <summary>WKF05: absences that ended in quarter 2 of 2023/24 without an interview: 5 of 466, so that 99% had one. Ours.</summary>
    public const int WithoutInterview = 5;

    public static readonly PastFigure[] History =
    [
        new("WKF03", "2021/22", 12.9m),
        new("WKF03", "2022/23", 9.94m),
    ];
}
