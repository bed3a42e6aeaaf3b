using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Differences as a sentence says them.</summary>
public static class ChangeInWords
{
    /// <summary>"up 117", "down 5.2 percentage points", "up by less than 1 day", "unchanged".</summary>
    public static string Of(Exact difference, Unit unit, int decimals) => difference.Sign switch
    {
        0 => "unchanged",
        > 0 => "up " + Amount(difference, unit, decimals),
        _ => "down " + Amount(-difference, unit, decimals),
    };

    /// <summary>"4.0 percentage points above", "28 days below", "level with".</summary>
    public static string FromTarget(Exact difference, Unit unit, int decimals) => difference.Sign switch
    {
        0 => "level with",
        > 0 => Amount(difference, unit, decimals, by: "") + " above",
        _ => Amount(-difference, unit, decimals, by: "") + " below",
    };

    /// <summary>A size above 0. One too small to print is still told.</summary>
    private static string Amount(Exact size, Unit unit, int decimals, string by = "by ")
    {
        if (size.Round(decimals) != 0) return Print(size, unit, decimals);
        var least = Exact.Of(1, System.Numerics.BigInteger.Pow(10, decimals));
        return $"{by}less than {Print(least, unit, decimals)}";
    }

    private static string Print(Exact size, Unit unit, int decimals) => unit == Unit.Percent
        ? $"{Unit.Number(size, decimals)} percentage {(size.Round(decimals) == 1m ? "point" : "points")}"
        : unit.Print(size, decimals);
}
