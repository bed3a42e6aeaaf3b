using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>One value that figures are held against, and how far from it they are still near.</summary>
/// <param name="Bound">Which side of the value meets it.</param>
/// <param name="Value">The value.</param>
/// <param name="Tolerance">Per cent of the value within which a miss is near.</param>
internal sealed record Standard(Bound Bound, Exact Value, Exact Tolerance)
{
    /// <summary>The most decimals printed to show the status of a figure.</summary>
    private const int MostPlaces = 6;

    /// <summary>
    /// Near is inside the tolerance, its edge included. A value of 0 has no per cent of itself, and a tolerance of 0 leaves
    /// nothing near: there, what is not met is missed.
    /// </summary>
    public Status StatusOf(Exact figure)
    {
        if (Bound.Holds(figure, Value)) return Status.Met;
        var near = Size(Value) * Tolerance / 100;
        return near.Sign > 0 && Size(figure - Value) <= near ? Status.Near : Status.Missed;
    }

    /// <summary>"9 short, within 5%", "12.0 points short", "28 days over"; null where the value is met. Points are percentage points.</summary>
    public Phrase? DistanceTo(Exact figure, Unit unit, int decimals)
    {
        var status = StatusOf(figure);
        if (status == Status.Met) return null;
        var (by, places) = (Size(figure - Value), Math.Max(PlacesFor(figure, decimals), Places.Of(Value)));
        var far = by.IsZero
            ? Phrase.Of("distance.none")
            : Phrase.Of(Bound.AsksForMore() ? "distance.short" : "distance.over", Phrase.Amount(unit == Unit.Percent ? Unit.Points : unit, by, places));
        return status == Status.Near ? Phrase.List(", ", far, Within) : far;
    }

    /// <summary>"within 5%".</summary>
    public Phrase Within => Phrase.Of("distance.within", Phrase.Amount(Unit.Percent, Tolerance, Places.Of(Tolerance)));

    /// <summary>The value with its unit and no decimal that it does not need.</summary>
    public Phrase Amount(Unit unit) => Phrase.Amount(unit, Value, Places.Of(Value));

    /// <summary>Decimals with which a printed figure has the status of the exact one: 64.96% against at least 65% is not printed as 65.0%.</summary>
    public int PlacesFor(Exact figure, int decimals)
    {
        var (places, status) = (decimals, StatusOf(figure));
        while (places < MostPlaces && StatusOf(Exact.Of(figure.Round(places))) != status) places++;
        return places;
    }

    private static Exact Size(Exact value) => value.Sign < 0 ? -value : value;
}
