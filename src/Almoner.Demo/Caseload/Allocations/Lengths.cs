using Almoner.Demo.Chance;

namespace Almoner.Demo.Caseload.Allocations;

/// <summary>How long things last: most end soon, a few go on and on. Invented.</summary>
internal static class Lengths
{
    /// <summary>Tenths of all cases, shortest first, to each hundred of their mean.</summary>
    private static readonly int[] Involvements = [6, 16, 28, 42, 58, 76, 98, 128, 180, 368];

    /// <summary>The same of days until a case is allocated.</summary>
    private static readonly int[] Waits = [0, 0, 0, 10, 30, 60, 90, 130, 220, 460];

    /// <summary>1 day or more.</summary>
    public static int Involvement(Dice dice, int mean) => Math.Max(1, Around(dice, mean, dice.Pick(Involvements)));

    /// <summary>Of a case met while it is open, which is the longer the likelier it is met.</summary>
    public static int InvolvementMet(Dice dice, int mean) => Math.Max(1, Around(dice, mean, Involvements[dice.Weighted(Involvements)]));

    /// <summary>0 days or more.</summary>
    public static int Wait(Dice dice, int mean) => Around(dice, mean, dice.Pick(Waits));

    /// <summary>The days of waiting so far of somebody met while waiting.</summary>
    public static int WaitMet(Dice dice, int mean) => dice.Between(0, Around(dice, mean, Waits[dice.Weighted(Waits)]));

    private static int Around(Dice dice, int mean, int percent) => mean * percent * dice.Between(75, 125) / 10_000;
}
