namespace Almoner.Demo.Published;

/// <summary>A figure of an earlier period that was published and that no records exist for.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Period">As people write it: "2021/22", "2022/23 Q4".</param>
/// <param name="Value">As published, with the decimals that were printed.</param>
internal readonly record struct PastFigure(string Measure, string Period, decimal Value);
