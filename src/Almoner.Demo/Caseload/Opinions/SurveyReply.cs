using Almoner.Demo.Caseload.Teams;
using Almoner.Demo.Chance;

namespace Almoner.Demo.Caseload.Opinions;

/// <summary>One respondent's reply to one statement.</summary>
/// <param name="Respondent">The number in the survey, from 0.</param>
/// <param name="Statement">The place in the statements; 0 is that of the audit.</param>
/// <param name="Agrees">Null where the statement was left out, or only a score was asked for.</param>
/// <param name="Score">1 for strong disagreement to 5 for strong agreement; null where it was left out or not asked for.</param>
internal sealed record SurveyReply(StaffSurvey Survey, int Respondent, Profession? Profession, DateOnly AnsweredOn, int Statement, bool? Agrees, int? Score)
{
    private const int Blank = 3; // of 100 replies to statements on standards
    private const int StrongAmongAgreeing = 30; // of 100
    private static readonly int[] NotAgreeing = [18, 42, 40]; // 1, 2 and 3, to each hundred

    /// <summary>By survey and respondent.</summary>
    public static IReadOnlyList<SurveyReply> MakeAll(Dice dice) => [.. StaffSurvey.All.SelectMany(survey => Make(dice, survey))];

    private static IEnumerable<SurveyReply> Make(Dice dice, StaffSurvey survey)
    {
        var replies = Share.Dealt(dice, [survey.Agreed, survey.Answered - survey.Agreed, survey.Respondents - survey.Answered]);
        for (var respondent = 0; respondent < survey.Respondents; respondent++)
        {
            var day = survey.FirstDay.AddDays(dice.Below(StaffSurvey.Days));
            var profession = survey.ProfessionOf(respondent);
            bool? agrees = replies[respondent] switch { 0 => true, 1 => false, _ => null };
            int? score = !survey.Scored || agrees is null ? null : agrees.Value ? (dice.Percent(StrongAmongAgreeing) ? 5 : 4) : 1 + dice.Weighted(NotAgreeing);
            yield return new SurveyReply(survey, respondent, profession, day, 0, agrees, score);
            if (survey.Standards.Length == 0)
                continue;

            for (var statement = 1; statement < StaffSurvey.Statements.Length; statement++)
                yield return new SurveyReply(survey, respondent, profession, day, statement, null, dice.Percent(Blank) ? null : 1 + dice.Weighted(survey.Standards));
        }
    }
}
