namespace Almoner.Demo.Aberwen;

/// <summary>The districts of Aberwen, an invented council area. No district bears on any published figure.</summary>
internal static class Districts
{
    public static readonly string[] Names =
    [
        "Y Dref", "Aberwen Harbour", "Glan-y-Môr", "Pentre-bâch", "Bryn Derw", "Cwm Nant", "Castell Uchel", "Pont Wen", "Llwyn Helyg", "Tre-fâch",
    ];

    /// <summary>People to each hundred, in the same order.</summary>
    public static readonly int[] Weights = [18, 14, 12, 9, 11, 8, 7, 9, 7, 5];
}
