using Almoner.Demo.Aberwen;
using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.People;
using Almoner.Demo.Published;

namespace Almoner.Demo.Hospital;

/// <summary>Makes the delayed transfers, so that every month ends with its people delayed.</summary>
internal sealed class DelayBook
{
    private const int OverInAMonthPercent = 45; // of those delayed when the month began
    private const int WithinAMonthPercent = 18; // beside them: begun and over in the same month

    /// <summary>People delayed at the end of each month from March 2023, for the reasons that were not published.</summary>
    private static readonly int[] HealthCare = [96, 92, 95, 88, 90, 83, 86];
    private static readonly int[] FamilyAndOther = [31, 28, 33, 30, 27, 29, 26];

    /// <summary>Reasons to each hundred, by group, in the order of <see cref="DelayReason"/>.</summary>
    private static readonly int[][] ReasonWeights =
    [
        [31, 34, 24, 9, 0, 0, 0, 2],
        [14, 0, 0, 10, 48, 28, 0, 0],
        [0, 0, 22, 0, 0, 0, 60, 18],
    ];

    private readonly Dice dice;
    private readonly OlderAdults adults;
    private readonly List<Delay> all = [];

    private DelayBook(Dice dice, OlderAdults adults)
    {
        this.dice = dice;
        this.adults = adults;
    }

    /// <summary>By first day.</summary>
    public static IReadOnlyList<Delay> MakeAll(Dice dice, OlderAdults adults)
    {
        var book = new DelayBook(dice, adults);
        book.Run(ReasonGroup.SocialCare, [.. Section4.Delayed.Select(month => month.People)]);
        book.Run(ReasonGroup.HealthCare, HealthCare);
        book.Run(ReasonGroup.FamilyAndOther, FamilyAndOther);
        foreach (var still in book.all.Where(delay => delay.EndedOn is null))
            still.About.Seen(Months.End);

        return [.. book.all.OrderBy(delay => delay.DelayedFrom)];
    }

    /// <param name="stocks">People delayed at the end of March 2023 and of each month after it.</param>
    private void Run(ReasonGroup group, int[] stocks)
    {
        var open = new List<Delay>();
        var firstMonth = Section4.Delayed[0].Month;
        for (var made = 0; made < stocks[0]; made++)
            open.Add(Begin(group, Months.LastDay(firstMonth).AddDays(-Math.Min(dice.Below(120), dice.Below(120)))));

        for (var place = 1; place < stocks.Length; place++)
        {
            var month = firstMonth + place;
            var over = open.Count * OverInAMonthPercent / 100;
            for (var ended = 0; ended < over; ended++)
            {
                var at = dice.Below(open.Count);
                open[at].End(WorkingDays.Pick(dice, month));
                open.RemoveAt(at);
            }

            while (open.Count < stocks[place])
                open.Add(Begin(group, DayIn(month)));

            for (var made = 0; made < over * WithinAMonthPercent / 100; made++)
            {
                var first = DayIn(month);
                Begin(group, first).End(first.AddDays(dice.Below(Months.LastDay(month).Day - first.Day + 1)));
            }
        }
    }

    private Delay Begin(ReasonGroup group, DateOnly day)
    {
        var about = adults.Next(day);
        about.Seen(day);
        var delay = new Delay(about, (byte)dice.Weighted(Hospitals.Weights), group, (DelayReason)dice.Weighted(ReasonWeights[(int)group]), day);
        all.Add(delay);
        return delay;
    }

    private DateOnly DayIn(int month) => Months.FirstDay(month).AddDays(dice.Below(Months.LastDay(month).Day));
}
