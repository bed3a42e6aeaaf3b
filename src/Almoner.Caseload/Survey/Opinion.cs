using Almoner.Terms;

namespace Almoner.Caseload.Survey;

/// <summary>What some respondents think of one question.</summary>
/// <param name="Profession">Whose opinion; null for everybody's, and for those whose profession is not known.</param>
/// <param name="Asked">How many were asked; null when withheld.</param>
/// <param name="Agreements">How many agreed: one count; several where only a rounded share is known; none when withheld or when nobody said.</param>
/// <param name="Share">Per cent who agree; as printed where that is all that is known.</param>
/// <param name="Score">The mean score; null when withheld or when nobody gave one.</param>
public sealed record Opinion(string? Profession, int? Asked, IReadOnlyList<Agreement> Agreements, Figure Share, MeanScore? Score)
{
    /// <summary>How many said whether they agree, which the share is of; null when withheld, or when a published share leaves it open.</summary>
    public int? Answered => Agreements.Count == 0 ? Share.State == FigureState.None ? 0 : null : Agreements.Select(agreement => agreement.Answered).Distinct().ToList() is [var known] ? known : null;

    /// <summary>Where the share lies, in per cent: over all counts that there may have been.</summary>
    public Interval? Interval => Agreements.Count == 0
        ? null
        : new Interval(Agreements.Min(agreement => agreement.Interval.Low), Agreements.Max(agreement => agreement.Interval.High));

    internal static Opinion Of(string? profession, IReadOnlyCollection<SurveyAnswer> answers)
    {
        var said = answers.Select(answer => answer.Agreement).OfType<bool>().ToList();
        var agreement = said.Count == 0 ? null : new Agreement(said.Count(agrees => agrees), said.Count);
        return new Opinion(profession, answers.Count, agreement is null ? [] : [agreement], agreement?.Share ?? Figure.None(Unit.Percent, 1, Phrase.Of("reason.nobody-said")),
            MeanScore.Of([.. answers.Select(answer => answer.Score).OfType<int>()]));
    }

    internal static Opinion Withheld(string? profession, Phrase reason) =>
        new(profession, null, [], Figure.None(Unit.Percent, 1, reason).Withhold(reason), null);
}
