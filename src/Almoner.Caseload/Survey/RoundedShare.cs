using Almoner.Terms;

namespace Almoner.Caseload.Survey;

/// <summary>A share of which only its printed form is known, and how many took part.</summary>
/// <param name="Respondents">How many took part, 1 or more.</param>
/// <param name="Percent">The share as printed, 0 to 100.</param>
/// <param name="Decimals">Decimals printed.</param>
public sealed record RoundedShare(int Respondents, Exact Percent, int Decimals)
{
    /// <summary>
    /// The counts that give the share when rounded, halves away from zero: of all respondents, or else of the most who can have answered the
    /// question for any count to give it. None only when the share has more decimals than so few respondents can have.
    /// </summary>
    public IReadOnlyList<Agreement> Consistent
    {
        get
        {
            for (var answered = Respondents; answered > 0; answered--)
            {
                var near = (int)(Percent * answered / 100).Round(0);
                var found = Enumerable.Range(near - 1, 3).Where(agreeing => 0 <= agreeing && agreeing <= answered && Gives(agreeing, answered)).ToList();
                // With many respondents more than three counts round alike.
                for (var below = near - 2; below >= 0 && Gives(below, answered); below--) found.Insert(0, below);
                for (var above = near + 2; above <= answered && Gives(above, answered); above++) found.Add(above);
                if (found.Count > 0) return [.. found.Select(agreeing => new Agreement(agreeing, answered))];
            }

            return [];
        }
    }

    /// <summary>What the counts are, in words: "34 of 80", "37 to 41 of 900", or "no count of 92 gives 81%; 74 of 91 does, if 1 left the question out".</summary>
    public Phrase InWords
    {
        get
        {
            var printed = Phrase.Amount(Unit.Percent, Percent, Decimals);
            if (Consistent is not { Count: > 0 } counts) return Phrase.Of("rounded.no-count-or-fewer", Respondents, printed);
            var (least, most) = (counts[0], counts[^1]);
            var range = counts.Count == 1 ? Phrase.Of("rounded.count", least.Agreeing, least.Answered) : Phrase.Of("rounded.counts", least.Agreeing, most.Agreeing, least.Answered);
            var left = Respondents - least.Answered;
            return left == 0 ? range : Phrase.Of("rounded.left-out", Respondents, printed, range, left);
        }
    }

    private bool Gives(int agreeing, int answered) => Exact.Of(100 * (long)agreeing, answered).Round(Decimals) == Percent.Round(Decimals);
}
