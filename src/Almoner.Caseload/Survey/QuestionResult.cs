using Almoner.Caseload.Protection;
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
public sealed record QuestionResult(string Survey, string Question, DateOnly On, Opinion Everybody, IReadOnlyList<Opinion> ByProfession, Phrase? Counts)
{
    /// <summary>A question from its answers.</summary>
    /// <param name="answers">One or more answers to one question of one survey.</param>
    /// <param name="smallestGroup">Respondents that a figure has to stand on.</param>
    internal static QuestionResult Of(IReadOnlyCollection<SurveyAnswer> answers, int smallestGroup)
    {
        var first = answers.First();
        var everybody = Answered(answers) < smallestGroup ? Opinion.Withheld(null, SmallGroups.Reason) : Opinion.Of(null, answers);
        return new QuestionResult(first.Survey, first.Question, answers.Max(answer => answer.AnsweredOn), everybody, Groups(answers, smallestGroup), null);
    }

    /// <summary>A question of which only what was published is known.</summary>
    internal static QuestionResult Of(PublishedSurvey published)
    {
        var share = new RoundedShare(published.Respondents, published.Agree, published.Decimals);
        var opinion = new Opinion(null, published.Respondents, share.Consistent, Figure.Published(Unit.Percent, published.Decimals, published.Agree, published.Source), null);
        return new QuestionResult(published.Survey, published.Question, published.On, opinion, [], share.InWords);
    }

    /// <summary>By profession, small ones withheld. A profession in which nobody said anything gives nothing away.</summary>
    private static List<Opinion> Groups(IReadOnlyCollection<SurveyAnswer> answers, int smallestGroup)
    {
        var groups = answers.GroupBy(answer => answer.Profession).OrderBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.TrueForAll(group => group.Key is null)) return [];
        var hidden = new SmallGroups(smallestGroup).Hidden(groups.Select(group => new GroupSize(group.Key, Answered(group))).Where(group => group.People > 0));
        return [.. groups.Select(group => hidden.Contains(group.Key ?? "") ? Opinion.Withheld(group.Key, SmallGroups.Reason) : Opinion.Of(group.Key, [.. group]))];
    }

    private static int Answered(IEnumerable<SurveyAnswer> answers) => answers.Count(answer => answer.Agreement is not null);
}
