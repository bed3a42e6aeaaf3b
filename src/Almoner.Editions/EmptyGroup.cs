using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A group of a breakdown without rows.</summary>
internal static class EmptyGroup
{
    /// <summary>
    /// Nothing was counted, which is 0 for a count, and nothing to divide by for a share. Where the whole has no figure, its groups have
    /// none; where it was only published, nothing is known of them; and where it may still change, so may they.
    /// </summary>
    public static Figure Of(Measure measure, Figure whole)
    {
        var (unit, decimals) = (measure.Unit, measure.Decimals);
        if (whole.Value is null) return whole;
        if (whole.PublishedIn is not null) return Figure.None(unit, decimals, Phrase.Of("reason.published-together"));
        if (!measure.AddsUp) return Figure.None(unit, decimals, measure.Formula is Formula.Ratio ? Figure.NothingToDivideBy : Phrase.Of("reason.no-rows"));
        var nothing = Figure.Of(unit, decimals, 0, 0);
        return whole.State == FigureState.Provisional ? nothing.AsProvisional(whole.Reason!) : nothing;
    }
}
