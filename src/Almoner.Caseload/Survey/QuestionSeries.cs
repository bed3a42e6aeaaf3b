using Almoner.Caseload.Protection;
using Almoner.Library.Caseload;

namespace Almoner.Caseload.Survey;

/// <summary>One question over the surveys that asked it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Results">One a survey, the first first.</param>
public sealed record QuestionSeries(string Question, IReadOnlyList<QuestionResult> Results)
{
    /// <summary>From each survey to the next.</summary>
    public IReadOnlyList<OpinionChange> Changes { get; } = [.. Results.Zip(Results.Skip(1), (before, after) => new OpinionChange(before, after))];

    /// <summary>Every question of the surveys that ended by a day, in order of the question; answers among the records come before what was published of the same survey.</summary>
    /// <param name="answers">All answers.</param>
    /// <param name="rules">What was published, and how many a figure has to stand on.</param>
    /// <param name="endedBy">The last day on which a survey may have been answered.</param>
    /// <param name="isPublic">Whether to withhold shares that would tell what few, or all, of a group said.</param>
    public static IReadOnlyList<QuestionSeries> Of(IReadOnlyCollection<SurveyAnswer> answers, AuditRules rules, DateOnly endedBy, bool isPublic)
    {
        var ended = answers.GroupBy(answer => answer.Survey).Where(survey => survey.Max(answer => answer.AnsweredOn) <= endedBy);
        var results = ended.SelectMany(survey => survey).GroupBy(answer => (answer.Question, answer.Survey)).Select(asked => QuestionResult.Of([.. asked], new SmallGroups(rules.SmallestGroup), isPublic)).ToList();
        var known = answers.Select(answer => (answer.Question, answer.Survey)).ToHashSet();
        results.AddRange(rules.Surveys.Where(published => published.On <= endedBy && !known.Contains((published.Question, published.Survey))).Select(QuestionResult.Of));
        return [.. results.GroupBy(result => result.Question).OrderBy(question => question.Key, StringComparer.Ordinal)
            .Select(question => new QuestionSeries(question.Key, [.. question.OrderBy(result => result.On).ThenBy(result => result.Survey, StringComparer.Ordinal)]))];
    }

    /// <summary>The mean of the mean scores of some questions in each survey that asked for scores, in order of the surveys.</summary>
    public static IReadOnlyList<(string Survey, MeanScore Score)> Overall(IEnumerable<QuestionSeries> questions) =>
        [.. from result in questions.SelectMany(question => question.Results)
            where result.Everybody.Score is not null
            group result by result.Survey into survey
            orderby survey.Max(result => result.On), survey.Key
            select (survey.Key, MeanScore.Overall([.. survey.Select(result => result.Everybody.Score!)])!)];
}

/// <summary>The change from one survey to the next.</summary>
public sealed record OpinionChange(QuestionResult Before, QuestionResult After)
{
    /// <summary>The change for every pair of counts that there may have been; one pair where both are known, none where one is withheld.</summary>
    public IReadOnlyList<ShareChange> Changes { get; } =
        [.. from before in Before.Everybody.Agreements from after in After.Everybody.Agreements select new ShareChange(before, after)];

    /// <summary>Where the change lies, in percentage points: over all pairs.</summary>
    public Interval? Interval => Changes.Count == 0
        ? null
        : new Interval(Changes.Min(change => change.Interval.Low), Changes.Max(change => change.Interval.High));

    /// <summary>Whether the change is larger than chance, whatever the counts were; null where that depends on them, or they are not known.</summary>
    public bool? LargerThanChance => Changes.Count == 0 || Changes.Select(change => change.LargerThanChance).Distinct().Count() > 1 ? null : Changes[0].LargerThanChance;
}
