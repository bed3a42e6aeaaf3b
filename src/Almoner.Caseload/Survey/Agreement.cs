using Almoner.Terms;

namespace Almoner.Caseload.Survey;

/// <summary>How many agreed.</summary>
/// <param name="Agreeing">0 to <paramref name="Answered"/>.</param>
/// <param name="Answered">Those who said whether they agree, 1 or more.</param>
public sealed record Agreement(int Agreeing, int Answered)
{
    /// <summary>The part that agreed, in per cent.</summary>
    public Figure Share => Figure.OfRatio(Unit.Percent, 1, Agreeing, Answered, 100, Answered);

    /// <summary>
    /// Where the share of everybody who might have answered lies, in per cent: Wilson's score interval, without a correction for continuity.
    /// It stays within 0 to 100 and holds its level in small surveys too.
    /// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    /// </summary>
    public Interval Interval
    {
        get
        {
            var (low, high) = Bounds;
            return new Interval(100 * low, 100 * high);
        }
    }

    internal double Part => (double)Agreeing / Answered;

    /// <summary>The same interval as parts of 1.</summary>
    internal (double Low, double High) Bounds
    {
        get
        {
            double n = Answered;
            var z2 = Almoner.Caseload.Interval.Deviate * Almoner.Caseload.Interval.Deviate;
            var middle = (Part + z2 / (2 * n)) / (1 + z2 / n);
            var reach = Almoner.Caseload.Interval.Deviate / (1 + z2 / n) * Math.Sqrt(Part * (1 - Part) / n + z2 / (4 * n * n));
            // Nobody and everybody touch the ends exactly; arithmetic would leave a crumb.
            return (Agreeing == 0 ? 0 : middle - reach, Agreeing == Answered ? 1 : middle + reach);
        }
    }
}
