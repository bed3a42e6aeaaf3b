namespace Almoner.Demo.Days;

/// <summary>How busy each month of the year is, as a percentage of an ordinary month; January first. Invented.</summary>
internal sealed record Season(params int[] Percent)
{
    public static readonly Season Even = new(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

    /// <summary>Demand at the front door: a hard winter, a quiet August and December.</summary>
    public static readonly Season FrontDoor = new(114, 108, 104, 98, 97, 96, 98, 92, 101, 103, 104, 88);

    /// <summary>Professional work: fewer completed in holiday months, more before the year's end.</summary>
    public static readonly Season CaseWork = new(100, 102, 110, 95, 100, 103, 98, 90, 101, 104, 105, 88);

    public int Weight(int monthOfYear) => Percent[monthOfYear - 1];
}
