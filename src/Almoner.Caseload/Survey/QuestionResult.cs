using System.Globalization;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Caseload.Survey;

/// <summary>One question of one survey.</summary>
/// <param name="Survey">The survey's name.</param>
/// <param name="Question">The question.</param>
/// <param name="On">The last day on which it was answered.</param>
/// <param name="Everybody">What all respondents think.</param>
/// <param name="ByProfession">The same by profession, in order of name and those without one last; none where no profession is known.</param>
/// <param name="Counts">What counts a published share stands for; null where answers are among the records.</param>
public sealed record QuestionResult(string Survey, string Question, DateOnly On, Opinion Everybody, IReadOnlyList<Opinion> ByProfession, string? Counts)
{
    /// <summary>A question from its answers.</summary>
    /// <param name="answers">One or more answers to one question of one survey.</param>
    /// <param name="smallestGroup">Respondents that a figure has to stand on.</param>
    internal static QuestionResult Of(IReadOnlyCollection<SurveyAnswer> answers, int smallestGroup)
    {
        var first = answers.First();
        var everybody = answers.Count(answer => answer.Agreement is not null) < smallestGroup ? Opinion.Withheld(null, Reason(smallestGroup)) : Opinion.Of(null, answers);
        return new QuestionResult(first.Survey, first.Question, answers.Max(answer => answer.AnsweredOn), everybody, Groups(answers, smallestGroup), null);
    }

    /// <summary>A question of which only what was published is known.</summary>
    internal static QuestionResult Of(PublishedSurvey published)
    {
        var share = new RoundedShare(published.Respondents, published.Agree, published.Decimals);
        var opinion = new Opinion(null, published.Respondents, share.Consistent, Figure.Published(Unit.Percent, published.Decimals, published.Agree, published.Source), null);
        return new QuestionResult(published.Survey, published.Question, published.On, opinion, [], share.Words);
    }

    /// <summary>
    /// By profession. A group with too few answers is withheld; where those withheld could be worked out from the whole, being too few together,
    /// the smallest of the others is withheld with them.
    /// </summary>
    private static List<Opinion> Groups(IReadOnlyCollection<SurveyAnswer> answers, int smallestGroup)
    {
        var groups = answers.GroupBy(answer => answer.Profession).OrderBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Profession: group.Key, Answers: group.ToList(), Answered: group.Count(answer => answer.Agreement is not null))).ToList();
        if (groups.TrueForAll(group => group.Profession is null)) return [];
        var withheld = groups.Where(group => group.Answered < smallestGroup).Select(group => group.Profession ?? "").ToHashSet();
        if (groups.Where(group => withheld.Contains(group.Profession ?? "")).Sum(group => group.Answered) is > 0 and var together && together < smallestGroup)
        {
            withheld.UnionWith(groups.Where(group => !withheld.Contains(group.Profession ?? "")).OrderBy(group => group.Answered).Select(group => group.Profession ?? "").Take(1));
        }

        return [.. groups.Select(group => withheld.Contains(group.Profession ?? "")
            ? Opinion.Withheld(group.Profession, group.Answered < smallestGroup ? Reason(smallestGroup) : "a smaller group could be worked out from it")
            : Opinion.Of(group.Profession, group.Answers))];
    }

    private static string Reason(int smallestGroup) => string.Create(CultureInfo.InvariantCulture, $"fewer than {smallestGroup} answered");
}
