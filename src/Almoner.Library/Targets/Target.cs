using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>What a measure should reach in a financial year.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Year">The financial year.</param>
/// <param name="Aim">The aim itself.</param>
public sealed record Target(Measure Measure, FinancialYear Year, TargetAim Aim)
{
    /// <summary>As printed beside the figures: "65%", "to be confirmed", "no target".</summary>
    public string Print() => Aim switch
    {
        TargetAim.Value(var value) => Measure.Unit.Print(value, PlacesOf(value)),
        TargetAim.ToBeConfirmed => "to be confirmed",
        _ => "no target",
    };

    private static int PlacesOf(Exact value)
    {
        var places = 0;
        while (places < 4 && Exact.Of(value.Round(places)) != value) places++;
        return places;
    }
}

public abstract record TargetAim
{
    /// <summary>A value to reach, in the measure's unit.</summary>
    public sealed record Value(Exact Amount) : TargetAim;

    public sealed record ToBeConfirmed : TargetAim;

    /// <summary>Declared to have no target.</summary>
    public sealed record None : TargetAim;
}
