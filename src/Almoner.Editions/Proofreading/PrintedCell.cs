using Almoner.Terms;

namespace Almoner.Editions.Proofreading;

/// <summary>What kind of number a cell holds, as far as the table says.</summary>
public enum Scale
{
    /// <summary>A number with decimals, of which the table does not say what it is.</summary>
    Unknown,

    /// <summary>Things counted: whole, exact, and they add up.</summary>
    Count,

    Percent,

    /// <summary>Different people counted: whole and exact; who stands in two rows is counted once in their total.</summary>
    People,

    /// <summary>An amount in a unit, such as hours; it adds up, and was rounded.</summary>
    Amount,

    /// <summary>An average or a rate; it does not add up.</summary>
    Average,
}

/// <summary>What stands in a cell.</summary>
public enum CellState
{
    Empty,
    Number,

    /// <summary>Words instead of a number: "n/a", "new", "to be confirmed".</summary>
    Words,

    /// <summary>A number that is there and not shown: "*", "suppressed".</summary>
    Withheld,

    /// <summary>A bound instead of a number: "&lt;5", "over 30".</summary>
    Bound,

    /// <summary>A number that words give another meaning than its column's: "500 in the year", "4 per district".</summary>
    Qualified,

    /// <summary>Nobody can tell.</summary>
    Unreadable,
}

/// <summary>One cell of a printed table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What is printed.</param>
/// <param name="State">What that is.</param>
/// <param name="Number">The number, where one is printed.</param>
/// <param name="Scale">What kind of number it is.</param>
/// <param name="LineDecimals">The most decimals in its line: a 14 among numbers with two decimals is 14.00.</param>
/// <param name="Exact">The exact value behind it, where it is known.</param>
public sealed record PrintedCell(PrintedPlace Place, string Text, CellState State, PrintedNumber? Number, Scale Scale, int LineDecimals, Exact? Exact = null)
{
    /// <summary>The number as written.</summary>
    /// <exception cref="InvalidOperationException">The cell holds none.</exception>
    public Exact Value => Number?.Value ?? throw new InvalidOperationException($"No number is printed at {Place}.");

    /// <summary>The exact value where it is known, otherwise the number as written.</summary>
    public Exact Best => Exact ?? Value;

    /// <summary>What the number stands for at the precision of its line; counts are exact.</summary>
    public Bounds Bounds =>
        Exact is { } exact ? Bounds.Of(exact)
        : Scale is Scale.Count or Scale.People ? Bounds.Of(Value)
        : Scale == Scale.Percent ? Number!.Rounded
        : Number!.RoundedTo(Math.Max(Number.Decimals, LineDecimals));

    /// <summary>What the number stands for at the precision it is itself written with: as <see cref="Bounds"/>, or wider.</summary>
    public Bounds OwnBounds => Exact is null && Scale is not (Scale.Count or Scale.People) ? Number!.Rounded : Bounds;
}
