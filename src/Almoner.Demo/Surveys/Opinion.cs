using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Surveys;

/// <summary>One person's reply to one statement of the Day Opportunities team's survey.</summary>
/// <param name="Reply">The place in the replies that the form offers, from agreeing strongly to leaving it blank.</param>
internal readonly record struct Opinion(string Statement, DateOnly AnsweredOn, byte Reply)
{
    public const string Reconnected = "reconnected with the community";
    private const int Agree = 1; // the last reply that agrees
    private const int StronglyDisagree = 4;
    private const int Blank = 5;
    private const int BlankPercent = 6; // beside every 100 who replied

    /// <summary>Every reply, by day.</summary>
    public static IReadOnlyList<Opinion> MakeAll(Dice dice)
    {
        var made = new List<Opinion>();
        foreach (var part in Section8.Reconnected)
        {
            var kinds = Share.Dealt(dice, [part.Meeting, part.Of - part.Meeting, part.Of * BlankPercent / 100]);
            var byMonth = part.Months.Spread(kinds.Length, Season.CaseWork);
            var next = 0;
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var number = 0; number < byMonth[place]; number++)
                {
                    var reply = kinds[next++] switch { 0 => dice.Between(0, Agree), 1 => dice.Between(Agree + 1, StronglyDisagree), _ => Blank };
                    var day = WorkingDays.Pick(dice, part.Months.First + place);
                    made.Add(new Opinion(Reconnected, day, (byte)reply));
                    made.Add(new Opinion("would recommend the team", day, (byte)dice.Weighted([50, 32, 8, 4, 1, 5])));
                }
            }
        }

        return [.. made.OrderBy(opinion => opinion.AnsweredOn)];
    }
}
