using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>A figure that words are bound to: what stands between braces, its measures and periods found.</summary>
public abstract record Binding
{
    /// <summary>The figure itself: <c>{ASM03.q2}</c>.</summary>
    public sealed record OfFigure(Measure Measure, Period Period) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, Period)];
    }

    /// <summary>One of the two numbers that a ratio came from: <c>{IAA02.q2 numerator}</c>.</summary>
    public sealed record OfPart(Measure Measure, Period Period, bool Numerator) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, Period)];
    }

    /// <summary>One figure as a percentage of another: <c>{IAA04.q2 of IAA03.q2}</c>.</summary>
    public sealed record Share(Measure Measure, Period Period, Measure Of, Period OfPeriod, int Decimals) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, Period), (Of, OfPeriod)];
    }

    /// <summary>How a figure moved: <c>{ASM03 change q1 q2}</c>. Percentages move by percentage points.</summary>
    public sealed record Moved(Measure Measure, Period From, Period To) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, From), (Measure, To)];
    }

    /// <summary>How a figure moved, in per cent of the earlier one: <c>{ASM03 change q1 q2 in percent}</c>.</summary>
    public sealed record MovedInPercent(Measure Measure, Period From, Period To, int Decimals) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, From), (Measure, To)];
    }

    /// <summary>The target in force at the end of the edition's period: <c>{ASM03 target}</c>.</summary>
    public sealed record OfTarget(Measure Measure) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [];
    }

    /// <summary>How far a figure is above or below its target: <c>{ASM03.q2 from target}</c>.</summary>
    public sealed record FromTarget(Measure Measure, Period Period) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [(Measure, Period)];
    }

    /// <summary>A figure that a report offers by a name of its own: <c>{Review Team average}</c>. It is worked out before the words are read.</summary>
    public sealed record Named(NamedFigure Figure) : Binding
    {
        public override IEnumerable<(Measure Measure, Period Period)> Needs => [];
    }

    /// <summary>The figures that must be worked out to print it.</summary>
    public abstract IEnumerable<(Measure Measure, Period Period)> Needs { get; }
}

/// <summary>A binding as it stands in words. <see cref="Binding"/> is null where it could not be read; a problem says why.</summary>
/// <param name="Source">What is written, braces included.</param>
/// <param name="Binding">What it means.</param>
/// <param name="Place">Where its opening brace stands.</param>
public sealed record BoundFigure(string Source, Binding? Binding, Place Place);

/// <summary>A bound figure as printed.</summary>
/// <param name="Source">What is written, braces included.</param>
/// <param name="Printed">What readers see: "1,590", "down 117", "8.1%".</param>
/// <param name="From">The figures that it was worked out from, with their states.</param>
public sealed record Quoted(string Source, string Printed, IReadOnlyList<Figure> From);
