using Almoner.Library.Expressions;

namespace Almoner.Library.Measures;

/// <summary>What a tally is made of.</summary>
public static class TallyParts
{
    /// <summary>The expressions in a tally: its condition, what it adds up, what people must meet.</summary>
    public static IEnumerable<Expression> ExpressionsOf(Tally tally)
    {
        if (tally.Where is not null) yield return tally.Where;
        switch (tally.Amount)
        {
            case Amount.Sum(var of):
                yield return of;
                break;
            case Amount.Maximum(var of):
                yield return of;
                break;
            case Amount.Median(var of):
                yield return of;
                break;
            case Amount.Latest(var of):
                yield return of;
                break;
            case Amount.PeopleWithEveryRow(var meeting):
                yield return meeting;
                break;
        }
    }

    /// <summary>The record sets that its rows, relations and persons come from.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="people">The library's record set of people; null when it has none.</param>
    public static IEnumerable<Records.RecordSet> RecordSetsOf(Tally tally, Records.RecordSet? people) => ExpressionsOf(tally)
        .SelectMany(expression => expression.All)
        .Select(part => part switch
        {
            Expression.Has has => has.Set,
            Expression.FollowedBy followed => followed.Set,
            Expression.FieldValue(RowOf.Person, _) => people,
            _ => null,
        })
        .OfType<Records.RecordSet>()
        .Prepend(tally.Of)
        .DistinctBy(set => set.Name);

    /// <summary>A text that is the same for two tallies exactly when they mean the same.</summary>
    public static string Identity(Tally tally)
    {
        var standing = tally.Standing switch
        {
            Standing.CountedOn(var date) => $"on {date.Name}",
            Standing.Open(var from, var to) => $"open {from.Name} {to.Name}",
            Standing.During(var from, var to) => $"during {from.Name} {to.Name}",
            _ => throw new InvalidOperationException($"Unknown standing {tally.Standing}."),
        };
        return $"{tally.Of.Name}|{standing}|{(tally.Where is null ? "" : ExpressionText.Of(tally.Where))}|{tally.Amount.GetType().Name}|{string.Join("|", ExpressionsOf(tally with { Where = null }).Select(ExpressionText.Of))}";
    }
}
