using Almoner.Demo.Chance;
using Almoner.Demo.Days;
using Almoner.Demo.Published;

namespace Almoner.Demo.Surveys;

/// <summary>An answer, in the order of the library's codes.</summary>
internal enum Answer
{
    Yes,
    No,
    NoAnswer,
}

/// <summary>One person's answer to one question of the survey of Independent Living Services.</summary>
internal readonly record struct SurveyAnswer(long Response, string Question, DateOnly AnsweredOn, Answer Answer, bool Remarked)
{
    public const string AbleToLiveIndependently = "able to live independently";
    private const int BlankPercent = 5; // beside every 100 who answered yes or no

    /// <summary>Every answer, by day.</summary>
    public static IReadOnlyList<SurveyAnswer> MakeAll(Dice dice)
    {
        var made = new List<SurveyAnswer>();
        foreach (var part in Section1.IndependentLiving)
        {
            var answers = Share.Dealt(dice, [part.Meeting, part.Of - part.Meeting, part.Of * BlankPercent / 100]);
            var byMonth = part.Months.Spread(answers.Length, Season.CaseWork);
            var done = 0;
            for (var place = 0; place < byMonth.Length; place++)
            {
                for (var number = 0; number < byMonth[place]; number++)
                {
                    var day = WorkingDays.Pick(dice, part.Months.First + place);
                    var response = made.Count;
                    made.Add(new SurveyAnswer(response, AbleToLiveIndependently, day, (Answer)answers[done++], dice.Percent(30)));
                    made.Add(new SurveyAnswer(response, "satisfied with the support", day, (Answer)dice.Weighted([88, 7, 5]), false));
                }
            }
        }

        return [.. made.OrderBy(answer => answer.AnsweredOn).ThenBy(answer => answer.Response)];
    }
}
