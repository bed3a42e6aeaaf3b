using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A group of a breakdown without rows.</summary>
internal static class EmptyGroup
{
    /// <summary>
    /// Nothing was counted, which is 0 for a count, and nothing to divide by for a share. Where the whole has no figure, its groups have
    /// none, and where it was only published, nothing is known of them.
    /// </summary>
    public static Figure Of(Measure measure, Figure whole) => whole switch
    {
        { Value: null } => whole,
        { PublishedIn: not null } => Figure.None(measure.Unit, measure.Decimals, "published for all groups together only"),
        _ when measure.Formula is Formula.Plain { Tally.Amount: Amount.Rows or Amount.People or Amount.Sum } => Figure.Of(measure.Unit, measure.Decimals, 0, 0),
        _ => Figure.None(measure.Unit, measure.Decimals, "nothing to divide by"),
    };
}
