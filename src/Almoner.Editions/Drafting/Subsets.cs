using Almoner.Library.Expressions;
using Almoner.Library.Measures;

namespace Almoner.Editions.Drafting;

/// <summary>Which counts are parts of which others.</summary>
internal static class Subsets
{
    /// <summary>Of some measures, the narrowest that counts everything that a measure counts, and more; null when there is none.</summary>
    public static Measure? WholeOf(Measure part, IEnumerable<Measure> others) => others
        .Where(other => IsPartOf(part, other))
        .OrderByDescending(other => Conditions(Tally(other)).Count)
        .ThenBy(other => other.Code, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether both count the same kind of thing at the same time, and the first has conditions beyond those of the second.</summary>
    private static bool IsPartOf(Measure part, Measure whole)
    {
        if (part.Formula is not Formula.Plain { Tally: var few } || whole.Formula is not Formula.Plain { Tally: var many }) return false;
        if (few.Amount is not (Amount.Rows or Amount.People) || few.Amount != many.Amount || few.Of.Name != many.Of.Name || few.Standing != many.Standing) return false;
        if (part.Cumulative != whole.Cumulative || part.MeanOfMonthEnds != whole.MeanOfMonthEnds) return false;
        var (narrow, wide) = (Conditions(few), Conditions(many));
        return wide.Count < narrow.Count && wide.TrueForAll(narrow.Contains);
    }

    private static Tally Tally(Measure measure) => ((Formula.Plain)measure.Formula).Tally;

    /// <summary>The conditions that a row must meet, all of them.</summary>
    private static List<string> Conditions(Tally tally)
    {
        var conditions = new List<string>();
        Take(tally.Where);
        return conditions;

        void Take(Expression? condition)
        {
            if (condition is Expression.And(var first, var second))
            {
                Take(first);
                Take(second);
            }
            else if (condition is not null)
            {
                conditions.Add(ExpressionText.Of(condition));
            }
        }
    }
}
