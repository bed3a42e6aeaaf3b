namespace Almoner.Demo.Aberwen;

/// <summary>The hospitals that people of Aberwen go to. Invented.</summary>
internal static class Hospitals
{
    public static readonly string[] Names = ["University Hospital of Aberwen", "Ysbyty Glan-y-Môr", "Bryn Derw Community Hospital"];

    /// <summary>People to each hundred, in the same order.</summary>
    public static readonly int[] Weights = [58, 27, 15];
}
