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
    /// <param name="rules">Respondents that a figure has to stand on.</param>
    /// <param name="isPublic">Whether to withhold shares that would tell what few, or all, of a group said.</param>
    internal static QuestionResult Of(IReadOnlyCollection<SurveyAnswer> answers, SmallGroups rules, bool isPublic)
    {
        var (first, all) = (answers.First(), new Staff(null, answers));
        // That nobody answered tells what nobody said.
        var isTold = (all.Answered == 0 && answers.Count >= rules.Fewest) || all.Answered >= rules.Fewest && !(isPublic && (rules.IsFew(all.Agreeing) || rules.IsFew(all.Others)));
        return new QuestionResult(first.Survey, first.Question, answers.Max(answer => answer.AnsweredOn), isTold ? all.Told(rules) : all.Withheld(rules), Groups(answers, rules, isPublic), null);
    }

    /// <summary>A question of which only what was published is known.</summary>
    internal static QuestionResult Of(PublishedSurvey published)
    {
        var share = new RoundedShare(published.Respondents, published.Agree, published.Decimals);
        var opinion = new Opinion(null, published.Respondents, share.Consistent, Figure.Published(Unit.Percent, published.Decimals, published.Agree, published.Source), null);
        return new QuestionResult(published.Survey, published.Question, published.On, opinion, [], share.InWords);
    }

    /// <summary>By profession, small ones withheld. A profession in which nobody said anything gives nothing away.</summary>
    private static List<Opinion> Groups(IReadOnlyCollection<SurveyAnswer> answers, SmallGroups rules, bool isPublic)
    {
        var groups = answers.GroupBy(answer => answer.Profession).OrderBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => new Staff(group.Key, [.. group])).ToList();
        if (groups.TrueForAll(group => group.Profession is null)) return [];
        var hidden = Hidden([.. groups.Where(group => group.Answered > 0)], rules, isPublic);
        return [.. groups.Select(group => hidden.Contains(group.Profession ?? "") ? group.Withheld(rules) : group.Told(rules))];
    }

    /// <summary>
    /// The professions to withhold. In the public form that is one too of whom few agree or few do not, or none: that would tell what somebody, or everybody, said.
    /// Those withheld are the whole less the others, so that together enough of them have to agree and enough have not to.
    /// </summary>
    private static HashSet<string> Hidden(List<Staff> groups, SmallGroups rules, bool isPublic)
    {
        var alike = groups.Where(group => isPublic && Math.Min(group.Agreeing, group.Others) < rules.Fewest).Select(group => group.Profession ?? "").ToHashSet();
        var hidden = rules.Hidden(groups.Select(group => new GroupSize(group.Profession, group.Answered)), alike);
        if (!isPublic || hidden.Count == 0) return hidden;
        foreach (var next in groups.Where(group => !hidden.Contains(group.Profession ?? "")).OrderBy(group => group.Answered).ToList())
        {
            var left = groups.Where(group => hidden.Contains(group.Profession ?? "")).ToList();
            if (Math.Min(left.Sum(group => group.Agreeing), left.Sum(group => group.Others)) >= rules.Fewest) break;
            hidden.Add(next.Profession ?? "");
        }

        return hidden;
    }

    /// <summary>The answers of everybody, or of a profession, and how many of them agree and do not.</summary>
    private sealed record Staff(string? Profession, IReadOnlyCollection<SurveyAnswer> Answers)
    {
        public int Answered => Answers.Count(answer => answer.Agreement is not null);

        public int Agreeing => Answers.Count(answer => answer.Agreement == true);

        public int Others => Answered - Agreeing;

        /// <summary>A mean of few scores is told as little as a share of few answers.</summary>
        public Opinion Told(SmallGroups rules) => Opinion.Of(Profession, Answers) is var opinion && opinion.Score?.Answered < rules.Fewest ? opinion with { Score = null } : opinion;

        public Opinion Withheld(SmallGroups rules) => Opinion.Withheld(Profession, Answered < rules.Fewest ? SmallGroups.Reason : SmallGroups.FewAlike);
    }
}
