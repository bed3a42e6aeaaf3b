namespace Almoner.Demo.Caseload;

/// <summary>The invented city whose adult services are audited.</summary>
internal static class Harrowmere
{
    public const string Council = "Harrowmere City Council";

    /// <summary>Its districts, by the place that the register of people gives. None bears on any published figure.</summary>
    public static readonly string[] Districts =
    [
        "Abbey", "Brickfields", "Castle Dyke", "Eastmere", "Foxholes", "Hallgate", "Kingsway", "Millbank", "Northmere", "Weavers' Cross",
    ];
}
