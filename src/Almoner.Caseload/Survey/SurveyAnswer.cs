namespace Almoner.Caseload.Survey;

/// <summary>One respondent's answer to one question.</summary>
/// <param name="Survey">The survey's name.</param>
/// <param name="AnsweredOn">When.</param>
/// <param name="Profession">The respondent's; null where it was not asked.</param>
/// <param name="Question">The question in a few words.</param>
/// <param name="Agrees">Whether the respondent says so; null where that was left out or not asked.</param>
/// <param name="Score">1, strongly disagree, to 5, strongly agree; null where it was left out or not asked.</param>
public sealed record SurveyAnswer(string Survey, DateOnly AnsweredOn, string? Profession, string Question, bool? Agrees, int? Score)
{
    /// <summary>From this score on a respondent agrees, where only a score was asked for.</summary>
    public const int LowestAgreeing = 4;

    /// <summary>Whether the respondent agrees, as said or as scored; null where neither was answered.</summary>
    public bool? Agreement => Agrees ?? (Score is { } score ? score >= LowestAgreeing : null);
}
