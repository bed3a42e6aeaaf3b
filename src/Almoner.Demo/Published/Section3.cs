namespace Almoner.Demo.Published;

/// <summary>
/// What the demonstration's records are to add up to: section 3, reablement and Disabled Facilities Grants.
/// Source: Cardiff Council, Adult Services performance report, quarter 2 of 2023/24.
/// </summary>
internal static class Section3
{
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
