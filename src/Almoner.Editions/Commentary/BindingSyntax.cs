namespace Almoner.Editions.Commentary;

/// <summary>A binding as written, before its words are looked up. Offsets count characters from the first after the brace.</summary>
internal abstract record BindingSyntax(WordAt Code)
{
    public sealed record Figure(WordAt Code, PeriodAt Period, FigureTail? Tail) : BindingSyntax(Code);

    /// <param name="Code">The measure.</param>
    /// <param name="First">The first period.</param>
    /// <param name="Second">The second; null where the first is held against the same period of the year before.</param>
    /// <param name="InPercent">Whether the change is told in per cent of the earlier figure.</param>
    /// <param name="Decimals">Decimals of the per cent; null for the usual one.</param>
    public sealed record Change(WordAt Code, PeriodAt First, PeriodAt? Second, bool InPercent, WordAt? Decimals) : BindingSyntax(Code);

    public sealed record Target(WordAt Code) : BindingSyntax(Code);
}

/// <summary>What may follow a measure's period.</summary>
internal abstract record FigureTail
{
    public sealed record Of(WordAt Code, PeriodAt Period, WordAt? Decimals) : FigureTail;

    public sealed record Part(bool Numerator, int Offset) : FigureTail;

    public sealed record FromTarget : FigureTail;
}

internal sealed record WordAt(int Offset, string Text);

/// <summary>A period as written; <see cref="LastYear"/> moves it to the year before.</summary>
internal sealed record PeriodAt(int Offset, string Text, bool LastYear = false);
