namespace Almoner.Terms;

/// <summary>How far a figure can be relied on.</summary>
public enum FigureState
{
    /// <summary>Worked out and complete.</summary>
    Known,

    /// <summary>Worked out, but it may still change: the time it needs to ripen has not passed, or records stop inside the period.</summary>
    Provisional,

    /// <summary>Cannot be worked out: nothing to divide by, or not measured at that time. Never 0.</summary>
    None,

    /// <summary>The period has not happened yet, as far as the records go. Never 0.</summary>
    NotYetDue,

    /// <summary>Worked out and not shown, to protect people. Never 0.</summary>
    Withheld,
}

/// <summary>
/// One worked-out figure: a value with its unit, and the numbers it came from.
/// The exact value is numerator / denominator x times; where there is no denominator it is the numerator itself.
/// </summary>
public sealed record Figure
{
    private Figure(Unit unit, int decimals, FigureState state, Phrase? reason)
    {
        Unit = unit;
        Decimals = decimals;
        State = state;
        Reason = reason;
    }

    public Unit Unit { get; }

    /// <summary>Decimals printed, 0 to 4.</summary>
    public int Decimals { get; }

    public FigureState State { get; private init; }

    /// <summary>Why the state is not <see cref="FigureState.Known"/>, in words for a reader, without a full stop; null when it is.</summary>
    public Phrase? Reason { get; private init; }

    /// <summary>What was counted or added up, or the published value. Null unless the figure has a value.</summary>
    public Exact? Numerator { get; private init; }

    /// <summary>The same where it is what was counted or added up; null of a published figure, of which no more than the value is known.</summary>
    public Exact? KnownNumerator => PublishedIn is null ? Numerator : null;

    /// <summary>What the numerator is a part of or divided by. Null for counts, sums, medians, maxima, supplied and published figures.</summary>
    public Exact? Denominator { get; private init; }

    /// <summary>The multiplier of the ratio: 100 for percentages, N for rates per N, otherwise as the measure says.</summary>
    public Exact Times { get; private init; } = 1;

    /// <summary>How many rows were looked at: those in the period that the measure is about.</summary>
    public long Rows { get; private init; }

    /// <summary>Where the figure was published, when it is taken from there and no records stand behind it; null for one that was worked out.</summary>
    public string? PublishedIn { get; private init; }

    /// <summary>The exact value in <see cref="Unit"/>; null for none, not yet due and withheld.</summary>
    public Exact? Value => State is FigureState.Known or FigureState.Provisional
        ? Printed ?? (Denominator is { } denominator ? Numerator!.Value / denominator * Times : Numerator * Times)
        : null;

    /// <summary>The value of a figure of which only what is printed may be told; null for every other.</summary>
    private Exact? Printed { get; init; }

    /// <summary>A count, sum, median, maximum or supplied figure.</summary>
    public static Figure Of(Unit unit, int decimals, Exact value, long rows) =>
        new(unit, decimals, FigureState.Known, null) { Numerator = value, Rows = rows };

    /// <summary>A figure as it was published: of an earlier period that no records exist for.</summary>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="decimals">Decimals that were printed, 0 to 4.</param>
    /// <param name="value">The value in that unit, as printed.</param>
    /// <param name="source">Where it was published, in words for a reader.</param>
    public static Figure Published(Unit unit, int decimals, Exact value, string source) =>
        new(unit, decimals, FigureState.Known, null) { Numerator = value, PublishedIn = source };

    /// <summary>Why a ratio without a denominator has no value, where nothing else is known.</summary>
    public static Phrase NothingToDivideBy { get; } = Phrase.Of("reason.nothing-to-divide-by");

    /// <summary>A ratio; <see cref="FigureState.None"/> when the denominator is 0, for the reason given.</summary>
    public static Figure OfRatio(Unit unit, int decimals, Exact numerator, Exact denominator, Exact times, long rows, Phrase? reasonWithout = null) => denominator.IsZero
        ? None(unit, decimals, reasonWithout ?? NothingToDivideBy) with { Rows = rows }
        : new(unit, decimals, FigureState.Known, null) { Numerator = numerator, Denominator = denominator, Times = times, Rows = rows };

    public static Figure None(Unit unit, int decimals, Phrase reason) => new(unit, decimals, FigureState.None, reason);

    public static Figure NotYetDue(Unit unit, int decimals, Phrase reason) => new(unit, decimals, FigureState.NotYetDue, reason);

    /// <summary>The same figure marked as one that may still change. Figures without a value stay as they are.</summary>
    public Figure AsProvisional(Phrase reason) => State == FigureState.Known ? this with { State = FigureState.Provisional, Reason = reason } : this;

    /// <summary>The figure with its printed value and nothing of what that came from, to protect people.</summary>
    public Figure AsPrinted() =>
        this with { Printed = Value is { } value ? Exact.Of(value.Round(Decimals)) : null, Numerator = null, Denominator = null, Rows = 0 };

    /// <summary>The figure with its value taken away, to protect people.</summary>
    public Figure Withhold(Phrase reason) =>
        this with { State = FigureState.Withheld, Reason = reason, Printed = null, Numerator = null, Denominator = null, Rows = 0, PublishedIn = null };

    /// <summary>As printed with its unit: "69.0%", "1,590", "12 days"; or the state in words: "none", "not yet due", "withheld".</summary>
    public string Print(Wording wording) => Value is { } value ? Unit.Print(value, Decimals, wording) : StateWord(wording);

    /// <summary>The same in English, as commands print it and editions keep it.</summary>
    public string Print() => Print(Wording.English);

    /// <summary>As printed in a table whose column or row gives the unit; percentages keep their sign.</summary>
    public string PrintNumber(Wording wording) => Value is { } value ? Unit == Unit.Percent ? Unit.Print(value, Decimals, wording) : Unit.Number(value, Decimals) : StateWord(wording);

    /// <summary>The same in English.</summary>
    public string PrintNumber() => PrintNumber(Wording.English);

    private string StateWord(Wording wording) => State switch
    {
        FigureState.None => wording["state.none"],
        FigureState.NotYetDue => wording["state.not-yet-due"],
        FigureState.Withheld => wording["state.withheld"],
        FigureState.Known or FigureState.Provisional => throw new InvalidOperationException("A known figure prints its value."),
        _ => throw new InvalidOperationException($"Unknown state {State}."),
    };
}
