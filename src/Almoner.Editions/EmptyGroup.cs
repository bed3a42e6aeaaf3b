using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>A group of a breakdown without rows.</summary>
internal static class EmptyGroup
{
    /// <summary>Nothing was counted, which is 0 for a count, and nothing to divide by for a share. Where the whole has no figure, its groups have none; where it may still change, so may they.</summary>
    public static Figure Of(Measure measure, Figure whole)
    {
        if (whole.Value is null) return whole;
        if (whole.PublishedIn is not null) return Figure.None(measure.Unit, measure.Decimals, "not published for this group");
        if (!measure.AddsUp) return Figure.None(measure.Unit, measure.Decimals, measure.Formula is Formula.Ratio ? "nothing to divide by" : "no rows");
        var nothing = Figure.Of(measure.Unit, measure.Decimals, 0, 0);
        return whole.State == FigureState.Provisional ? nothing.AsProvisional(whole.Reason!) : nothing;
    }
}
