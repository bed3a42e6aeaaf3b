namespace Almoner.Reports.Charts;

/// <summary>The colours of charts. Each has a contrast of at least 3:1 with white.</summary>
public static class Palette
{
    /// <summary>
    /// For kinds of thing without an order. Source: the categorical palette of the Government Analysis Function's
    /// guidance on colours in charts, made to be told apart by people with colour vision deficiency; the last four are our own,
    /// for the small slices of a pie, which are labelled too.
    /// </summary>
    public static IReadOnlyList<Colour> Kinds { get; } =
    [
        Colour.Parse("#12436D"), Colour.Parse("#28A197"), Colour.Parse("#801650"),
        Colour.Parse("#F46A25"), Colour.Parse("#3D3D3D"), Colour.Parse("#A285D1"),
        Colour.Parse("#2073BC"), Colour.Parse("#8C6D1F"), Colour.Parse("#6E7B87"), Colour.Parse("#C2307E"),
    ];

    /// <summary>For one thing measured once.</summary>
    public static Colour One => Kinds[0];

    /// <summary>For small parts beside a large one.</summary>
    public static Colour Quiet { get; } = Colour.Parse("#7C8B99");

    /// <summary>Values to reach: seen on white and on <see cref="One"/>.</summary>
    public static Colour Target => Kinds[3];

    /// <summary>Words of axes and labels.</summary>
    public static Colour Words => Colour.Ink;

    /// <summary>Words that stand back: units and axis numbers. At least 4.5:1 on white.</summary>
    public static Colour QuietWords { get; } = Colour.Parse("#4B5661");

    /// <summary>Grid lines: ornament, so no contrast is asked of them.</summary>
    public static Colour Lines { get; } = Colour.Parse("#DDE2E7");

    /// <summary>For periods in order: the earlier the quieter, the last one strongest.</summary>
    public static IReadOnlyList<Colour> Periods(int count) => count switch
    {
        1 => [One],
        2 => [Earlier[0], One],
        3 => [Earlier[0], Earlier[1], One],
        _ => [.. Enumerable.Range(0, count - 1).Select(index => Earlier[index % 2]), One],
    };

    private static Colour[] Earlier { get; } = [Colour.Parse("#8A94A0"), Colour.Parse("#3F87C4")];
}
