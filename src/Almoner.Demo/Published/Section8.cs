using Almoner.Demo.Days;

namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 8, community support.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24.
/// </summary>
internal static class Section8
{
    /// <summary>COM01. Answers are ours.</summary>
    public static readonly Part[] Reconnected =
    [
        new(MonthRange.Quarter1, 112, 102, 91.1m),
        new(MonthRange.Quarter2, 114, 99, 86.8m),
    ];

    /// <summary>
    /// COM02: 1,392 of 2,400 staff on 30 June (58), 1,361 of 2,430 on 30 September (56). COM12: 206 completed it in quarter 2, as the text
    /// says; that the share could fall beside it, 102 of them renewed an earlier completion. All but the 206 is ours.
    /// </summary>
    public static readonly CourseTakers DementiaFriends = new(1_257, 135, 74, 30, 102);

    /// <summary>COM03, not yet cumulated: 38, then 49 more make 87.</summary>
    public static readonly Total[] Pledges =
    [
        new(MonthRange.Quarter1, 38),
        new(MonthRange.Quarter2, 49),
    ];

    /// <summary>COM04, at the end of both quarters.</summary>
    public const int AmbassadorsInADistrict = 4;

    /// <summary>COM05 and COM06.</summary>
    public static readonly (MonthRange Months, int Events, int Participants)[] Active =
    [
        (MonthRange.Quarter1, 124, 2_953),
        (MonthRange.Quarter2, 117, 2_224),
    ];

    /// <summary>COM07 and COM08.</summary>
    public static readonly (MonthRange Months, int Events, int Participants)[] Connected =
    [
        (MonthRange.Quarter1, 384, 4_358),
        (MonthRange.Quarter2, 388, 4_130),
    ];

    /// <summary>COM09 and COM10.</summary>
    public static readonly (MonthRange Months, int Sessions, int Hours)[] CareHubs =
    [
        (MonthRange.Quarter1, 1_874, 11_244),
        (MonthRange.Quarter2, 1_793, 10_434),
    ];

    /// <summary>COM11. Participants are ours.</summary>
    public static readonly (MonthRange Months, int Events, int Participants)[] DementiaFriendly =
    [
        (MonthRange.Quarter1, 935, 9_820),
        (MonthRange.Quarter2, 904, 9_310),
    ];

    public static readonly PastFigure[] History =
    [
        new("COM01", "2022/23", 89m),
        new("COM02", "2021/22", 42.2m),
        new("COM02", "2022/23", 54.4m),
        new("COM03", "2021/22", 16m),
        new("COM03", "2022/23", 79m),
        new("COM11", "2021/22", 1_035m),
        new("COM11", "2022/23", 2_616m),
    ];
}
