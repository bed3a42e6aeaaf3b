using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>What a measure should reach in a financial year, or in a part of one.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Year">The financial year.</param>
/// <param name="From">The first day it is in force, included.</param>
/// <param name="To">The last day it is in force, included.</param>
/// <param name="Aim">The aim itself.</param>
/// <param name="Tolerance">How far from the target a figure is still near, in per cent of the target, 0 to 100.</param>
public sealed record Target(Measure Measure, FinancialYear Year, DateOnly From, DateOnly To, TargetAim Aim, Exact Tolerance)
{
    /// <summary>The tolerance where neither the year nor the target says one: 5 per cent of the target.</summary>
    public static readonly Exact DefaultTolerance = 5;

    public bool InForce(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether it is in force for a part of the year only.</summary>
    public bool IsPartOfYear => From != Year.Start || To != Year.End;

    /// <summary>As printed beside the figures: "65%", "below 30", "500 in the year", "more than last year", "4 per district", "to be confirmed", "no target".</summary>
    public string Print(Wording wording) => Aim switch
    {
        TargetAim.Limit limit when limit.Per is { } field => wording.Say("target.per", Limited(limit).In(wording), field.Name.Replace('_', ' ')),
        TargetAim.Limit limit => Limited(limit).In(wording),
        TargetAim.YearTotal(_, var total, _) => wording.Say("target.in-the-year", Amount(total).In(wording)),
        TargetAim.LastYear { Bound: Bound.Above } => wording["target.more-than-last-year"],
        TargetAim.LastYear => wording["target.less-than-last-year"],
        TargetAim.ToBeConfirmed => wording["target.to-be-confirmed"],
        TargetAim.None => wording["target.none"],
        _ => throw new InvalidOperationException($"Unknown aim {Aim}."),
    };

    /// <summary>The same in English, as editions keep it.</summary>
    public string Print() => Print(Wording.English);

    private Phrase Limited(TargetAim.Limit limit) => limit.IsWritten ? limit.Bound.Of(Amount(limit.Value)) : Amount(limit.Value);

    private Phrase Amount(Exact value) => Phrase.Amount(Measure.Unit, value, Places.Of(value));
}

/// <summary>What a target asks for.</summary>
public abstract record TargetAim
{
    /// <summary>A value that the figure of every period is held against.</summary>
    /// <param name="Bound">Which side of the value meets it.</param>
    /// <param name="Value">The value, in the measure's unit.</param>
    public sealed record Limit(Bound Bound, Exact Value) : TargetAim
    {
        /// <summary>Whether the bound was written; otherwise only the value was, and the bound follows from what is better for the measure.</summary>
        public bool IsWritten { get; init; }

        /// <summary>The breakdown of which every group must meet it; null where the whole must.</summary>
        public Records.Field? Per { get; init; }
    }

    /// <summary>A total of the financial year, held against the year to date.</summary>
    /// <param name="Bound">At least where higher is better, at most where lower is.</param>
    /// <param name="Total">The total, in the measure's unit.</param>
    /// <param name="Profile">What share of it is due by when.</param>
    public sealed record YearTotal(Bound Bound, Exact Total, Profile Profile) : TargetAim;

    /// <summary>More or less than the year before.</summary>
    /// <param name="Bound">Above or below.</param>
    /// <param name="Profile">How last year's total is spread over its quarters where only the total is known.</param>
    public sealed record LastYear(Bound Bound, Profile Profile) : TargetAim;

    public sealed record ToBeConfirmed : TargetAim;

    /// <summary>Declared to have no target.</summary>
    public sealed record None : TargetAim;
}

/// <summary>Which side of a value meets a target.</summary>
public enum Bound
{
    /// <summary>The value itself or more.</summary>
    AtLeast,

    /// <summary>The value itself or less.</summary>
    AtMost,

    /// <summary>More than the value.</summary>
    Above,

    /// <summary>Less than the value.</summary>
    Below,
}

public static class BoundWords
{
    /// <summary>"at least 65%", "below 30".</summary>
    public static Phrase Of(this Bound bound, Phrase value) => Phrase.Of(bound switch
    {
        Bound.AtLeast => "bound.at-least",
        Bound.AtMost => "bound.at-most",
        Bound.Above => "bound.above",
        _ => "bound.below",
    }, value);

    /// <summary>Whether a value lies on the side that meets the target.</summary>
    public static bool Holds(this Bound bound, Exact value, Exact target) => bound switch
    {
        Bound.AtLeast => value >= target,
        Bound.AtMost => value <= target,
        Bound.Above => value > target,
        _ => value < target,
    };

    /// <summary>Whether more is what the target asks for.</summary>
    public static bool AsksForMore(this Bound bound) => bound is Bound.AtLeast or Bound.Above;
}

/// <summary>How a year's total comes in over the year.</summary>
/// <param name="ByQuarter">Per cent of the total due by the end of each of the four quarters: never falling, the last 100.</param>
public sealed record Profile(IReadOnlyList<Exact> ByQuarter)
{
    /// <summary>A quarter of the total each quarter.</summary>
    public static readonly Profile Even = new([25, 50, 75, 100]);

    /// <summary>The part of the total due by the end of a quarter, 0 to 1.</summary>
    /// <param name="quarter">1 to 4.</param>
    public Exact PartBy(int quarter) => ByQuarter[quarter - 1] / 100;
}

/// <summary>How many decimals show a number whole.</summary>
public static class Places
{
    /// <summary>Shown whole up to here; what needs more is rounded.</summary>
    private const int Most = 4;

    public static int Of(Exact value)
    {
        var places = 0;
        while (places < Most && Exact.Of(value.Round(places)) != value) places++;
        return places;
    }
}
