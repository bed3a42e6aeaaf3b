using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Differences as a sentence says them.</summary>
public static class ChangeInWords
{
    /// <summary>"up 117", "down 5.2 percentage points", "up by less than 1 day", "unchanged".</summary>
    public static string Of(Exact difference, Unit unit, int decimals, Wording wording)
    {
        if (difference.IsZero) return wording["prose.unchanged"];
        var size = difference.Sign > 0 ? difference : -difference;
        return wording.Say(difference.Sign > 0 ? "prose.up" : "prose.down", size.Round(decimals) != 0 ? Print(size, unit, decimals, wording) : wording.Say("prose.by-less", Print(Least(decimals), unit, decimals, wording)));
    }

    /// <summary>"4.0 percentage points above", "28 days below", "level with".</summary>
    public static string FromTarget(Exact difference, Unit unit, int decimals, Wording wording)
    {
        if (difference.IsZero) return wording["prose.level"];
        var size = difference.Sign > 0 ? difference : -difference;
        return wording.Say(difference.Sign > 0 ? "prose.above" : "prose.below", size.Round(decimals) != 0 ? Print(size, unit, decimals, wording) : wording.Say("prose.less", Print(Least(decimals), unit, decimals, wording)));
    }

    /// <summary>The least that can be printed: what is smaller is still told.</summary>
    private static Exact Least(int decimals) => Exact.Of(1, System.Numerics.BigInteger.Pow(10, decimals));

    private static string Print(Exact size, Unit unit, int decimals, Wording wording) => unit == Unit.Percent
        ? wording.Amount("prose.points", size.Round(decimals), Unit.Number(size, decimals))
        : unit.Print(size, decimals, wording);
}
