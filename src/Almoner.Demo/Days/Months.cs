namespace Almoner.Demo.Days;

/// <summary>The demonstration's months by number: April 2021 is 0, September 2023 is 29.</summary>
internal static class Months
{
    public const int Count = 30;

    /// <summary>The first day of the records.</summary>
    public static readonly DateOnly Begin = new(2021, 4, 1);

    /// <summary>The last day of the records.</summary>
    public static readonly DateOnly End = new(2023, 9, 30);

    public static DateOnly FirstDay(int month) => Begin.AddMonths(month);

    public static DateOnly LastDay(int month) => Begin.AddMonths(month + 1).AddDays(-1);

    /// <summary>Below 0 before April 2021.</summary>
    public static int Of(DateOnly day) => ((day.Year - 2021) * 12) + day.Month - 4;
}

/// <summary>A run of months; both ends included.</summary>
internal readonly record struct MonthRange(int First, int Last)
{
    public static readonly MonthRange Year2021 = new(0, 11);
    public static readonly MonthRange Year2022 = new(12, 23);
    public static readonly MonthRange Quarter1 = new(24, 26);
    public static readonly MonthRange Quarter2 = new(27, 29);

    public int Length => Last - First + 1;

    public DateOnly FirstDay => Months.FirstDay(First);

    public DateOnly LastDay => Months.LastDay(Last);

    public bool Holds(DateOnly day) => Months.Of(day) is var month && month >= First && month <= Last;

    /// <summary>Quarters are numbered from 0, April to June 2021.</summary>
    public static MonthRange Quarter(int number) => new(number * 3, (number * 3) + 2);

    /// <summary>Any day of the week: people die, and homes take them in, on every day.</summary>
    public DateOnly AnyDay(Chance.Dice dice) => dice.DayBetween(FirstDay, LastDay);

    /// <summary>A day on which the offices are open.</summary>
    public DateOnly WorkingDay(Chance.Dice dice) => WorkingDays.Pick(dice, dice.Between(First, Last));

    /// <summary>Shares a total among the months, by their working days and the season.</summary>
    /// <returns>One count a month of the range, adding up to the total.</returns>
    public int[] Spread(int total, Season season)
    {
        var weights = new int[Length];
        for (var place = 0; place < weights.Length; place++)
            weights[place] = WorkingDays.In(First + place).Length * season.Weight(Months.FirstDay(First + place).Month);

        return Chance.Share.Out(total, weights);
    }
}
