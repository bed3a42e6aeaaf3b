using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Surveys;

/// <summary>One card on which somebody, when reablement ended, ticked what they thought of it. Cards are anonymous.</summary>
internal readonly record struct HomeCareCard(DateOnly Day, Answer Satisfied, Answer WouldRecommend)
{
    private const int BlankPercent = 6; // beside every 100 who answered yes or no

    /// <summary>Every card, by day.</summary>
    public static IReadOnlyList<HomeCareCard> MakeAll(Dice dice)
    {
        var made = new List<HomeCareCard>();
        foreach (var part in Section3.Satisfied)
        {
            foreach (var answer in Share.Dealt(dice, [part.Meeting, part.Of - part.Meeting, part.Of * BlankPercent / 100]))
            {
                var day = WorkingDays.Pick(dice, dice.Between(part.Months.First, part.Months.Last));
                made.Add(new HomeCareCard(day, (Answer)answer, (Answer)dice.Weighted([90, 4, 6])));
            }
        }

        return [.. made.OrderBy(card => card.Day)];
    }
}
