using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Calls;

/// <summary>One call to the First Point of Contact.</summary>
internal readonly record struct Call(DateTime At, bool Professional, bool Answered, short WaitedSeconds, short TalkedSeconds, byte Agent)
{
    /// <summary>Every call, by time.</summary>
    public static List<Call> MakeAll(Dice dice)
    {
        var calls = new List<Call>(40_000);
        foreach (var total in Section1.Calls)
        {
            var byMonth = total.Months.Spread(total.Count, Season.FrontDoor);
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var made = 0; made < byMonth[place]; made++)
                    calls.Add(Make(dice, total.Months.First + place));
            }
        }

        return [.. calls.OrderBy(call => call.At)];
    }

    private static Call Make(Dice dice, int month)
    {
        var at = WorkingDays.OfficeTime(dice, WorkingDays.Pick(dice, month)).AddSeconds(dice.Below(60));
        var waited = dice.Below(8) == 0 ? dice.Between(120, 1_500) : dice.Between(2, 180);
        var answered = dice.Below(1_600) > waited;
        return new Call(at, dice.Percent(22), answered, (short)waited, (short)(answered ? dice.Between(60, 1_400) : 0), (byte)dice.Between(1, 14));
    }
}
